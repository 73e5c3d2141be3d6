import { MET } from '../../criteria/verdict.ts';
import {
  type Block,
  type Cell,
  folded,
  list,
  paragraph,
  quiet,
  section,
  sentences,
  type Table,
} from '../../document/document.ts';
import { areaReportMessages } from '../../messages/area-report.ts';
import type { HtmlNearMessages } from '../../messages/html-near.ts';
import { publicMessages } from '../../messages/public.ts';
import type { Sentences } from '../../messages/sentences.ts';
import { turningMessages } from '../../messages/turning.ts';
import { isHidden, isVerdictHidden } from '../../record/facts/hidden.ts';
import { isWithinOneOf, measureOf, straddling } from '../../record/facts/intervals.ts';
import {
  countWithin,
  isWithin,
  type NearArea,
  type NearLine,
  nearLine,
} from '../../record/facts/near-line.ts';
import { whyCountOpen } from '../../record/facts/open-criteria.ts';
import { areasInOrder } from '../../record/facts/order.ts';
import { Turner } from '../../record/facts/turning.ts';
import { untried } from '../../record/facts/untried.ts';
import { AREAS_CSV, nameOfFile, type Report } from '../../record/report.ts';
import { decimalsBeside, formatCount, formatExactValue, formatValue, HIDDEN } from '../../text/numbers.ts';
import { listed, localized } from '../../text/words.ts';

import { about, criterionTexts } from '../criterion-texts.ts';
import { hasNames } from '../describe/text.ts';
import { figureMarked, markMeant } from '../internal-only.ts';
import { sayNear, type View } from '../view.ts';
import { hasCounts } from './area-blocks.ts';
import { areaLink, type Part } from './part.ts';
import { stepsText } from './takes.ts';

type Say = Sentences<HtmlNearMessages>;

/** Parts of the limit that count as near: an assumption of the presentation, and said to be one. */
const NEAR = 0.1;
const NEARER = 0.05;
/** Rows of a side, and links to undetermined areas, past which the reader is better served by the CSV. */
const MOST_AREAS = 50;

/** The areas whose designation one criterion would turn, on both sides of the line. */
export const near: Part = {
  id: 'taet-paa',
  title: (view) => sayNear(view).title({}),
  *blocks(view) {
    const { report, method } = view;
    const say = sayNear(view);
    const found = nearLine(report, method);
    if (found === undefined) yield paragraph(say['asks-years']({}));
    else if (report.areas.ruleCriteria.size === 0) yield paragraph(say['asks-no-criterion']({}));
    else yield* sides(found, view, say);
    if (!view.isPage) yield* undetermined(view, say);
  },
};

function* sides(found: NearLine, view: View, say: Say): Generator<Block> {
  const listOnly = view.report.summary.byStateList.areas;
  const all = [...found.leaving, ...found.entering];
  const why = whyCountOpen(
    view.report,
    all.map(({ area }) => area),
  );
  yield* sentences(
    say['what-it-is']({}),
    say.assumption({ share: percent(NEAR, view), why: why ?? 'missing' }),
  );
  yield counts(found, view, say);
  const ofPublic = publicMessages[view.language];
  const hidden = all.filter(({ area, turns: [{ criterion }] }) => isHidden(criterion, area));
  yield* sentences(
    view.isPublic && ofPublic['turned-approximately']({}),
    hidden.length > 0 && ofPublic['near-hidden']({ count: hidden.length }),
    hasHiddenAnswer(all, view) && ofPublic['open-for-hidden']({}),
  );
  yield* sentences(found.kept > 0 && say.kept({ count: found.kept }));
  yield* sentences(listOnly > 0 && say['list-only']({ count: listOnly }));
  yield* notes([...found.leaving.slice(0, MOST_AREAS), ...found.entering.slice(0, MOST_AREAS)], view);
  for (const side of ['leaving', 'entering'] as const) {
    const title = say[side]({ open: isOpen(found[side], side) });
    const id = `taet-paa-${side === 'leaving' ? 'ud' : 'ind'}`;
    // of none nothing is said as of all of them
    const isOfNone = side === 'leaving' && view.report.summary.designated.areas === 0;
    const none = paragraph(isOfNone ? view.say['none-designated']({}) : say[`${side}-none`]({}));
    if (found[side].length === 0) yield view.isPage ? none : section(title, [none]);
    else if (view.isPage)
      yield folded(id, title, say.takes({ side }), areaTable(found[side], side, view, say));
    else yield section(title, areaTable(found[side], side, view, say));
  }
}

