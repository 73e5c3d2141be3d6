import { isStatedLimit, isStatedReference } from '../../criteria/limits.ts';
import {
  type Block,
  folded,
  labelled,
  list,
  paragraph,
  type Section,
  section,
  sentences,
  type Table,
} from '../../document/document.ts';
import type { HtmlCriteriaMessages } from '../../messages/html-criteria.ts';
import { publicMessages } from '../../messages/public.ts';
import type { Sentences } from '../../messages/sentences.ts';
import {
  decimalsAgainst,
  decimalsBeside,
  formatCount,
  formatExact,
  formatExactValue,
  formatNumber,
  formatValue,
} from '../../text/numbers.ts';
import { type Language, localized } from '../../text/words.ts';
import {
  type CriterionInfo,
  clauseOf,
  criteriaByGoal,
  criterionLevels,
  goalTitle,
  levelNotes,
  measured,
  missingNotes,
  sharedClause,
} from '../criteria-texts.ts';
import { about, lineOf } from '../criterion-texts.ts';
import { referenceLabel } from '../describe/reference.ts';
import { type ChartTexts, criterionChart, type Dots, dotsOf } from '../pictures/criterion-chart.ts';
import { type Distribution, distributionsOf, type Spread } from '../pictures/distribution.ts';
import { criterionAnchor, sayCriteria, type View } from '../view.ts';
import { decisions } from './decisions.ts';
import { type Part, within } from './part.ts';
import { together } from './together.ts';

/** The criteria under the policy's goals: what they count, when they are met, and how the designated areas compare. */
export const criteria: Part = {
  id: 'kriterier',
  title: ({ words }) => words.criteria,
  *blocks(view) {
    yield* sentences(...levelNotes(view));
    yield* byGoal(view, (members) => (measured(members).length > 0 ? [levels(members, view)] : []));
    yield* sentences(...missingNotes(view));
    yield distribution(view);
  },
};

/** The criteria as the page has them: each with what was found, how it lies over the areas, and its numbers. */
export const criteriaInPictures: Part = {
  ...criteria,
  *blocks(view) {
    const charts = chartsOf(view);
    yield* sentences(...levelNotes(view));
    const { say } = charts;
    const notes = [...sentences(...reading(view, charts)), ...sentences(...missingNotes(view))];
    if (notes.length > 0)
      yield folded('kriterier-laest', say['how-to-read']({}), say['how-to-read-what']({}), notes);
    yield* byGoal(view, (members) => measured(members).map((criterion) => card(criterion, view, charts)));
    for (const part of [together, decisions]) if (part.present!(view)) yield within(part, view);
  },
};

/** What is to be told of the criteria of each goal, and those of them that are not measured. */
function* byGoal(view: View, told: (members: CriterionInfo[]) => Block[]): Generator<Block> {
  for (const [goal, members] of criteriaByGoal(view.report)) {
    const title = goalTitle(goal, view);
    const blocks = [...told(members), ...notMeasured(members, view)];
    if (title === undefined) yield* blocks;
    else yield section(title, blocks);
  }
}

function notMeasured(members: readonly CriterionInfo[], { method, language, say }: View) {
  const items = members.flatMap(({ id, title, notMeasured: reason }) => {
    const { unknown } = method.criteria[id];
    const why = reason ?? unknown;
    if (why === undefined || why === null) return [];
    const code = unknown === undefined ? 'criterion-not-measured' : 'criterion-unknown';
    return [
      labelled({
        label: localized(title, language),
        text: say[code]({ reason: localized(why, language) }),
      }),
    ];
  });
  return list(items);
}

