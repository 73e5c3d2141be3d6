import {
  type Block,
  type Inline,
  link,
  paragraph,
  type Section,
  section,
  separated,
  type Table,
  type Terms,
  unmarked,
} from '../../document/document.ts';
import { formatCount } from '../../text/numbers.ts';
import { present } from '../../values/present.ts';
import type { ByomraadeFollowed, Hold, LessUdsat } from '../report.ts';
import { countText, rangeText, signedPercent } from './figures.ts';
import { gapsFigure } from './gaps.ts';
import { preamble } from './preamble.ts';
import { measuredOf } from './questions.ts';
import { answerWord, criterionTitle, holdName, type MonitorView } from './view.ts';

/** Whether the gap became smaller, by all ways of holding areas that were asked for. */
export function headline({ report, say }: MonitorView): string {
  const { base, years } = report;
  const last = present(years.at(-1));
  if (last <= base) return say['headline-one']({ year: base });
  const ways = new Set(report.holds.map((hold) => wayOf(lastOf(hold, report))));
  const [way] = ways;
  return say.headline({ base, way: ways.size === 1 ? way : ways.has('unknown') ? 'unknown' : 'mixed' });
}

function lastOf(hold: Hold, report: MonitorView['report']): LessUdsat | undefined {
  return report.lessUdsat[hold]?.at(-1);
}

function wayOf(one: LessUdsat | undefined): 'less' | 'more' | 'same' | 'unknown' {
  if (!one || one.answer === 'unknown' || one.mean === null) return 'unknown';
  return one.mean === 0 ? 'same' : one.mean < 0 ? 'less' : 'more';
}

/** The first screen: the policy's questions answered in a line each, and beside them the gap on every criterion. */
export function* firstScreen(view: MonitorView): Generator<Block> {
  const gaps = gapsFigure(view);
  const terms: Block = { kind: 'terms', terms: [...lines(view)], isSummary: true };
  yield gaps ? { kind: 'columns', columns: [[terms], [gaps]] } : terms;
  for (const text of preamble(view)) yield paragraph(text, 'quiet');
}

/** The same in lines, for a text. */
export function inBrief(view: MonitorView): string[] {
  return [...lines(view)].map(({ term, text }) => `${term}: ${unmarked(text)}`);
}

function* lines(view: MonitorView): Generator<Terms['terms'][number]> {
  const { words } = view;
  const rows: [string, Inline][] = [
    [words.gapQuestion, gap(view)],
    [words.whichCriteria, criteria(view)],
    [words.byomraader, byomraader(view)],
    [words.halved, halved(view)],
    [words.fewer, fewer(view)],
    [words.listed, lists(view)],
    [words.trust, breaks(view)],
  ];
  for (const [term, text] of rows) if (unmarked(text) !== '') yield { term, text };
}

function gap(view: MonitorView): Inline {
  const { report, say, language } = view;
  const told = report.holds.flatMap((hold) => {
    const last = lastOf(hold, report);
    if (!last) return [];
    const { mean, of, leftOut, year } = last;
    return [
      say['brief-gap']({
        ...measuredOf(of.length + leftOut.length, leftOut),
        ...{ hold: holdName(hold, view), year, of: of.length },
        change: mean === null ? null : signedPercent(mean, language),
      }),
    ];
  });
  return told.length === 0
    ? ''
    : [...told.flatMap((text) => [text, ' ']), link(say['brief-assumption']({}), '#mindre-udsat')];
}

/** On how many criteria the gap is smaller, where most, and where it is not. */
function criteria(view: MonitorView): Inline {
  const { report, say } = view;
  const told = report.holds.flatMap((hold): Inline[] => {
    const of = lastOf(hold, report)?.of ?? [];
    if (of.length === 0) return [];
    const named = of.map(({ criterion, change }) => ({ name: criterionTitle(criterion, view), change }));
    return [[link(holdName(hold, view), '#forloeb'), `: ${say['brief-some'](someOf(named, view))}`]];
  });
  return separated(told, ' ');
}

function someOf(all: readonly { name: string; change: number }[], { language }: MonitorView) {
  const text = ({ name, change }: (typeof all)[number]) => `${name} (${signedPercent(change, language)})`;
  const sorted = all.toSorted((a, b) => a.change - b.change);
  const smaller = sorted.filter(({ change }) => change < 0);
  const larger = sorted.filter(({ change }) => change >= 0).toReversed();
  const shown = larger.slice(0, MOST_NAMED).map(text).join(', ');
  return {
    smaller: smaller.length,
    of: all.length,
    most: smaller.length === 0 ? null : text(smaller[0]),
    larger: larger.length > MOST_NAMED ? `${shown} (+${larger.length - MOST_NAMED})` : shown,
  };
}

