import {
  type Block,
  type Details,
  type Inline,
  link,
  list,
  paragraph,
  quiet,
  type Row,
  section,
  separated,
  strong,
  type Table,
  type Terms,
  unmarked,
} from '../../document/document.ts';
import { causeWords } from '../../messages/diff-words.ts';
import { areaAnchor } from '../../report/view.ts';
import { formatCount } from '../../text/numbers.ts';
import { localized } from '../../text/words.ts';
import { type Move, moveOf, moves } from '../causes.ts';
import { type AreaChange, type Cause, causes } from '../designations.ts';
import { exactly, headOf, inShort, moveHeading } from './areas.ts';
import { changeMap, moveName, notOnMap } from './change-map.ts';
import { residentsText, residentsThenNow } from './diff-texts.ts';
import type { DiffView } from './view.ts';

/** Areas that are named one by one where there is no map. */
const MOST_NAMES = 40;

/** The first screen: who and why, and beside it the changes on a map, or by name where there is none. */
export function* firstScreen(view: DiffView): Generator<Block> {
  const map = changeMap(view);
  yield { kind: 'columns', columns: [inBrief(view), map ? [map, ...notOnMap(view)] : names(view)] };
}

function* inBrief(view: DiffView): Generator<Block> {
  const { diff, say, words } = view;
  yield paragraph(countsText(view), 'answer');
  const { old, new: now } = diff.records;
  const residents = residentsThenNow(old.designated, now.designated, view);
  const { cameIn, wentOut } = diff.summary;
  const moved =
    cameIn.new.areas + wentOut.old.areas > 0
      ? say.moved({ cameIn: residentsText(cameIn.new, view), wentOut: residentsText(wentOut.old, view) })
      : '';
  const rows: [string, Inline][] = [
    [words.why, whyText(view)],
    [words.besides, moreMoves(view)],
    [words.residents, `${residents}. ${moved}`],
    [words.criteria, criteriaText(view)],
    [words.method, methodText(view)],
  ];
  const terms: Terms['terms'] = rows
    .filter(([, text]) => unmarked(text) !== '')
    .map(([term, text]) => ({ term, text }));
  yield { kind: 'terms', terms, isSummary: true };
}

/** Who came, went and stayed; then who is in one of the records alone. */
export function countsText({ diff, say }: DiffView): string {
  const { cameIn, wereUndetermined, wentOut, nowUndetermined, stayed, vanished, appeared, redrawn } =
    diff.summary;
  const apart = say['counts-apart']({
    vanished: vanished.areas,
    redrawnOld: redrawn.old.areas,
    appeared: appeared.areas,
    redrawnNew: redrawn.new.areas,
  });
  const counts = say.counts({
    cameIn: cameIn.new.areas,
    wereOpen: wereUndetermined.new.areas,
    wentOut: wentOut.old.areas,
    nowOpen: nowUndetermined.new.areas,
    stayed: stayed.new.areas,
  });
  return [counts, apart].filter((text) => text !== '').join(' ');
}

/** What became of areas that were not designated, and of the reasons of those that are. */
export function moreMoves({ diff, say }: DiffView): string {
  const count = (move: Move) => diff.changes.filter((change) => moveOf(change) === move).length;
  return say['more-moves']({
    opened: count('opened') - diff.summary.nowUndetermined.new.areas,
    settled: count('settled'),
    reasons: diff.changes.filter(({ change }) => change === 'reason').length,
    excluded: diff.changes.filter((change) => change.change === 'outcome' && moveOf(change) === 'otherwise')
      .length,
  });
}

/** The areas of each cause, the most first. */
function byCause({ changes }: DiffView['diff']): { cause: Cause; changes: AreaChange[] }[] {
  return causes
    .map((cause) => ({
      cause,
      changes: changes.filter((one) => one.causes.some((of) => of.cause === cause)),
    }))
    .filter((one) => one.changes.length > 0)
    .sort((a, b) => b.changes.length - a.changes.length);
}

export function whyText(view: DiffView): Inline {
  const { diff, say, language } = view;
  if (diff.changes.length === 0) return '';
  const told = byCause(diff).map(({ cause, changes }, k): Inline => {
    const areas =
      k === 0 ? say['areas-of']({ count: changes.length }) : formatCount(changes.length, language);
    return [link(causeWords[language][cause], '#aarsager'), ` ${areas}`];
  });
  const isMore = diff.changes.some((one) => one.causes.length > 1);
  return [separated(told, ' · '), '.', ...(isMore ? [' ', quiet(say['causes-note']({}))] : [])];
}

