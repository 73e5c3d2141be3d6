import {
  type Block,
  type Cell,
  list,
  paragraph,
  quiet,
  section,
  sentences,
  type Table,
} from '../../document/document.ts';
import type { HtmlNearMessages } from '../../messages/html-near.ts';
import type { Sentences } from '../../messages/sentences.ts';
import {
  countWithin,
  isWithin,
  type NearArea,
  type NearLine,
  nearLine,
} from '../../record/facts/near-line.ts';
import { areasByRank } from '../../record/facts/order.ts';
import { untried } from '../../record/facts/untried.ts';
import type { Report } from '../../record/report.ts';
import { decimalsBeside, formatCount, formatExactValue, formatValue } from '../../text/numbers.ts';
import { localized } from '../../text/words.ts';
import { criterionTexts } from '../criterion-texts.ts';
import { hasNames } from '../describe/text.ts';
import { tellNear, type View } from '../view.ts';
import { areaLink, type Part } from './part.ts';

type Tell = Sentences<HtmlNearMessages>;

/** Parts of the limit that count as near: an assumption of the presentation, and said to be one. */
const NEAR = 0.1;
const NEARER = 0.05;
/** Rows of a side, and links to undetermined areas, past which the reader is better served by the CSV. */
const MOST_AREAS = 50;

/** The areas whose designation one criterion would turn, on both sides of the line. */
export const near: Part = {
  id: 'taet-paa',
  title: (view) => tellNear(view).title({}),
  *blocks(view) {
    const { report, method } = view;
    const tell = tellNear(view);
    const found = nearLine(report, method);
    if (found === undefined) yield paragraph(tell['asks-years']({}));
    else if (report.areas.ruleCriteria.size === 0) yield paragraph(tell['asks-no-criterion']({}));
    else yield* sides(found, view, tell);
    yield* undetermined(view, tell);
  },
};

function* sides(found: NearLine, view: View, tell: Tell): Generator<Block> {
  const listOnly = view.report.summary.byStateList.areas;
  yield* sentences(tell['what-it-is']({}), tell.assumption({ share: percent(NEAR, view) }));
  yield counts(found, view, tell);
  yield* sentences(found.kept > 0 && tell.kept({ count: found.kept }));
  yield* sentences(listOnly > 0 && tell['list-only']({ count: listOnly }));
  for (const side of ['leaving', 'entering'] as const) {
    const title = tell[side]({ open: isOpen(found[side], side) });
    if (found[side].length === 0) yield section(title, [paragraph(tell[`${side}-none`]({}))]);
    else yield section(title, areaTable(found[side], side, view, tell));
  }
}

function counts(found: NearLine, view: View, tell: Tell): Table {
  const { language } = view;
  return {
    kind: 'table',
    label: tell.table({}),
    columns: [
      { head: tell.side({}) },
      { head: tell['hangs-on-one']({}), numeric: true },
      ...[NEAR, NEARER].map((share) => ({
        head: tell.within({ share: percent(share, view) }),
        numeric: true,
      })),
    ],
    rows: (['leaving', 'entering'] as const).map((side) => ({
      cells: [
        tell[side]({ open: isOpen(found[side], side) }),
        ...[found[side].length, countWithin(found[side], NEAR), countWithin(found[side], NEARER)].map(
          (count) => formatCount(count, language),
        ),
      ],
    })),
  };
}

type Side = 'leaving' | 'entering';

function* areaTable(areas: readonly NearArea[], side: Side, view: View, tell: Tell): Generator<Block> {
  const { report, words, say } = view;
  const shown = areas.slice(0, MOST_AREAS);
  const becomes = isOpen(areas, side);
  const { met, least, most } = report.areas;
  const bounded = shown.some(({ area }) => least[area] !== met[area] || most[area] !== met[area]);
  const infos = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
  yield {
    kind: 'table',
    label: tell.takes({ side }),
    columns: [
      { head: words.name },
      ...(hasNames(report) ? [{ head: words.id }] : []),
      { head: words.criteriaMet, numeric: true },
      { head: words.criterion },
      { head: words.value, numeric: true },
      { head: words.limit, numeric: true },
      { head: words.margin, numeric: true },
      { head: tell.change({}), numeric: true },
      ...(becomes ? [{ head: tell.becomes({}) }] : []),
    ],
    rows: shown.map((one) => ({ cells: cells(one, infos, becomes, view, tell) })),
  };
  if (bounded) yield paragraph(say['bounds-explained']({ untried: untried(report) }), 'quiet');
  if (shown.length < areas.length)
    yield paragraph(tell['nearest-shown']({ shown: shown.length, of: areas.length }), 'quiet');
}

/** Whether missing figures leave it open what an area would become. */
function isOpen(areas: readonly NearArea[], side: Side): boolean {
  const usual = side === 'leaving' ? 'not-designated' : 'designated';
  return areas.some(({ turns }) => turns[0].becomes !== usual);
}

function cells(
  { area, turns }: NearArea,
  infos: ReadonlyMap<string, Report['criteria'][number]>,
  becomes: boolean,
  view: View,
  tell: Tell,
): Cell[] {
  const { report, language, words, say } = view;
  const [{ criterion, relative, becomes: then }] = turns;
  const info = infos.get(criterion.id)!;
  const texts = criterionTexts(criterion, info, area, view);
  const others = turns.slice(1).filter((turn) => isWithin(turn, NEAR)).length;
  const { met, least, most, criteria } = report.areas;
  const title = localized(info.title, language);
  const outcome = {
    designated: words.designated,
    'not-designated': words.notDesignated,
    undetermined: words.undetermined,
  };
  return [
    areaLink(area, view),
    ...(hasNames(report) ? [report.areas.ids[area]] : []),
    say['criteria-met-short']({ met: met[area], of: criteria.length, least: least[area], most: most[area] }),
    others === 0
      ? title
      : [title, ' ', quiet(tell['also-within']({ count: others, share: percent(NEAR, view) }))],
    texts.value,
    texts.limit,
    texts.margin,
    relative === undefined ? '–' : changeText(relative, view),
    ...(becomes ? [outcome[then]] : []),
  ];
}

/** With as many decimals as it takes to tell it from what counts as near. */
function changeText(relative: number, { language }: View): string {
  const limits = [0, NEARER, NEAR].map((share) => 100 * share);
  return formatValue(100 * relative, 'pct', decimalsBeside(100 * relative, limits, 1), language);
}

function* undetermined(view: View, tell: Tell): Generator<Block> {
  const all = areasByRank(view.report, 'undetermined');
  if (all.length === 0) return;
  const shown = all.slice(0, MOST_AREAS);
  const [names] = list(shown.map((area) => areaLink(area, view)));
  yield section(view.words.undeterminedAreas, [
    paragraph(tell.undetermined({ count: all.length, shown: shown.length })),
    { ...names, inRow: true },
  ]);
}

function percent(share: number, { language }: View): string {
  return formatExactValue(100 * share, 'pct', language);
}
