/** Runs in the page: controls without a name, ids that are taken twice, texts that are too faint. */
export function complaintsOfAccess(): string[] {
  const complaints: string[] = [];
  const isShown = (element: Element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  for (const element of document.querySelectorAll(
    'button, input, select, textarea, a[href], summary, [tabindex="0"]',
  )) {
    if (!isShown(element)) continue;
    const { labels } = element as Partial<HTMLInputElement>;
    const label = labels?.[0]?.textContent ?? '';
    const name = element.getAttribute('aria-label') ?? (label === '' ? element.textContent : label);
    if (name.trim() === '') complaints.push(`no name: ${element.outerHTML.slice(0, 120)}`);
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) complaints.push(`twice: ${id}`);
  for (const reference of document.querySelectorAll('[aria-labelledby], [aria-describedby], label[for]')) {
    const names = ['aria-labelledby', 'aria-describedby', 'for'].map((name) => reference.getAttribute(name) ?? '');
    for (const id of names.join(' ').split(/\s+/).filter(Boolean)) {
      if (document.getElementById(id) === null) complaints.push(`nothing has the id ${id}`);
    }
  }
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)!.map(Number);
    const linear = [red, green, blue]
      .map((part) => part / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  };
  const backgroundOf = (element: Element): string => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  for (const element of document.querySelectorAll('body *')) {
    const ownText = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent)
      .join('');
    if (ownText.trim() === '' || !isShown(element) || element.closest('.unseen, .skip, :disabled') !== null) continue;
    const [one, other] = [luminance(getComputedStyle(element).color), luminance(backgroundOf(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) complaints.push(`faint (${contrast.toFixed(2)}): ${ownText.trim().slice(0, 60)}`);
  }
  return complaints;
}