/** Names in one line. */
const MOST_NAMED = 4;

function byomraader(view: MonitorView): Inline {
  const { report, say } = view;
  const all = (report.byomraader ?? []).flatMap(({ name, mean, answer }) =>
    mean === null || answer === 'unknown' ? [] : [{ name, change: mean }],
  );
  if (all.length === 0) return '';
  const told = say['brief-some'](someOf(all, view));
  return [link(say['byomraader-label']({ base: report.base }), '#byomraader'), `: ${told}`];
}

function halved(view: MonitorView): Inline {
  const { report, say } = view;
  const told = report.holds.flatMap((hold): Inline[] => {
    const last = report.halved[hold]?.at(-1);
    if (!last) return [];
    const { halved: count, needed, answer } = last;
    const text = say['brief-halved']({ answer: answerWord(answer, view), halved: count, needed });
    return [[link(holdName(hold, view), '#halveret'), `: ${text}`]];
  });
  return separated(told, ' ');
}

function fewer(view: MonitorView): Inline {
  const { report, say, words } = view;
  const from = present(report.designated.find(({ year }) => year === report.base));
  const now = present(report.designated.at(-1));
  if (now.year <= report.base) return '';
  const heads = { areas: words.designated, residents: words.residents, byomraader: words.byomraader };
  const told = (['areas', 'residents', 'byomraader'] as const).flatMap((what): Inline[] => {
    if (from[what].range === null || now[what].range === null) return [];
    const texts = { before: countText(from[what], view), now: countText(now[what], view) };
    const answer = answerWord(now[what].fewer ?? 'unknown', view);
    return [[link(heads[what], '#faerre'), ` ${say['brief-count']({ answer, ...texts })}`]];
  });
  return separated(told, ' ');
}

function lists(view: MonitorView): Inline {
  const { report, say, words } = view;
  const from = present(report.boligomraader.find(({ year }) => year === report.base));
  const now = present(report.boligomraader.at(-1));
  if (now.year <= report.base || from.lists === null || now.lists === null) return '';
  const texts = { before: rangeText(from.range, view), now: rangeText(now.range, view) };
  const answer = answerWord(now.fewer ?? 'unknown', view);
  return [link(words.boligomraader, '#boligomraader'), ` ${say['brief-count']({ answer, ...texts })}`];
}

/** Where years cannot be put side by side, and where there are none. */
function breaks({ report, say }: MonitorView): Inline {
  const { years, measures, holds } = report;
  if (years.length < 2) return '';
  const criteria = measures.filter(({ kind }) => kind === 'criterion');
  const missing: number[] = [];
  for (let year = years[0]; year < present(years.at(-1)) && missing.length < 100; year++)
    if (!years.includes(year)) missing.push(year);
  const holes = criteria.filter(({ points }) =>
    holds.some((hold) =>
      present(points[hold]).some(
        ({ state, designated, rest, hidden }) =>
          hidden === undefined && (state !== 'measured' || designated === null || rest === null),
      ),
    ),
  );
  const text = say['brief-breaks']({
    breaks: measures.reduce((sum, one) => sum + one.breaks.length, 0),
    years: missing.join(', '),
    holes: holes.length,
  });
  return link(text, '#aendret');
}

/** The byområder of the base year and what became of their gaps; none where there are none. */
export function byomraaderSection(view: MonitorView): Section[] {
  const { report, say, words } = view;
  const { byomraader: all, base } = report;
  if (all === null || all.length === 0) return [];
  const table: Table = {
    kind: 'table',
    // another name than its section has: both are landmarks
    label: words.gapChange,
    columns: [
      { head: words.byomraader },
      { head: words.areasThenNow, numeric: true },
      { head: words.gapChange, numeric: true },
      { head: words.smallerOn, numeric: true },
    ],
    rows: all.map((one) => ({ cells: cellsOf(one, view) })),
  };
  const blocks = [paragraph(say['byomraader-explained']({ base }), 'quiet'), table];
  return [{ ...section(say['byomraader-label']({ base }), blocks, 'byomraader'), name: words.byomraader }];
}

function cellsOf({ name, areas, mean, of, leftOut, answer }: ByomraadeFollowed, view: MonitorView): string[] {
  const { say, language } = view;
  const hides = leftOut.some(({ why }) => why === 'hidden');
  const none = hides ? say['row-hidden']({}) : '–';
  const shown = (count: number) => formatCount(count, language);
  return [
    name,
    areas.base === areas.last ? shown(areas.last) : `${shown(areas.base)} → ${shown(areas.last)}`,
    mean === null || answer === 'unknown' ? none : signedPercent(mean, language),
    of.length === 0
      ? none
      : say['smaller-of']({ smaller: of.filter(({ change }) => change < 0).length, of: of.length }),
  ];
}
