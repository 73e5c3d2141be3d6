import { outcomes } from '../record/area-table.ts';
import { inOrder } from '../record/facts/order.ts';
import { municipalityOf, type Report, type Tally } from '../record/report.ts';
import { formatCount } from '../text/numbers.ts';
import { byDanishOrder } from '../text/order.ts';
import { capitalized } from '../text/words.ts';
import { hasPopulation, residentsNumber } from './residents.ts';
import type { View } from './view.ts';

type Round = NonNullable<Report['previous']>;

/** More names than these are read in the table of all areas. */
export const MOST_NAMES = 20;

/** An area by its id; one that is gone has the name that it had. */
export interface NamedArea {
  id: string;
  gone: string | undefined;
}

/** What changed since the round before, for whatever format writes it. */
export interface Since {
  heading: string;
  /** what a reader must know before trusting a comparison */
  notes: string[];
  /** how many came and went; nothing where the two have no area in common */
  sentences: string[];
  table: { heads: string[]; rows: { cells: string[]; kind: 'sum' | 'part' }[] } | undefined;
  /** who it was, at the most `MOST_NAMES` of a group, and how many more there are */
  names: { group: string; areas: NamedArea[]; left: number }[];
  /** where it is told why, where an area has another answer */
  why: string | undefined;
}

/** Nothing where no earlier record was given. */
export function sinceTexts(view: View): Since | undefined {
  const { report } = view;
  const round = report.previous;
  if (!round) return undefined;
  const { say } = view;
  const { comparable, year } = round;
  return {
    heading: say['changes-heading']({ year }),
    notes: [...caveats(round, view), ...(comparable ? [] : [say['nothing-in-common']({})])],
    sentences: comparable ? sentences(round, view) : [],
    table: comparable ? table(round, view) : undefined,
    names: comparable ? names(round, view) : [],
    why:
      comparable && round.cameIn.areas.length + round.wentOut.areas.length > 0
        ? say['changes-why']({})
        : undefined,
  };
}

function sentences(round: Round, view: View): string[] {
  const { say } = view;
  const { year, designated, stayed, wentOut, vanished, cameIn, appeared } = round;
  return [
    say['changes-then']({
      year,
      designated: designated.areas,
      stayed: stayed.new.areas,
      went: wentOut.new.areas,
      open: wentOut.nowUndetermined.length,
      vanished: vanished.designated.areas,
    }),
    say['changes-now']({
      came: cameIn.new.areas,
      wereOpen: cameIn.wereUndetermined.length,
      appeared: appeared.designated.areas,
    }),
  ];
}

function caveats({ year, city, method, methodChanged }: Round, view: View): string[] {
  const { report } = view;
  const { say } = view;
  const isOther = method !== report.method.id;
  return [
    ...(year >= report.year ? [say['not-earlier']({ year: report.year, before: year })] : []),
    ...(city === null ? [] : [say['other-city']({ city: municipalityOf(report)!, before: city })]),
    ...(isOther ? [say['other-method']({ method: report.method.id, before: method })] : []),
    ...(methodChanged ? [say['method-changed']({ method })] : []),
  ];
}

function table(round: Round, view: View): Since['table'] {
  const { report, language, words } = view;
  const { say } = view;
  const withResidents = hasPopulation(report);
  const row = (label: string, tally: Tally, kind: 'sum' | 'part') => ({
    cells: [
      label,
      formatCount(tally.areas, language),
      ...(withResidents ? [tally.areas === 0 ? '–' : residentsNumber(tally, view)] : []),
    ],
    kind,
  });
  const some = (label: string, tally: Tally) => (tally.areas > 0 ? [row(label, tally, 'part')] : []);
  // two reports on one year are told apart by what they are, not by when
  const isOther = report.year !== round.year;
  return {
    heads: [words.answer, words.areas, ...(withResidents ? [words.residents] : [])],
    rows: [
      row(
        isOther ? say['designated-in']({ year: report.year }) : say['designated-now']({}),
        report.summary.designated,
        'sum',
      ),
      row(say.stayed({}), round.stayed.new, 'part'),
      row(say.came({}), round.cameIn.new, 'part'),
      ...some(say['appeared-designated']({}), round.appeared.designated),
      row(
        isOther ? say['designated-in']({ year: round.year }) : say['designated-before']({}),
        round.designated,
        'sum',
      ),
      row(say.stayed({}), round.stayed.old, 'part'),
      row(say['no-longer']({}), round.wentOut.old, 'part'),
      ...some(say['of-them-open']({}), round.wentOut.undetermined),
      ...some(say['vanished-designated']({}), round.vanished.designated),
    ],
  };
}