function counts(found: NearLine, view: View, say: Say): Table {
  const { language } = view;
  return {
    kind: 'table',
    label: say.table({}),
    columns: [
      { head: say.side({}) },
      { head: say['hangs-on-one']({}), numeric: true },
      ...[NEAR, NEARER].map((share) => ({
        head: say.within({ share: percent(share, view) }),
        numeric: true,
      })),
    ],
    rows: (['leaving', 'entering'] as const).map((side) => ({
      cells: [
        say[side]({ open: isOpen(found[side], side) }),
        ...[found[side].length, countWithin(found[side], NEAR), countWithin(found[side], NEARER)].map(
          (count) => formatCount(count, language),
        ),
      ],
    })),
  };
}

type Side = 'leaving' | 'entering';

function* areaTable(areas: readonly NearArea[], side: Side, view: View, say: Say): Generator<Block> {
  const { report, words } = view;
  const shown = areas.slice(0, MOST_AREAS);
  const becomes = isOpen(areas, side);
  const infos = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
  const turner = new Turner(report, view.method);
  yield {
    kind: 'table',
    id: `taet-paa-tabel-${side === 'leaving' ? 'ud' : 'ind'}`,
    label: say.takes({ side }),
    columns: [
      { head: words.name },
      ...(hasNames(report) ? [{ head: words.id }] : []),
      { head: words.criteriaMet, numeric: true },
      { head: words.criterion },
      { head: words.value, numeric: true },
      ...(hasCounts(report) ? [{ head: words.interval, numeric: true }] : []),
      { head: words.limit, numeric: true },
      { head: say.change({}), numeric: true },
      ...(becomes ? [{ head: say.becomes({}) }] : []),
    ],
    rows: shown.map((one) => ({ cells: cells(one, infos, becomes, turner, view, say) })),
  };
  if (shown.length < areas.length)
    yield paragraph(
      say['nearest-shown']({ shown: shown.length, of: areas.length, table: nameOfFile(AREAS_CSV, report) }),
      'quiet',
    );
}

/** What the signs of both tables mean. */
function* notes(shown: readonly NearArea[], view: View): Generator<Block> {
  const { report, say } = view;
  const isMarked = shown.some(({ area, turns: [{ criterion }] }) =>
    view.internalOnly()?.hides(criterion, area),
  );
  if (view.isPage && isMarked) yield paragraph(markMeant(view), 'quiet');
  const why = whyCountOpen(
    report,
    shown.map(({ area }) => area),
  );
  if (why !== undefined) yield paragraph(say['bounds-explained']({ untried: untried(report), why }), 'quiet');
}

/** Whether missing figures leave it open what an area would become. */
function isOpen(areas: readonly NearArea[], side: Side): boolean {
  const usual = side === 'leaving' ? 'not-designated' : 'designated';
  return areas.some(({ turns }) => turns[0].becomes !== usual);
}

/** Whether it is hidden verdicts that leave it open what some area would become. */
function hasHiddenAnswer(areas: readonly NearArea[], { report }: View): boolean {
  return areas.some(
    ({ area, turns }) =>
      turns[0].becomes === 'undetermined' &&
      report.areas.criteria.some((criterion) => isVerdictHidden(criterion, area)),
  );
}

