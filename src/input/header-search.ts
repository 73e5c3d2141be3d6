import { placeIn } from '../files/place.ts';
import type { FileInfo } from '../files/text-file.ts';
import { InputError } from '../messages/errors.ts';
import { finding } from '../messages/finding.ts';
import { garbledText } from '../text/garbled.ts';
import { suggest } from '../text/suggest.ts';
import { cleanText } from './clean-text.ts';
import { HEADER, RowErrors } from './row-errors.ts';
import type { RowReader, StartRows } from './table-shape.ts';

/** A preamble of notes may stand before the header, but not for longer than this. */
const HEADER_WITHIN = 30;

/** Looks for the header among the first rows of a table: the first that holds the column `headerWith`. */
export class HeaderSearch {
  readonly errors = new RowErrors();
  /** the rows that are no header */
  readonly before: string[][] = [];
  header: string[] | undefined;
  /** reader of the data rows, once the header is found and without faults */
  read: RowReader | undefined;

  readonly headerWith: string;
  readonly start: StartRows;

  constructor(headerWith: string, start: StartRows) {
    this.headerWith = headerWith;
    this.start = start;
  }

  /** Takes the next row; false when there is no use in reading on. */
  offer(fields: string[]): boolean {
    const names = fields.map(cleanText);
    if (!names.includes(this.headerWith)) return this.before.push(names) < HEADER_WITHIN;
    this.header = names;
    refuseDuplicates(names, this.errors);
    for (const name of names) {
      const garbled = garbledText(name);
      if (garbled) this.errors.add('text-garbled', garbled, HEADER, name);
    }
    this.read = this.start(names, this.errors);
    return this.read !== undefined;
  }

  notFound(file: FileInfo, firstLine = 1): InputError {
    const column = this.headerWith;
    const garbled = this.before
      .flat()
      .map(garbledText)
      .find((found) => found !== undefined);
    if (garbled)
      return new InputError([finding('text-garbled', garbled, placeIn(file, { line: firstLine }))]);
    const suggestion = suggest(column, this.before.flat());
    const [, ...besideBlank] = this.before.find(lacksFirstName) ?? [];
    const params = {
      column,
      firstLine: this.before[0] ?? [],
      suggestion,
      besideBlank: besideBlank.length > 0 ? besideBlank : undefined,
    };
    return new InputError([finding('header-not-found', params, placeIn(file, { line: firstLine }))]);
  }
}

function refuseDuplicates(header: string[], errors: RowErrors): void {
  const seen = new Set<string>();
  for (const name of header) {
    if (name !== '' && seen.has(name)) errors.add('header-duplicate', { header: name }, HEADER);
    seen.add(name);
  }
}

/** Whether a row is a header but for its first cell, which is blank: so matrices and row names are written. */
function lacksFirstName([first, ...others]: string[]): boolean {
  return first === '' && others.length > 0 && others.every((name) => name !== '');
}