/** Those that went out and are not undetermined now, in their order. */
export function goneOut({ areas, nowUndetermined }: Round['wentOut']): string[] {
  const opened = new Set(nowUndetermined);
  return areas.filter((id) => !opened.has(id));
}

function names({ year, cameIn, wentOut, appeared, vanished }: Round, view: View): Since['names'] {
  const { say } = view;
  const { report } = view;
  // the record has them by rank, which not every method asks for
  const found = finderOf(report);
  const here = (ids: readonly string[]) => {
    const { known, unknown } = found(ids);
    const inTurn = [...inOrder(report, known).map((area) => report.areas.ids[area]), ...unknown];
    return inTurn.map((id) => ({ id, gone: undefined }));
  };
  const left = [...vanished.areas].sort((a, b) => byDanishOrder(a.name, b.name));
  const groups: [string, NamedArea[]][] = [
    [say.came({}), here(cameIn.areas)],
    [say.went({}), here(goneOut(wentOut))],
    [say.opened({}), here(wentOut.nowUndetermined)],
    [say.appeared({}), here(appeared.areas)],
    [say.vanished({ before: year }), left.map(({ id, name }) => ({ id, gone: name }))],
  ];
  return groups
    .filter(([, areas]) => areas.length > 0)
    .map(([group, areas]) => ({
      group: capitalized(say['names-of']({ group, count: areas.length })),
      areas: areas.slice(0, MOST_NAMES),
      left: Math.max(0, areas.length - MOST_NAMES),
    }));
}

/** What an area was in the round before, where it is designated in one of the two; nothing else. */
export function areaSince(area: number, view: View): string | undefined {
  const { report } = view;
  const round = report.previous;
  if (!round?.comparable) return undefined;
  const id = report.areas.ids[area];
  const { say } = view;
  const then = round.year === report.year ? undefined : round.year;
  if (round.appeared.areas.includes(id)) return say['area-appeared']({ year: then });
  if (round.wentOut.areas.includes(id)) return say['area-was']({ year: then, outcome: 'designated' });
  if (outcomes[report.areas.outcome[area]] !== 'designated') return undefined;
  if (!round.cameIn.areas.includes(id)) return say['area-was']({ year: then, outcome: 'designated-too' });
  const isOpen = round.cameIn.wereUndetermined.includes(id);
  return say['area-was']({ year: then, outcome: isOpen ? 'undetermined' : 'not-designated' });
}

/** How the answer of an area changed since the round before. */
export type ChangeKind = 'came' | 'went' | 'now-open' | 'appeared';

/** The areas whose answer changed, by position; undefined where no round before can be compared with. */
export function changeKinds({ report }: View): ReadonlyMap<number, ChangeKind> | undefined {
  const round = report.previous;
  if (!round?.comparable) return undefined;
  const found = finderOf(report);
  const kinds = new Map<number, ChangeKind>();
  const put = (ids: readonly string[], kind: ChangeKind) => {
    for (const position of found(ids).known) kinds.set(position, kind);
  };
  put(round.appeared.areas, 'appeared');
  put(round.cameIn.areas, 'came');
  put(round.wentOut.areas, 'went');
  put(round.wentOut.nowUndetermined, 'now-open');
  return kinds.size === 0 ? undefined : kinds;
}

/** Finds the positions of areas by their ids; a record of others may name areas that it has not. */
function finderOf({ areas }: View['report']) {
  const positions = new Map(areas.ids.map((id, position) => [id, position]));
  return (ids: readonly string[]) => ({
    known: ids.flatMap((id) => positions.get(id) ?? []),
    unknown: ids.filter((id) => !positions.has(id)),
  });
}
