import type { Method } from '../criteria/effective.ts';
import { DESIGNATED, STANDS_IN, STANDS_OUT } from '../criteria/outcome.ts';
import { readTable, refuseTwice } from '../input/table.ts';
import type { Decision } from '../messages/decisions.ts';
import { inputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import type { Kept } from '../record/area-table.ts';
import type { Report } from '../record/report.ts';
import { dayOf } from '../text/day.ts';
import { SameIds } from '../text/same-id.ts';
import { present } from '../values/present.ts';
import type { InputFile } from './ground.ts';
import { MOST_EXAMPLES } from './run-notices.ts';

/** The decisions that are in force in a year, by the area's id. */
export interface Decisions {
  file: InputFile;
  byArea: Map<string, Decision>;
  notices: Finding[];
}

const columns = {
  id: { headers: ['omraade_id', 'area_id', 'id'], required: true },
  decision: { headers: ['decision', 'beslutning'], required: true },
  date: { headers: ['date', 'dato'], required: true },
  author: { headers: ['author', 'besluttet_af'], required: true },
  justification: { headers: ['justification', 'begrundelse'], required: true },
  from: { headers: ['from', 'fra'], required: false },
  until: { headers: ['until', 'til'], required: false },
} as const;
type Name = keyof typeof columns;

const words: Record<string, Decision['decision']> = { in: 'in', ind: 'in', out: 'out', ud: 'out' };

interface DecisionRow extends Decision {
  id: string;
  row: number;
}

/**
 * Reads what was decided of areas: a row a decision. It counts in the screening of a year from the year of `from` to that of
 * `until`, and of every year where these are blank; its own date says nothing of that, since figures of a year are
 * decided on in a later one.
 *
 * @param areaIds of the year screened
 * @throws InputError with all that is wrong in the file
 */
export async function readDecisions(
  path: string,
  year: number,
  areaIds: readonly string[],
  { purpose }: Method,
): Promise<Decisions> {
  if (purpose === 'illustration') throw inputError('decisions-of-illustration', {}, { file: path });
  const sameAreas = new SameIds(areaIds);
  const areas = new Set(areaIds);
  const rows: DecisionRow[] = [];
  const outside = { over: [] as string[], early: [] as string[] };
  const table = await readTable(path, columns, '--decisions', (cell, { row, errors, refuse }) => {
    const before = errors.count;
    const texts = {} as Record<Name, string>;
    for (const name of Object.keys(columns) as Name[]) {
      texts[name] = cell(name);
      if (texts[name] === '' && columns[name].required)
        refuse('decision-cell-missing', { id: texts.id }, name);
    }
    const { id, date, author, justification } = texts;
    const decision = words[texts.decision.toLowerCase()];
    if (texts.decision !== '' && !decision) refuse('decision-unknown', { text: texts.decision }, 'decision');
    const day = dayOf(date);
    if (date !== '' && !day) refuse('decision-date-invalid', { text: date, orYear: false }, 'date');
    const end = (name: 'from' | 'until'): string | undefined => {
      const text = texts[name];
      const read = /^\d{4}$/.test(text) ? text : dayOf(text);
      if (text !== '' && !read) refuse('decision-date-invalid', { text, orYear: true }, name);
      return read;
    };
    const [from, until] = [end('from'), end('until')];
    if (from && until && yearOf(from) > yearOf(until))
      refuse('decision-ends-before', { from, until }, 'until');
    const counts = countsIn({ from, until }, year);
    // areas that came and went are no concern of a decision that does not count
    if (counts && id !== '' && !areas.has(id)) {
      const suggestion = errors.count < 100 ? sameAreas.nearest(id) : undefined;
      refuse('decision-area-unknown', { id, year, suggestion }, 'id');
    }
    if (errors.count > before) return;
    if (!counts) outside[until && yearOf(until) < year ? 'over' : 'early'].push(id);
    else rows.push({ row, id, decision, date: present(day), author, justification, from, until });
  });
  // which of two that count in the same year does cannot be told
  await refuseTwice(rows, {
    code: 'decision-twice',
    column: 'id',
    key: ({ id }) => id,
    table: () => table,
    params: ({ id }, first) => ({ id, year, first }),
  });
  table.errors.throwIfAny();
  const told = ({ length: count }: string[], examples: string[]) => ({ year, count, examples });
  return {
    file: { role: 'decisions', file: table.file, shape: table.shape },
    byArea: new Map(rows.map(({ row: _, id, ...decision }) => [id, decision])),
    notices: [
      ...table.notices,
      ...(['over', 'early'] as const).flatMap((when) => {
        const ids = outside[when];
        if (ids.length === 0) return [];
        return [finding(`decisions-${when}`, told(ids, ids.slice(0, MOST_EXAMPLES)))];
      }),
    ],
  };
}

/** Whether a decision counts in the screening of a year. */
export function countsIn({ from, until }: Pick<Decision, 'from' | 'until'>, year: number): boolean {
  return (!from || yearOf(from) <= year) && (!until || yearOf(until) >= year);
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/**
 * The areas, by id, that the method's `kept-for` keeps after the round before. Each record has how many rounds an area has
 * stayed, so that the last record is enough. What a decision alone designated ends with the decision.
 */
function keptFrom({ year: before, areas }: Report, { 'kept-for': keeping }: Method): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  if (!keeping) return kept;
  for (let area = 0; area < areas.size; area++) {
    if (areas.outcome[area] !== DESIGNATED) continue;
    const stayed = areas.kept.get(area);
    if (stayed && stayed.round >= keeping.rounds) continue;
    const isOwn = areas.byCriteria[area] === 1 || areas.byStateList.has(area) || areas.joined.has(area);
    if (stayed) kept.set(areas.ids[area], { round: stayed.round + 1, since: stayed.since });
    else if (isOwn) kept.set(areas.ids[area], { round: 1, since: before });
  }
  return kept;
}

/** What stands beside the criteria: decisions and earlier rounds, by the position of the area. */
export interface Standing {
  /** `STANDS_IN`, `STANDS_OUT` or 0 */
  of: Uint8Array;
  decided: ReadonlyMap<number, Decision>;
  /** areas that stay unless criteria or lists designate them anyway, or it is decided otherwise */
  kept: ReadonlyMap<number, Kept>;
}

export function standing(
  size: number,
  decided: Standing['decided'] = new Map(),
  kept: Standing['kept'] = new Map(),
): Standing {
  const of = new Uint8Array(size);
  for (const area of kept.keys()) of[area] = STANDS_IN;
  for (const [area, { decision }] of decided) of[area] = decision === 'in' ? STANDS_IN : STANDS_OUT;
  return { of, decided, kept };
}

/** What was decided of the areas of a year, and which of them a method keeps after the round before. */
export function standingOver(
  ids: readonly string[],
  { decisions, previous }: { decisions: Decisions | undefined; previous: { report: Report } | undefined },
  method: Method,
): Standing {
  const kept = previous && keptFrom(previous.report, method);
  return standing(ids.length, atPositions(ids, decisions?.byArea), atPositions(ids, kept));
}

function atPositions<One>(ids: readonly string[], byId: ReadonlyMap<string, One> | undefined) {
  const found = new Map<number, One>();
  if (!byId || byId.size === 0) return found;
  for (const [area, id] of ids.entries()) {
    const one = byId.get(id);
    if (one) found.set(area, one);
  }
  return found;
}
