/** Something sent along with a prompt. The runtime ignores files that do not exist. */
export type Attachment = FileAttachment | DirectoryAttachment | SelectionAttachment | BlobAttachment;

/** A file by path. Pictures are shown to the model; of other files it learns the path and size. */
export interface FileAttachment {
  readonly type: 'file';
  readonly path: string;
  readonly displayName?: string;
}

/** A directory by path. */
export interface DirectoryAttachment {
  readonly type: 'directory';
  readonly path: string;
  readonly displayName?: string;
}

/** Part of a file, as selected in an editor. Protocol 2 cannot take it. */
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

/** Bytes, such as a pasted picture. Protocol 2 drops it. */
export interface BlobAttachment {
  readonly type: 'blob';
  /** Base64. */
  readonly data: string;
  readonly mimeType: string;
  readonly displayName?: string;
}
