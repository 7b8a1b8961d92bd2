import { access } from 'node:fs';
import { resolve } from 'node:path';
import type { Attachment } from '../protocol/Attachment.js';
import type { Diagnostic } from '../protocol/Diagnostic.js';

/**
 * Looks whether attached paths exist, and tells of those that do not. For a runtime on this machine only.
 *
 * @param cwd - The runtime's working directory: where relative paths start.
 */
export function warnAboutMissing(
  cwd: string,
  report: (diagnostic: Diagnostic) => void,
): (attachments: readonly Attachment[]) => void {
  return (attachments) => {
    for (const path of attachments.flatMap((attachment) => pathOf(attachment) ?? [])) {
      access(resolve(cwd, path), (error) => {
        if (error?.code !== 'ENOENT' && error?.code !== 'ENOTDIR') return;
        const message = `The attachment ${path} does not exist (looked up from ${cwd}): the model learns nothing of its content.`;
        report({ level: 'warning', code: 'attachment-missing', message, cause: error });
      });
    }
  };
}

function pathOf(attachment: Attachment): string | undefined {
  switch (attachment.type) {
    case 'file':
    case 'directory':
      return attachment.path;
    default:
      return undefined;
  }
}
