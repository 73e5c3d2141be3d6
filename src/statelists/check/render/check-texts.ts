import { CAN_FAIL, CAN_HOLD, EITHER } from '../../../criteria/verdict.ts';
import { type CheckMessages, type CheckWords, checkMessages, checkWords } from '../../../messages/check.ts';
import type { Sentences } from '../../../messages/sentences.ts';
import { decimalsAgainst, formatDifference, formatValue } from '../../../text/numbers.ts';
import { type Language, localized } from '../../../text/words.ts';
import { present } from '../../../values/present.ts';
import { unbroken } from '../../law/law-texts.ts';
import type { CategoryId, Period } from '../../law/schema.ts';
import type { YearInCategory } from '../assess.ts';
import type { CheckedStanding, CheckReport, Difference } from '../check.ts';
import { type Answers, answerOf, type Test, type TestUnit } from '../test.ts';

/** What every part of a rendering needs. */
export interface CheckView {
  report: CheckReport;
  language: Language;
  words: CheckWords;
  say: Sentences<CheckMessages>;
}

export function checkView(report: CheckReport, language: Language): CheckView {
  return { report, language, words: checkWords[language], say: checkMessages[language] };
}

/** The law's own name of a category. */
export function categoryTitle({ categories }: Period, id: CategoryId, language: Language): string {
  return localized(present(categories[id]).title, language);
}

/** Where the categories of a period stand in the act. */
export function paragraphsOf({ categories }: Period): string {
  const sections = Object.values(categories).map(({ paragraph }) => paragraph.split(',')[0].trim());
  return unbroken([...new Set(sections)].join(', '));
}

/** Whether a category holds, in a word. */
export function standingWord(answers: Answers, words: CheckWords): string {
  return answers === EITHER ? words.undetermined : words[answerOf(answers)];
}

/** Whether the published list has it; nothing where no lists were given. */
export function publishedWord({ published, list }: CheckedStanding, words: CheckWords): string {
  if (published === undefined || list === undefined) return '';
  if (published === CAN_HOLD) return words.onList;
  return published === CAN_FAIL ? words.notOnList : words.listUnknown;
}

/** What a standing rests on: criteria counted, years counted, and what shuts it out. */
export function groundsOf(standing: CheckedStanding, view: CheckView): string[] {
  const { tests, years, excludedBy, byFigures, byLaw, id } = standing;
  const { report, say, words, language } = view;
  const category = present(report.period.categories[id]);
  const grounds: string[] = [];
  if (tests && 'counted' in category) {
    const counted = category.counted.of.map((criterion) => present(tests.criteria.get(criterion)).answers);
    grounds.push(
      say['counted-met']({
        met: counted.filter((one) => one === CAN_HOLD).length,
        open: counted.filter((one) => one === EITHER).length,
        of: counted.length,
        needed: category.counted['at-least'],
      }),
    );
  }
  const required =
    tests && 'required' in category
      ? [tests.residents, ...category.required.map((one) => present(tests.criteria.get(one)))]
      : [];
  const labels = (answers: Answers) =>
    required.filter((one) => one.answers === answers).map((one) => words[one.criterion]);
  const [failed, open] = [labels(CAN_FAIL), labels(EITHER)];
  if (failed.length + open.length > 0) grounds.push(say['also-required']({ failed, open }));
  if (years) grounds.push(yearsText(years, view));
  if (excludedBy !== undefined && byFigures !== byLaw) {
    const by = categoryTitle(report.period, excludedBy, language);
    grounds.push(say.excluded({ category: by, certain: byLaw === CAN_FAIL }));
  }
  return grounds;
}

/** `2 of 5 years: 2021 yes, 2022 yes (by figures), 2023 no (by list)`: what says so once for the years that share it. */
function yearsText(years: NonNullable<CheckedStanding['years']>, { say, words }: CheckView): string {
  const runs: { basis: YearInCategory['basis']; answers: string[] }[] = [];
  for (const { year, answers, basis } of years) {
    if (runs.at(-1)?.basis !== basis) runs.push({ basis, answers: [] });
    present(runs.at(-1)).answers.push(`${year} ${shortAnswer(answers, words)}`);
  }
  const met = years.filter(({ answers }) => answers === CAN_HOLD).length;
  const open = years.filter(({ answers }) => answers === EITHER).length;
  const texts = runs.map(({ basis, answers }) =>
    basis === 'none'
      ? answers.join(', ')
      : say['year-answers']({ answers: answers.join(', '), basis: words[basis] }),
  );
  return `${say['years-met']({ met, open, needed: years.length })}: ${texts.join(', ')}`;
}

