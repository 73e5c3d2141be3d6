import { CAN_FAIL, CAN_HOLD } from '../../../criteria/verdict.ts';
import {
  type Block,
  type Document,
  type Item,
  list,
  paragraph,
  type Row,
  type Section,
  section,
  sentences,
  type Table,
  withEnd,
} from '../../../document/document.ts';
import { formatCount, formatExactValue, formatValue } from '../../../text/numbers.ts';
import { capitalized, type Language } from '../../../text/words.ts';
import { present } from '../../../values/present.ts';
import { entriesOf, limitInWords, unbroken } from '../../law/law-texts.ts';
import type { CategoryByCriteria, CategoryId } from '../../law/schema.ts';
import type { CheckedArea, CheckReport } from '../check.ts';
import { answerOf, type Test } from '../test.ts';
import {
  type CheckView,
  categoryTitle,
  checkView,
  countTexts,
  differenceText,
  groundsOf,
  inputItems,
  labelOf,
  preamble,
  publishedWord,
  standingWord,
  textsOf,
} from './check-texts.ts';

/** A check as a text: the answer, then a table a category. */
export function checkDocument(report: CheckReport, language: Language): Document {
  const view = checkView(report, language);
  const { say } = view;
  const categories = report.areas[0]?.standings ?? [];
  const legend = [...sentences(say['legend-cells']({}), say['legend-margin']({}))];
  return {
    language,
    title: say.title({ year: report.year }),
    lead: [...sentences(...preamble(view)), ...counts(view), ...(report.lists ? [] : legend)],
    sections: [
      ...withEnd(differences(view), legend),
      ...withEnd(
        categories.map(({ id }) => categorySection(id, view)),
        list(inputItems(report.inputs, language)),
      ),
    ],
  };
}

/** A check for a screen: the answer, then a block a boligområde, which no table of all criteria has room for. */
export function checkOnScreen(report: CheckReport, language: Language): Document {
  const view = checkView(report, language);
  const { say } = view;
  const legend = paragraph(say['legend-margin']({}));
  return {
    language,
    title: say.title({ year: report.year }),
    lead: [
      ...preamble(view).map((text) => paragraph(text)),
      ...counts(view),
      ...(report.lists ? [] : [legend]),
    ],
    sections: [
      ...withEnd(differences(view), [legend]),
      ...report.areas.map((area) => areaSection(area, view)),
    ],
  };
}

function counts(view: CheckView) {
  return list(countTexts(view).map(capitalized));
}

/** Where figures and lists differ, and where they cannot be compared. */
function differences(view: CheckView): Section[] {
  const { report, say } = view;
  if (!report.lists) return [];
  const { disagreements, open } = report;
  const told = (found: typeof open) => list(found.map((one) => differenceText(one, view)));
  return [
    section(say.disagreements({ count: disagreements.length }), told(disagreements)),
    ...(open.length > 0 ? [section(say.open({ count: open.length }), told(open))] : []),
  ];
}

function categorySection(id: CategoryId, view: CheckView): Section {
  const { report } = view;
  const category = present(report.period.categories[id]);
  const blocks = 'criteria' in category ? byCriteria(id, category, view) : [byYears(id, view)];
  return section(capitalized(nameOf(id, view)), blocks);
}

/** `udsat boligområde (§ 61 a, stk. 1)` */
function nameOf(id: CategoryId, { report, language, say }: CheckView): string {
  const category = categoryTitle(report.period, id, language);
  return say.standing({ category, paragraph: unbroken(present(report.period.categories[id]).paragraph) });
}

function* byCriteria(id: CategoryId, category: CategoryByCriteria, view: CheckView): Generator<Block> {
  const { report, words, say, language } = view;
  const criteria = entriesOf(category.criteria);
  const residents = say['at-least']({ limit: formatCount(category.residents['at-least'], language) });
  const asked = criteria.map(
    ([criterion, law]) => `${words[criterion]} ${limitInWords(law, language)} (${law.paragraph})`,
  );
  yield paragraph(`${words.whatItAsks}: ${[`${words.residents} ${residents}`, ...asked].join('; ')}.`);
  const standings = report.areas.map(({ area, standings: all }) => ({
    area,
    standing: present(all.find((one) => one.id === id)),
  }));
  const [national] = standings.flatMap(({ standing }) => comparison(standing, 'doemte'));
  yield* sentences(
    national !== undefined && `${words.nationalDoemte}: ${formatExactValue(national, 'pct', language)}.`,
  );
  const table: Table = {
    kind: 'table',
    columns: [
      { head: words.boligomraade },
      { head: capitalized(words.residents), numeric: true },
      ...criteria.map(([criterion]) => ({ head: capitalized(words[criterion]), numeric: true })),
      { head: words.regionIncome, numeric: true },
      { head: words.byFigures },
      { head: words.byLaw },
      ...(report.lists ? [{ head: words.published }] : []),
    ],
    rows: standings.map(({ area, standing }) => {
      const tests = present(standing.tests);
      const [income] = comparison(standing, 'indkomst');
      const [ground] = groundsOf({ ...standing, excludedBy: undefined }, view);
      return {
        cells: [
          `${area.name}, ${area.municipality}`,
          cell(tests.residents, language),
          ...criteria.map(([criterion]) => cell(present(tests.criteria.get(criterion)), language)),
          income === undefined ? '–' : formatValue(income, 'kr', 0, language),
          `${standingWord(standing.byFigures, words)}: ${ground}`,
          standingText(standing, view),
          ...(report.lists ? [publishedWord(standing, words) || '–'] : []),
        ],
      };
    }),
  };
  yield table;
}

