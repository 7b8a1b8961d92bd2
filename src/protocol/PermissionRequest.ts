/** What leave is asked for. Switch on `kind`; kinds that are not described here pass through. */
export type PermissionRequest =
  | ShellPermission
  | WritePermission
  | ReadPermission
  | McpPermission
  | UrlPermission
  | CustomToolPermission
  | HookPermission
  | OtherPermission;

/** A shell command. */
export interface ShellPermission {
  readonly kind: 'shell';
  readonly fullCommandText: string;
  readonly intention?: string;
  readonly commands?: readonly { readonly identifier: string; readonly readOnly: boolean }[];
  readonly possiblePaths?: readonly string[];
  readonly possibleUrls?: readonly unknown[];
  readonly hasWriteFileRedirection?: boolean;
  readonly canOfferSessionApproval?: boolean;
}

/** Writing a file. */
export interface WritePermission {
  readonly kind: 'write';
  readonly fileName: string;
  readonly diff?: string;
  readonly newFileContents?: string;
  readonly intention?: string;
}

/** Reading a file or folder. */
export interface ReadPermission {
  readonly kind: 'read';
  readonly path: string;
  readonly intention?: string;
}

/** Calling a tool of an MCP server. */
export interface McpPermission {
  readonly kind: 'mcp';
  readonly serverName: string;
  /** As the model knows it: `server-tool`. */
  readonly toolName: string;
  readonly toolTitle?: string;
  readonly args?: unknown;
  readonly readOnly?: boolean;
}

/** Fetching a URL. */
export interface UrlPermission {
  readonly kind: 'url';
  readonly url: string;
  readonly intention?: string;
}

/** Calling one of our own tools (protocol 3; `skipPermission` on the tool turns it off). */
export interface CustomToolPermission {
  readonly kind: 'custom-tool';
  readonly toolName: string;
  readonly toolDescription?: string;
  readonly args?: unknown;
}

/** A `preToolUse` hook decided that somebody should be asked (protocol 3). */
export interface HookPermission {
  readonly kind: 'hook';
  readonly toolName: string;
  readonly toolArgs?: unknown;
  readonly hookMessage?: string;
}

/** Kinds of newer runtimes. */
export interface OtherPermission {
  readonly kind: 'memory' | 'factory' | 'extension-management' | 'extension-permission-access' | 'extension-env-access';
}

/**
 * The decision on a permission request, the same for both protocols.
 *
 * `allow` with `scope: 'session'` stops later asks of the same sort: on protocol 3 the runtime remembers it. `deny` always
 * goes out with words, since a bare refusal ends the whole run.
 */
export type PermissionDecision =
  | { readonly decision: 'allow'; readonly scope?: 'once' | 'session' }
  | { readonly decision: 'deny'; readonly feedback?: string };
