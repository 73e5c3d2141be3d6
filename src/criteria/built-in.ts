import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./methods/', import.meta.url);

/** The ids of the built-in methods, in order. */
export function builtInMethods(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** The file of a built-in method, or undefined where there is none of that id. */
export function builtInFile(id: string): string | undefined {
  if (!/^[\w.-]+$/.test(id)) return undefined;
  const path = fileURLToPath(new URL(`${id}.yaml`, folder));
  return existsSync(path) ? path : undefined;
}