/** How many areas meet each criterion, and the designated against the rest; on the page each has a card instead. */
function levels(members: readonly CriterionInfo[], view: View): Table {
  const { language, words } = view;
  const withClauses = sharedClause(view) === undefined;
  return {
    kind: 'table',
    columns: [
      { head: words.criterion },
      { head: words.counts },
      ...(withClauses ? [{ head: words.metWhen }] : []),
      ...[words.met, words.notMet, words.unknown].map((head) => ({ head, numeric: true })),
      ...[words.designatedLevel, words.restLevel, words.gap, words.ratio].map((head) => ({
        head,
        numeric: true,
      })),
    ],
    rows: measured(members).map((criterion) => {
      const { designated, rest, gap, ratio } = criterionLevels(criterion, view);
      const { title, universe, met, notMet, unknown } = criterion;
      return {
        cells: [
          localized(title, language),
          universe === null ? '–' : localized(universe, language),
          ...(withClauses ? [clauseOf(criterion.id, view)] : []),
          ...[met, notMet, unknown].map((count) => formatCount(count, language)),
          ...[designated, rest, gap, ratio],
        ],
      };
    }),
  };
}

/** How many areas meet how many criteria. */
function distribution({ report, language, words, say }: View): Section {
  const counts = report.summary.areasByCriteriaMet;
  const isOpen = report.criteria.some(({ unknown }) => unknown > 0);
  return section(words.criteriaByCount, [
    {
      kind: 'table',
      columns: [
        { head: words.criteriaMetCount },
        ...counts.map((_, met) => ({ head: String(met), numeric: true })),
      ],
      rows: [{ cells: [words.areas, ...counts.map((count) => formatCount(count, language))] }],
    },
    ...sentences(isOpen && say['criteria-counted']({})),
  ]);
}

/** What the drawings of the section share. */
interface Charts {
  say: Sentences<HtmlCriteriaMessages>;
  /** when a criterion is met is the same for all, and said before */
  isShared: boolean;
  distributions: ReadonlyMap<string, Distribution>;
  /** how large and how high; undefined: bars */
  dots: Dots | undefined;
}

function chartsOf(view: View): Charts {
  const { report, method } = view;
  const distributions = distributionsOf(report, method);
  return {
    say: sayCriteria(view),
    isShared: sharedClause(view) !== undefined,
    distributions,
    dots: dotsOf([...distributions.values()], report.areas),
  };
}

/** How the drawings are read, where there are any. */
function reading({ report }: View, { say, distributions, dots }: Charts): string[] {
  const drawn = [...distributions.values()].filter(({ areas }) => areas.length > 0);
  if (drawn.length === 0) return [];
  const areas = report.account.assessed.areas;
  const differs = (spread: Spread | undefined) => spread !== undefined && spread.least !== spread.greatest;
  return [
    say[dots === undefined ? 'bars-explained' : 'dots-explained']({ areas }),
    say['lines-explained']({ references: drawn.some(({ reference }) => reference) }),
    ...(drawn.some(({ limit, reference }) => differs(limit) || differs(reference))
      ? [say['limits-differ']({})]
      : []),
  ];
}

/** A criterion: how many areas meet it, whom it counts and when it is met, its drawing, and its numbers, one a line. */
function card(criterion: CriterionInfo, view: View, charts: Charts): Section {
  const { language, words } = view;
  const { universe, met, notMet, unknown } = criterion;
  const { designated, rest, gap, ratio } = criterionLevels(criterion, view);
  const about = [
    ...(universe === null ? [] : [`${localized(universe, language)}.`]),
    ...(charts.isShared ? [] : [charts.say['met-when']({ clause: clauseOf(criterion.id, view) })]),
  ];
  const numbers: [string, string][] = [
    ...(criterion.comparison
      ? ([
          [words.designatedLevel, designated],
          [words.restLevel, rest],
          [words.gap, gap],
          [words.ratio, ratio],
        ] satisfies [string, string][])
      : []),
    [words.notMet, formatCount(notMet, language)],
    [words.unknown, formatCount(unknown, language)],
  ];
  const title = charts.say.finding({
    criterion: localized(criterion.title, language),
    met,
    of: met + notMet + unknown,
  });
  const blocks: Block[] = [
    ...(about.length > 0 ? [paragraph(about.join(' '), 'quiet')] : []),
    ...figure(criterion, view, charts),
    { kind: 'terms', inRow: true, terms: numbers.map(([term, text]) => ({ term, text })) },
    ...withoutValue(criterion, view, charts),
  ];
  return { ...section(title, blocks, criterionAnchor(view.report, criterion.id)), isCard: true };
}