function cells(
  { area, turns }: NearArea,
  infos: ReadonlyMap<string, Report['criteria'][number]>,
  becomes: boolean,
  turner: Turner,
  view: View,
  say: Say,
): Cell[] {
  const { report, language, words } = view;
  const [{ criterion, relative, becomes: then }] = turns;
  const change = turner.change(criterion, area, criterion.verdict[area] !== MET);
  const steps = change && stepsText(change, view);
  const by = isHidden(criterion, area)
    ? formatCount(HIDDEN, language)
    : isWithinOneOf(criterion, measureOf(view.method, criterion.id), area) && !view.isPublic
      ? turningMessages[language]['less-than-one']({})
      : relative !== undefined && about(relative, nearnessText(relative, view), view);
  const info = infos.get(criterion.id)!;
  const texts = criterionTexts(criterion, info, area, view);
  const marked = (text: string) => figureMarked(text, criterion, area, view);
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
    view.say['criteria-met-short']({
      met: met[area],
      of: criteria.length,
      least: least[area],
      most: most[area],
    }),
    [
      title,
      ...(others === 0
        ? []
        : [' ', quiet(say['also-within']({ count: others, share: percent(NEAR, view) }))]),
      ...(texts.counts === '–' ? [] : [{ mark: 'break' } as const, quiet(['(', marked(texts.counts), ')'])]),
    ],
    marked(texts.value),
    ...(hasCounts(report) ? [marked(texts.interval)] : []),
    texts.limit,
    steps ? [steps, ...(by ? [{ mark: 'break' } as const, quiet(`(${by})`)] : [])] : by || '–',
    ...(becomes ? [outcome[then]] : []),
  ];
}

/** With as many decimals as it takes to tell it from what counts as near. */
function nearnessText(relative: number, { language }: View): string {
  const limits = [0, NEARER, NEAR].map((share) => 100 * share);
  return formatValue(100 * relative, 'pct', decimalsBeside(100 * relative, limits, 1), language);
}

function* undetermined(view: View, say: Say): Generator<Block> {
  const all = areasInOrder(view.report, 'undetermined');
  if (all.length === 0) return;
  const shown = all.slice(0, MOST_AREAS);
  const [names] = list(shown.map((area) => areaLink(area, view)));
  yield section(view.words.undeterminedAreas, [
    paragraph(say.undetermined({ count: all.length, shown: shown.length })),
    { ...names, inRow: true },
  ]);
}

function percent(share: number, { language }: View): string {
  return formatExactValue(100 * share, 'pct', language);
}

/** How many areas each share cannot tell from its limit, were its figures a sample. */
export const certainty: Part = {
  id: 'usikkerhed',
  inFull: true,
  title: ({ language }) => turningMessages[language].certainty({}),
  present: ({ report, method }) => straddling(report, method).length > 0,
  *blocks({ report, method, language, words }) {
    const say = turningMessages[language];
    const all = straddling(report, method).map((one) => {
      const info = report.criteria.find(({ id }) => id === one.criterion.id)!;
      return { ...one, title: localized(info.title, language) };
    });
    const most = all.filter(({ straddle, areas }) => 2 * straddle > areas);
    const told = (most.length > 0 ? most : all.slice(0, 1)).map(({ title, straddle, areas }) =>
      say['straddling-of']({ criterion: title, straddle, areas }),
    );
    yield* sentences(
      areaReportMessages[language]['interval-explained']({}),
      say['straddling-what']({}),
      all[0].straddle > 0 && say.straddling({ criteria: listed(told, language), most: most.length > 0 }),
    );
    yield {
      kind: 'table',
      label: say['straddling-table']({}),
      columns: [
        { head: words.criterion },
        ...(['with-interval', 'within', 'of-these-met', 'not-met', 'denominator'] as const).map((head) => ({
          head: say[head]({}),
          numeric: true,
        })),
      ],
      rows: all.map(({ title, areas, straddle, met, denominator }) => ({
        cells: [
          title,
          ...[areas, straddle, met, straddle - met, denominator].map((count) => formatCount(count, language)),
        ],
      })),
    };
  },
};