type Standing = CheckedArea['standings'][number];

/** The answer of the law, and what shuts it out. */
function standingText(standing: Standing, view: CheckView): string {
  const { byFigures, byLaw } = standing;
  const excluded = byFigures === byLaw ? [] : groundsOf(standing, view).slice(-1);
  return [standingWord(byLaw, view.words), ...excluded].join(': ');
}

function byYears(id: CategoryId, view: CheckView): Table {
  const { report, words } = view;
  const rows = report.areas.flatMap(({ area, standings }): Row[] => {
    const standing = present(standings.find((one) => one.id === id));
    // whoever was never in it is no line
    const never = (standing.years ?? []).every(({ answers }) => answers !== CAN_HOLD);
    if (standing.byLaw === CAN_FAIL && standing.published !== CAN_HOLD && never) return [];
    return [
      {
        cells: [
          `${area.name}, ${area.municipality}`,
          groundsOf(standing, view)[0],
          standingWord(standing.byLaw, words),
          ...(report.lists ? [publishedWord(standing, words) || '–'] : []),
        ],
      },
    ];
  });
  return {
    kind: 'table',
    columns: [
      { head: words.boligomraade },
      { head: capitalized(words.years) },
      { head: words.byLaw },
      ...(report.lists ? [{ head: words.published }] : []),
    ],
    rows,
  };
}

function comparison(standing: Standing, criterion: 'doemte' | 'indkomst'): number[] {
  const test = standing.tests?.criteria.get(criterion);
  return test === undefined || Number.isNaN(test.comparison) ? [] : [test.comparison];
}

function cell(test: Test, language: Language): string {
  const { value, margin } = textsOf(test, language);
  const mark = { 1: '✗', 2: '✓' }[test.answers] ?? '?';
  return `${mark} ${value}${margin === '' ? '' : ` (${margin})`}`;
}

/** What the law says of a boligområde, then its figures. */
function areaSection({ area, standings }: CheckedArea, view: CheckView): Section {
  const { words, language } = view;
  const categories = standings.map((standing): Item => {
    const parts = [
      standingWord(standing.byLaw, words),
      publishedWord(standing, words),
      ...groundsOf(standing, view),
    ];
    return { text: `${capitalized(nameOf(standing.id, view))}: ${parts.filter(Boolean).join('; ')}` };
  });
  const tests = distinctTests(standings.flatMap((one) => (one.tests ? [one.tests] : [])));
  const answers = { met: words.yes, 'not-met': words.no, unknown: words.unknown };
  const table: Table = {
    kind: 'table',
    columns: [
      { head: words.criterion },
      ...[words.value, words.limit, words.margin, words.met].map((head) => ({ head, numeric: true })),
    ],
    rows: tests.map((test) => {
      const { value, limit, margin } = textsOf(test, language);
      return { cells: [labelOf(test, language), value, limit, margin, answers[answerOf(test.answers)]] };
    }),
  };
  return section(`${area.name}, ${area.municipality}`, [
    ...list(categories),
    table,
    ...comparedWith(tests, view),
  ]);
}

/** Tests with their limits, each once: categories share most of them. */
export function distinctTests(
  all: readonly { residents: Test; criteria: ReadonlyMap<string, Test> }[],
): Test[] {
  const found = new Map<string, Test>();
  for (const { residents, criteria } of all) {
    for (const test of [residents, ...criteria.values()]) {
      const key = `${test.criterion} ${test.limit} ${test.strict}`;
      if (!found.has(key)) found.set(key, test);
    }
  }
  const order = [...new Set([...found.values()].map(({ criterion }) => criterion))];
  return [...found.values()].sort((a, b) => order.indexOf(a.criterion) - order.indexOf(b.criterion));
}

function comparedWith(tests: readonly Test[], { say, language }: CheckView) {
  const text = (criterion: string) => {
    const test = tests.find((one) => one.criterion === criterion && !Number.isNaN(one.comparison));
    return test && textsOf(test, language).comparison;
  };
  const [national, region] = [text('doemte'), text('indkomst')];
  const none = national === undefined && region === undefined;
  return sentences(!none && say.comparison({ national, region }));
}
