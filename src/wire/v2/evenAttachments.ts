import { defined } from '../../util/defined.js';
import { readFields } from '../../util/readFields.js';
import type { Fields } from '../../util/readFields.js';
import type { EvenedParams } from './EvenedParams.js';

/** Protocol 2 knows files and folders. A selection would fail its turn; of the others it takes no notice. */
export function evenAttachments(attachments: unknown): EvenedParams {
  if (!Array.isArray(attachments)) return { params: {}, ignored: [] };
  const evened = attachments.map((attachment, index) =>
    evenAttachment(readFields(attachment), `attachments[${index}]`),
  );
  return {
    params: { attachments: evened.flatMap(({ attachment }) => attachment ?? []) },
    ignored: evened.flatMap(({ ignored }) => ignored ?? []),
  };
}

function evenAttachment(attachment: Fields, at: string): { readonly attachment?: Fields; readonly ignored?: string } {
  const { type, filePath, displayName, lineRange } = attachment;
  switch (type) {
    case 'file':
      return lineRange === undefined ? { attachment } : { attachment, ignored: `${at}.lineRange` };
    case 'directory':
      return { attachment };
    case 'selection':
      return { attachment: { type: 'file', path: filePath, ...defined({ displayName }) }, ignored: `${at}.selection` };
    default:
      return { ignored: `${at} (${String(type)})` };
  }
}