function shortAnswer(answers: Answers, words: CheckWords): string {
  if (answers === EITHER) return '?';
  return answers === CAN_HOLD ? words.yes : words.no;
}

/** A disagreement, or what cannot be compared, as a sentence. */
export function differenceText(
  { kind, category, municipality, name, near }: Difference,
  view: CheckView,
): string {
  const { say, report, language } = view;
  const title = categoryTitle(report.period, category, language);
  const text = say[kind]({ name: `${name} (${municipality})`, category: title });
  return `${text}.${near === undefined ? '' : ` ${say.near({ name: near })}`}`;
}

/** How many boligområder are in each category by the law, and on its list. */
export function countTexts({ report, say, language }: CheckView): string[] {
  const { areas, period, lists } = report;
  return (areas[0]?.standings ?? []).map(({ id }, index) => {
    const own = areas.map(({ standings }) => standings[index]);
    const whole = lists?.some(
      ({ category, states }) => category === id && states.some((one) => one !== 'absent'),
    );
    return say.counts({
      category: categoryTitle(period, id, language),
      met: own.filter(({ byLaw }) => byLaw === CAN_HOLD).length,
      undetermined: own.filter(({ byLaw }) => byLaw === EITHER).length,
      of: own.length,
      published: whole ? own.filter(({ published }) => published === CAN_HOLD).length : undefined,
    });
  });
}

/** What stands above every rendering: whose criteria, of which law, on what figures. */
export function preamble({ report, say, language }: CheckView): string[] {
  const { period, yearly, lists } = report;
  return [
    say.whose({ paragraphs: paragraphsOf(period) }),
    say.period({ title: localized(period.title, language) }),
    yearly ? say['figures-yearly']({}) : say['figures-given']({}),
    lists ? say['apart-explained']({}) : say['no-lists']({}),
  ];
}

/** The files that were read, each with its SHA-256. */
export function inputItems(inputs: CheckReport['inputs'], language: Language): string[] {
  const words = checkWords[language];
  return inputs.map(
    ({ file, role }) =>
      `${role === 'values' ? words.figures : words.list}: ${file.name}, SHA-256 ${file.sha256}`,
  );
}

/** The unit as `formatValue` writes it, and its usual decimals. */
const units: Record<TestUnit, { unit: string | null; decimals: number }> = {
  residents: { unit: null, decimals: 0 },
  pct: { unit: 'pct', decimals: 1 },
  kr: { unit: 'kr', decimals: 0 },
  'pct-of-region': { unit: 'pct', decimals: 1 },
};

/** The figures of a test as text: with the decimals it takes that none contradicts the answer. */
export interface TestTexts {
  value: string;
  comparison: string;
  /** with the word that says on which side of it, and whether it is strict */
  limit: string;
  margin: string;
}

export function textsOf(test: Test, language: Language): TestTexts {
  const { value, comparison, limit, margin, side, strict } = test;
  const { unit } = units[test.unit];
  // shares of those convicted are a few per cent: they are published with two decimals
  const decimals = test.criterion === 'doemte' ? 2 : units[test.unit].decimals;
  const enough = decimalsAgainst(value, limit, decimals);
  const limitText = formatValue(limit, unit, wholeIfWhole(limit, enough, decimals), language);
  const say = checkMessages[language];
  const word = side === 'below' ? say.under : strict ? say.over : say['at-least'];
  return {
    value: formatValue(value, unit, enough, language),
    comparison: formatValue(comparison, unit, enough, language),
    limit: Number.isNaN(limit) ? checkWords[language].unknown : word({ limit: limitText }),
    margin: Number.isNaN(margin) ? '' : formatDifference(margin, unit, decimals, language),
  };
}

/** The limits of the act are whole numbers, and read best as such; what is computed keeps its decimals. */
function wholeIfWhole(limit: number, enough: number, usual: number): number {
  return enough === usual && Number.isInteger(limit) ? 0 : enough;
}

/** The short name of a criterion; of an income as a share of the region's, another. */
export function labelOf(test: Test, language: Language): string {
  const words = checkWords[language];
  return test.unit === 'pct-of-region' ? words.ofRegion : words[test.criterion];
}
