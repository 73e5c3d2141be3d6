import type { AreaColumns } from '../criteria/schema/input.ts';
import { textPredicate } from '../criteria/text-predicate.ts';
import { codePoint, hiddenCharacter } from '../text/characters.ts';
import { cleanText } from './clean-text.ts';
import { Counted } from './merge.ts';
import { isBare, isNote } from './note-rows.ts';
import type { Part } from './part.ts';
import type { Repeated } from './repeated-rows.ts';
import type { RowErrors } from './row-errors.ts';
import { type Notes, yearReader } from './row-values.ts';

/** What the rows of a file are sorted into. */
export interface Sink {
  /** by year */
  parts: Map<number, Part>;
  /** rows that `areas.only` does not select */
  outsideLevel: number;
  /** of the long form: numbers given to an area, year and series that has one */
  repeated: Counted<Repeated>;
  /** ids with nothing else in their rows */
  bare: Set<string>;
  /** examples of the texts that `areas.only` was tried on */
  seen: Set<string>;
  /** by column, the numbers that were read without the mark of a note */
  notes: Notes;
}

export const emptySink = (): Sink => ({
  parts: new Map(),
  outsideLevel: 0,
  repeated: new Counted(),
  bare: new Set(),
  seen: new Set(),
  notes: new Map(),
});

/** Which area and year a row is of. */
export interface RowKey {
  id: string;
  year: number;
}

/**
 * Reader of the area and year of a row: undefined for a row that is not of the level to be screened, which is
 * counted, and for one without id or year, which is an error. The key is the same object every time.
 *
 * @param fileYear the year of all rows, where the file has no column of years
 */
export function rowKeyReader(
  header: string[],
  areas: AreaColumns,
  fileYear: number | undefined,
  sink: Sink,
  errors: RowErrors,
): (fields: string[], row: number) => RowKey | undefined {
  const idAt = header.indexOf(areas.id);
  const yearAt = areas.year === undefined ? -1 : header.indexOf(areas.year);
  const ofLevel = levelFilter(header, areas, sink);
  const readYear = yearReader();
  const key: RowKey = { id: '', year: fileYear ?? Number.NaN };
  return (fields, row) => {
    if (!ofLevel(fields)) return undefined;
    if (isBare(fields, idAt)) {
      const text = cleanText(fields[idAt]);
      if (isNote(text)) {
        errors.add('row-is-note', { text }, row);
        return undefined;
      }
      sink.bare.add(text);
    }
    if (yearAt >= 0) {
      key.year = readYear(fields[yearAt]);
      if (Number.isNaN(key.year)) {
        errors.add('year-invalid', { text: cleanText(fields[yearAt]) }, row, areas.year);
        return undefined;
      }
    }
    key.id = cleanText(fields[idAt]);
    if (key.id === '') {
      errors.add('id-missing', {}, row, areas.id);
      return undefined;
    }
    const hidden = hiddenCharacter(key.id);
    if (hidden !== undefined) {
      errors.add('id-hidden', { id: key.id, character: codePoint(hidden) }, row, areas.id);
      return undefined;
    }
    return key;
  };
}

function levelFilter(header: string[], areas: AreaColumns, sink: Sink): (fields: string[]) => boolean {
  const { only } = areas;
  if (!only) return () => true;
  const at = header.indexOf(only.column ?? areas.id);
  const accepts = textPredicate(only);
  return (fields) => {
    const text = cleanText(fields[at]);
    if (accepts(text)) return true;
    sink.outsideLevel++;
    if (sink.seen.size < 8) sink.seen.add(text);
    return false;
  };
}

/** Columns that the header has, with their positions. */
export function columnsAt<Rule>(
  columns: ReadonlyMap<string, Rule>,
  header: string[],
): { column: string; rule: Rule; at: number }[] {
  return [...columns]
    .map(([column, rule]) => ({ column, rule, at: header.indexOf(column) }))
    .filter(({ at }) => at >= 0);
}
