import { DESIGNATED } from '../criteria/outcome.ts';
import { placeIn } from '../files/place.ts';
import type { FileInfo } from '../files/text-file.ts';
import { readTable, refuseTwice } from '../input/table.ts';
import type { Finding } from '../messages/finding.ts';
import type { Report } from '../record/report.ts';
import { SameIds } from '../text/same-id.ts';
import { yesOrNo } from '../text/words.ts';

/** A designation that is known already, of the areas of a report. */
export interface Known {
  file: FileInfo;
  /** by area: whether it was designated; undefined where the file does not say */
  designated: (boolean | undefined)[];
  notices: Finding[];
}

/** An answer held against what is known; positions of areas. Found and missed are all that was designated. */
export interface Match {
  found: number[];
  /** designated here, and not in what is known */
  further: number[];
  missed: number[];
}

const columns = {
  id: { headers: ['id'], required: true },
  designated: { headers: ['designated'], required: true },
} as const;

/** Areas that the file lacks which are named. */
const NAMED = 12;

/**
 * Reads which areas were designated: a row an area, `yes`, `no`, or blank where that is not known. Every area has a row,
 * since one without might be either.
 *
 * @throws InputError with all that is wrong in the file
 */
export async function readKnown(path: string, { areas, year }: Report): Promise<Known> {
  const positions = new Map(areas.ids.map((id, area) => [id, area]));
  const same = new SameIds(areas.ids);
  const designated: Known['designated'] = areas.ids.map(() => undefined);
  const rows: { id: string; row: number }[] = [];
  const table = await readTable(path, columns, '--against', (cell, { row, errors, refuse }) => {
    const [id, text] = [cell('id'), cell('designated')];
    const area = positions.get(id);
    const answer = yesOrNo(text);
    if (answer === undefined && text !== '') refuse('known-word', { text }, 'designated');
    if (area === undefined) {
      const suggestion = errors.count < 100 ? same.nearest(id) : undefined;
      refuse('whatif-area-unknown', { id, year, suggestion }, 'id');
      return;
    }
    rows.push({ id, row });
    designated[area] = answer;
  });
  await refuseTwice(rows, {
    code: 'known-twice',
    column: 'id',
    key: ({ id }) => id,
    table: () => table,
    params: ({ id }, first) => ({ id, first }),
  });
  const known = new Set(rows.map(({ id }) => id));
  const lacking = areas.ids.filter((id) => !known.has(id));
  if (lacking.length > 0 && table.errors.count === 0)
    table.errors.add(
      'known-areas-lacking',
      { count: lacking.length, examples: lacking.slice(0, NAMED) },
      placeIn(table.file),
    );
  if (table.errors.count === 0 && designated.every((one) => one === undefined))
    table.errors.add('known-nothing', {}, placeIn(table.file));
  table.errors.throwIfAny();
  return { file: table.file, designated, notices: table.notices };
}

/** An answer held against what is known. Areas of which that does not say are in none of the lists. */
export function matchOf({ designated }: Pick<Known, 'designated'>, outcome: ArrayLike<number>): Match {
  const match: Match = { found: [], further: [], missed: [] };
  for (const [area, was] of designated.entries()) {
    const is = outcome[area] === DESIGNATED;
    if (was && is) match.found.push(area);
    else if (was) match.missed.push(area);
    else if (is && was === false) match.further.push(area);
  }
  return match;
}
