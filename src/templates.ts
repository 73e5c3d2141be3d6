import { existsSync } from 'node:fs';

/** Where the files of `udpeg init` lie: beside the bundle in a package, at the project's root when run from source. */
const bundled = new URL('./templates/project/', import.meta.url);
export const templateFolder = existsSync(bundled)
  ? bundled
  : new URL('../templates/project/', import.meta.url);
