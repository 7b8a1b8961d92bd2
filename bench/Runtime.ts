/** A runtime to connect to: a program to spawn and talk to over stdio, or a server on loopback. */
export type Runtime =
  | {
      readonly kind: 'program';
      readonly path: string;
      readonly args: readonly string[];
      readonly env?: Readonly<Record<string, string | undefined>>;
      readonly cwd?: string;
    }
  | { readonly kind: 'server'; readonly port: number };
