import { withoutHidden } from './characters.ts';
import { byCodeUnit } from './order.ts';

/** "with more": `mv.`, `mv`, `m.v.`, `m. v.`, `m.fl.`, `m. fl.`, `mfl`, `mfl.`, once or more at the end. */
const WITH_MORE = /(?: (?:mv\.?|m\. ?v\.?|mfl\.?|m\. ?fl\.?))+$/;
/** Hyphens and dashes: hyphen-minus, hyphen, no-break hyphen, figure dash, en dash, em dash. */
const HYPHENS = /[-\u2010-\u2014]/g;

/**
 * The key under which two spellings are the same boligområde, within a municipality.
 *
 * 1. Letters are composed (NFC) and in lower case: `GRÅVANDPARKEN` is `Gråvandparken`. Characters that cannot be seen,
 *    such as soft hyphens, count for nothing.
 * 2. A hyphen or dash is a blank, and blanks of any kind and number are one: `Høje-Eng` is `Høje  Eng`.
 * 3. `aa` is `å`: `Graavandparken` is `Gråvandparken`.
 * 4. Blanks round a `/` count for nothing: `Rugløkken / Havreløkken` is `Rugløkken/Havreløkken`.
 * 5. `mv.`, `m.v.`, `m.fl.` and their like fall away at the end of the name and of each of its slash parts,
 *    never when they are all there is: `Rugløkken mv.` is `Rugløkken`.
 * 6. The order of slash parts counts for nothing: `Havreløkken/Rugløkken` is `Rugløkken/Havreløkken`.
 *
 * Nothing else is assumed: names that are merely alike have different keys, see `near.ts`. The key of a name
 * without any sign but hyphens, blanks and slashes is empty. A key is its own key.
 */
export function nameKey(name: string): string {
  return withoutHidden(name)
    .normalize('NFC')
    .toLowerCase()
    .replace(HYPHENS, ' ')
    .replaceAll('aa', 'å')
    .normalize('NFC')
    .split('/')
    .map((part) => part.replace(/\s+/g, ' ').trim().replace(WITH_MORE, ''))
    .filter((part) => part !== '')
    .sort(byCodeUnit)
    .join('/');
}
