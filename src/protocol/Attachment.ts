import type { GitHubAttachment } from './GitHubAttachment.js';
import type { LineRange } from './LineRange.js';

/**
 * Something sent along with a prompt. A file that does not exist fails nothing: the model is told that it is missing, and
 * `client.diagnostics$` tells you (`attachment-missing`).
 */
export type Attachment = FileAttachment | DirectoryAttachment | SelectionAttachment | BlobAttachment | GitHubAttachment;

/**
 * A file by path. Pictures are shown to the model; of other files it learns the path and size, and reads them with its tools.
 * A relative path starts from the working directory of the runtime, not of the session.
 */
export interface FileAttachment {
  readonly type: 'file';
  readonly path: string;
  readonly displayName?: string;
  /** Only these lines, counted from 1 (protocol 3). */
  readonly lineRange?: LineRange;
}

/** A directory by path; the model learns how many entries it has. */
export interface DirectoryAttachment {
  readonly type: 'directory';
  readonly path: string;
  readonly displayName?: string;
}

/** Part of a file, as selected in an editor. Protocol 2 cannot take it, and is given the file. */
export interface SelectionAttachment {
  readonly type: 'selection';
  readonly filePath: string;
  readonly displayName: string;
  readonly text: string;
  readonly selection: { readonly start: TextPosition; readonly end: TextPosition };
}

/** A place in a text, counted from 0. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Bytes, such as a pasted picture; text is shown as it is (protocol 3). */
export interface BlobAttachment {
  readonly type: 'blob';
  /** Base64. */
  readonly data: string;
  readonly mimeType: string;
  readonly displayName?: string;
}