/** How many areas meet each criterion, where that is another number. */
function criteriaText({ diff, say, language }: DiffView): Inline {
  const told = (code: 'met-by-fewer' | 'met-by-more', way: number): Inline[] => {
    const texts = diff.criteria
      .filter(({ met }) => Math.sign((met.new ?? 0) - (met.old ?? 0)) === way)
      .map(({ title, met }) => `${localized(title, language)} ${met.old ?? '–'} → ${met.new ?? '–'}`);
    return texts.length === 0 ? [] : [[link(say[code]({}), '#kriterier'), `: ${texts.join(', ')}.`]];
  };
  return separated([...told('met-by-fewer', -1), ...told('met-by-more', 1)], ' ');
}

function methodText({ diff, say }: DiffView): Inline {
  const changed = diff.method.filter(({ kind }) => kind !== 'wording').length;
  return changed === 0 ? say['method-same']({}) : link(say['method-changed']({ count: changed }), '#method');
}

/** Who changed, by name, where there are no outlines to draw. */
function* names(view: DiffView): Generator<Block> {
  const { diff, say } = view;
  if (diff.changes.length === 0) yield paragraph(say['no-moves']({}));
  for (const move of moves) {
    const all = diff.changes.filter((change) => moveOf(change) === move);
    if (all.length === 0) continue;
    const shown = all.slice(0, MOST_NAMES).map(({ id, name }) => link(name, `#${areaAnchor(id)}`));
    const left = all.length - shown.length;
    yield paragraph([
      strong(`${moveHeading(move, all, view)}: `),
      separated(shown),
      ...(left > 0 ? [' ', link(say['more-names']({ count: left }), '#omraader')] : []),
    ]);
  }
}

/** The causes counted, then each area that changed: why in plain words, and folded the rest. */
export function* eachArea(view: DiffView): Generator<Block> {
  const { diff, say } = view;
  if (diff.changes.length === 0) {
    yield paragraph(say['no-moves']({}));
    return;
  }
  yield causeTable(view);
  yield paragraph(say['causes-explained']({}), 'quiet');
  for (const move of moves) {
    const all = diff.changes.filter((change) => moveOf(change) === move);
    if (all.length === 0) continue;
    yield section(moveHeading(move, all, view), [areaTable(move, all, view), exactParts(move, all, view)]);
  }
}

/** Each area where the map leads to, with what became of it and why. */
function areaTable(move: Move, changes: readonly AreaChange[], view: DiffView): Table {
  const { words } = view;
  return {
    kind: 'table',
    label: moveName(move, view),
    columns: [{ head: words.changedAreas }, { head: words.why }],
    rows: changes.map((change) => ({
      id: areaAnchor(change.id),
      cells: [headOf(change, view), inShort(change, view)],
    })),
  };
}

/** The same areas part by part, folded. */
function exactParts(move: Move, changes: readonly AreaChange[], view: DiffView): Details {
  const { words } = view;
  return {
    kind: 'details',
    id: `parts-${move}`,
    title: words.exactly,
    summary: words.partByPart,
    open: false,
    blocks: list(
      changes.map((change) => ({
        text: strong(headOf(change, view)),
        below: [{ text: exactly(change, view) }],
      })),
    ),
  };
}

function causeTable(view: DiffView): Table {
  const { diff, words, say, language } = view;
  const shown = moves.filter((move) => diff.changes.some((change) => moveOf(change) === move));
  const count = (changes: readonly AreaChange[], move: Move) =>
    formatCount(changes.filter((change) => moveOf(change) === move).length, language);
  const row = (name: string, changes: readonly AreaChange[], kind?: Row['kind']): Row => ({
    cells: [name, ...shown.map((move) => count(changes, move)), formatCount(changes.length, language)],
    kind,
  });
  return {
    kind: 'table',
    id: 'aarsager',
    label: say['causes-label']({}),
    columns: [
      { head: words.cause },
      ...shown.map((move) => ({ head: moveName(move, view), numeric: true })),
      { head: words.inAll, numeric: true },
    ],
    rows: [
      ...byCause(diff).map(({ cause, changes }) => row(causeWords[language][cause], changes)),
      row(words.changedAreas, diff.changes, 'sum'),
    ],
  };
}
