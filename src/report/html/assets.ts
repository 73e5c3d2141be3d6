import { readFileSync } from 'node:fs';

/** The styles of a page, in order: the page itself, then a file for each kind of section that needs one. */
export const styles = ['page.css', 'map.css', 'charts.css', 'areas.css'];

/** A file of `assets/`, beside the source and beside the built program alike. */
export function asset(name: string): string {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
}
