import { join } from 'node:path';

/** Where rollup puts the page, seen from the root of the repository, which npm scripts run in. */
export const pageFolder = join('temp', 'web-chat', 'page');
