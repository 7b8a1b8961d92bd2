import DOMPurify from 'dompurify';
import { el } from '../dom/el.js';

/**
 * What a model wrote, without whatever could do harm. Pictures become links: a picture that is fetched tells its server what
 * the model was made to put into the address.
 */
export function sanitise(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ['href', 'title', 'start', 'align', 'src', 'alt', 'type', 'checked', 'disabled'],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  });
  for (const image of fragment.querySelectorAll('img')) {
    const href = image.getAttribute('src');
    const words = `Picture: ${image.alt || (href ?? 'without address')}`;
    image.replaceWith(href === null ? words : el('a', { href }, words));
  }
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  for (const table of fragment.querySelectorAll('table')) {
    const frame = el('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Table' });
    table.replaceWith(frame);
    frame.append(table);
  }
  return fragment;
}

const tags =
  'a b blockquote br code del em h1 h2 h3 h4 h5 h6 hr i img input kbd li ol p pre s strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  );
