/** What `vitest.ts` needs of vitest, which is no dependency: scripts/check-package.mjs checks it against the real one. */
declare module 'vitest' {
  export const expect: { readonly extend: (matchers: object) => void };
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
  export interface Matchers<T> {}
}
