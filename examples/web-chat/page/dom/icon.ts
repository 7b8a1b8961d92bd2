/** A small drawing that says nothing to a screen reader: the control that it is on has a name. */
export function icon(name: keyof typeof paths): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  for (const [attribute, value] of Object.entries(frame)) svg.setAttribute(attribute, value);
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

const namespace = 'http://www.w3.org/2000/svg';

const frame = { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' };

const paths = {
  send: 'M12 19V5M6 11l6-6 6 6',
  stop: 'M7 7h10v10H7z',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  check: 'M5 13l4 4L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  picture: 'M4 5h16v14H4zM4 16l5-5 5 5 2-2 4 4M15.5 9.5h.01',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  marbles: 'M3 12h4m4 0h2m4 0h4M9 12m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M15 12m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5l11 7-11 7z',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  down: 'M12 5v14M6 13l6 6 6-6',
} as const;
