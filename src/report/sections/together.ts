import { type Block, type Cell, paragraph, sentences, type Table } from '../../document/document.ts';
import type { HtmlCriteriaMessages } from '../../messages/html-criteria.ts';
import type { Sentences } from '../../messages/sentences.ts';
import { byCriteriaMet, type Combination, combinations, pairs } from '../../record/facts/combinations.ts';
import { formatCount } from '../../text/numbers.ts';
import { localized } from '../../text/words.ts';
import { countChart } from '../pictures/count-chart.ts';
import { sayCriteria, type View } from '../view.ts';
import { countingRule } from '../what-it-takes.ts';
import type { Part } from './part.ts';

type Say = Sentences<HtmlCriteriaMessages>;

/** So many combinations tell what is common; those after them are counted. */
const MOST_COMBINATIONS = 12;
/** A table of more pairs than these criteria make is not read. */
const MOST_IN_PAIRS = 12;

/** How many criteria the areas meet, and which of them go together. */
export const together: Part = {
  id: 'sammen',
  inFull: true,
  title: (view) => sayCriteria(view).together({}),
  present: ({ report }) => report.areas.criteria.length > 0,
  *blocks(view) {
    const { report } = view;
    const say = sayCriteria(view);
    yield* byCount(view, say);
    const found = combinations(report);
    if (found.length === 0) yield paragraph(view.say['none-designated']({}));
    else yield* combinationTable(found, view, say);
    if (report.areas.criteria.length > 1) yield* pairTable(view, say);
  },
};

function* byCount(view: View, say: Say): Generator<Block> {
  const { report, method, language, words } = view;
  const rows = byCriteriaMet(report);
  const all = report.areas.criteria.length;
  const rule = countingRule(method.designate, report.areas);
  const needed = rule && rule.criteria.size === all ? rule.needed : undefined;
  const line = needed === undefined ? undefined : { needed, text: say['line-of-rule']({ needed }) };
  const heads = [say['by-criteria']({}), say.otherwise({}), words.undetermined, words.notDesignated];
  const isKnown = report.criteria.every(({ unknown }) => unknown === 0);
  const kinds = ['byCriteria', 'otherwise', 'undetermined', 'notDesignated'] as const;
  yield* sentences(
    say['by-count']({ excluded: report.account.excluded.areas }),
    !isKnown && view.say['criteria-counted']({}),
    line === undefined && say['rule-not-a-count']({}),
  );
  yield {
    kind: 'figure',
    picture: { pieces: [countChart(rows, line, language).text] },
    keys: kinds.flatMap((kind, k) =>
      rows.some((row) => row[kind] > 0) ? [{ swatch: kind, text: heads[k] }] : [],
    ),
    data: {
      kind: 'table',
      label: words.criteriaByCount,
      columns: [
        { head: words.criteriaMetCount },
        ...[...heads, words.total].map((head) => ({ head, numeric: true })),
      ],
      rows: rows.map(({ met, ...row }) => {
        const counts = [row.byCriteria, row.otherwise, row.undetermined, row.notDesignated];
        const sum = counts.reduce((a, b) => a + b, 0);
        return { cells: [String(met), ...[...counts, sum].map((count) => formatCount(count, language))] };
      }),
    },
  };
}

function* combinationTable(found: readonly Combination[], view: View, say: Say): Generator<Block> {
  const { language, words } = view;
  const rest = found.slice(MOST_COMBINATIONS);
  const names = titles(view);
  const marked = (isMet: boolean): Cell => ({
    mark: 'sign',
    sign: isMet ? '●' : '',
    text: isMet ? words.yes : words.no,
  });
  yield matrix(
    say.combinations({ areas: areasOf(found) }),
    [words.areas, words.criteriaMetCount],
    names,
    found.slice(0, MOST_COMBINATIONS).map(({ criteria, areas }) => {
      const met = new Set(criteria);
      const cells = names.map((_, k) => marked(met.has(k)));
      return [formatCount(areas, language), String(criteria.length), ...cells];
    }),
  );
  const more = { combinations: rest.length, areas: areasOf(rest), most: rest[0]?.areas };
  const explained = [
    say['combinations-explained']({}),
    ...(rest.length > 0 ? [say['combinations-rest'](more)] : []),
  ];
  yield paragraph(explained.join(' '), 'quiet');
}

function* pairTable(view: View, say: Say): Generator<Block> {
  const { report, language, words } = view;
  const counts = pairs(report);
  const chosen = mostMet(counts);
  const names = titles(view);
  yield matrix(
    say.pairs({}),
    [words.criterion],
    chosen.map((k) => names[k]),
    chosen.map((a) => [
      names[a],
      ...chosen.map((b) => ({
        number: counts[a][b],
        text: formatCount(counts[a][b], language),
        shade: shadeOf(counts, a, b),
      })),
    ]),
  );
  const cut = chosen.length < counts.length;
  const explained = [
    say['pairs-explained']({}),
    ...(cut ? [say['pairs-cut']({ shown: chosen.length, of: counts.length })] : []),
  ];
  yield paragraph(explained.join(' '), 'quiet');
}

/** The criteria that are shown in pairs, in their order: those that most areas meet. */
function mostMet(counts: readonly number[][]): number[] {
  return counts
    .map((_, k) => k)
    .sort((a, b) => counts[b][b] - counts[a][a] || a - b)
    .slice(0, MOST_IN_PAIRS)
    .sort((a, b) => a - b);
}

/** Darker, the greater a part of the areas that meet one of two criteria meet both; five steps. */
function shadeOf(counts: readonly number[][], a: number, b: number): number {
  if (a === b) return 5;
  const either = counts[a][a] + counts[b][b] - counts[a][b];
  return either === 0 ? 0 : Math.min(4, Math.floor((5 * counts[a][b]) / either));
}

/** A table whose later columns are criteria. */
function matrix(
  label: string,
  heads: readonly string[],
  criteria: readonly string[],
  rows: readonly (readonly Cell[])[],
): Table {
  return {
    kind: 'table',
    label,
    columns: [...heads.map((head) => ({ head })), ...criteria.map((head) => ({ head, narrow: true }))],
    rows: rows.map((cells) => ({ cells })),
  };
}

function titles({ report, language }: View): string[] {
  return report.areas.criteria.map(({ id }) =>
    localized(report.criteria.find((criterion) => criterion.id === id)!.title, language),
  );
}

function areasOf(combined: readonly Combination[]): number {
  return combined.reduce((sum, { areas }) => sum + areas, 0);
}