function* figure(
  criterion: CriterionInfo,
  view: View,
  { say, distributions, dots }: Charts,
): Generator<Block> {
  const { report, language } = view;
  const lies = distributions.get(criterion.id);
  if (!lies || lies.areas.length === 0) {
    yield paragraph(lies ? say['no-values']({}) : say['yes-or-no']({}), 'quiet');
    return;
  }
  const texts = chartTexts(criterion, lies, view, say);
  const anchor = criterionAnchor(view.report, criterion.id);
  const drawn = criterionChart(lies, criterion, report.areas, dots, texts, anchor, language);
  yield { kind: 'figure', picture: { pieces: [drawn.text] } };
}

/** How many areas are not in the drawing. */
function* withoutValue({ id }: CriterionInfo, { language }: View, { say, distributions }: Charts) {
  const lies = distributions.get(id);
  if (!lies || lies.areas.length === 0) return;
  const texts = [
    ...(lies.missing > 0 ? [say['without-value']({ count: lies.missing })] : []),
    ...(lies.hidden > 0 ? [publicMessages[language]['hidden-value']({ count: lies.hidden })] : []),
  ];
  if (texts.length > 0) yield paragraph(texts.join(' '), 'quiet');
}

function chartTexts(
  criterion: CriterionInfo,
  { areas, values, limit, reference, criterion: columns }: Distribution,
  view: View,
  say: Charts['say'],
): ChartTexts {
  const { report, method, language, words } = view;
  const { id, unit, decimals } = criterion;
  const spread = (of: Spread, isStated: boolean) =>
    isStated ? statedText(of, unit, language) : about(of.median, spreadText(of, criterion, language), view);
  const isOne = limit !== undefined && limit.least === limit.greatest;
  const shown = (value: number) =>
    formatValue(value, unit, decimalsBeside(value, isOne ? [limit.least] : [], decimals), language);
  const limits = limit
    ? spread(limit, isStatedLimit(method, id))
    : formatValue(lineOf(columns.limit(areas[0]), criterion, 'limit', view), unit, decimals, language);
  const comparedWith = method.criteria[id].reference;
  const label = comparedWith ? referenceLabel(comparedWith, view) : words.reference;
  const references = reference && spread(reference, isStatedReference(method, id));
  return {
    title: say['chart-title']({ criterion: localized(criterion.title, language) }),
    description: say['chart-described']({
      areas: areas.length,
      least: shown(values.least),
      median: shown(values.median),
      greatest: shown(values.greatest),
      limit: limits,
      reference: references,
      met: criterion.met,
      of: report.account.assessed.areas,
    }),
    limit: `${words.limit} ${limits}`,
    reference: `${label} ${references}`,
    groups: {
      designated: words.designated,
      undetermined: words.undetermined,
      notDesignated: words.notDesignated,
    },
    unit: unit === null || isShort(unit) ? null : unit,
  };
}

/** Whether a unit is written in a sign or two, which the numbers of an axis bear. */
function isShort(unit: string): boolean {
  return ['pct', 'promille', 'kr', 'index'].includes(unit);
}

/** More decimals than this beyond the criterion's own say nothing in a drawing. */
const MORE_DECIMALS = 1;

/** A number that differs between areas as the least and the greatest, where it differs by enough to be told. */
function spreadText(
  { least, median, greatest }: Spread,
  { unit, decimals }: CriterionInfo,
  language: Language,
): string {
  const enough = decimalsAgainst(least, greatest, decimals);
  if (least === greatest || enough > decimals + MORE_DECIMALS)
    return formatValue(median, unit, decimals, language);
  return `${formatNumber(least, enough, language)}–${formatValue(greatest, unit, enough, language)}`;
}

/** Numbers that are stated, as they are. */
function statedText({ least, greatest }: Spread, unit: string | null, language: Language): string {
  const end = formatExactValue(greatest, unit, language);
  return least === greatest ? end : `${formatExact(least, language)}–${end}`;
}
