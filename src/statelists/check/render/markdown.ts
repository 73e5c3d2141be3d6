import { CAN_FAIL, CAN_HOLD } from '../../../criteria/verdict.ts';
import type { Language } from '../../../messages/sentences.ts';
import { capitalized } from '../../../report/describe/text.ts';
import { tableHead, tableRow } from '../../../report/markdown/table.ts';
import { heading, plain, sentences } from '../../../report/markdown/text.ts';
import { formatCount, formatExactValue, formatValue } from '../../../report/numbers.ts';
import { limitInWords, unbroken } from '../../law/describe.ts';
import { entriesOf } from '../../law/entries.ts';
import type { CategoryByCriteria, CategoryId } from '../../law/schema.ts';
import type { CheckReport } from '../report.ts';
import type { Test } from '../test.ts';
import { textsOf } from './figures.ts';
import {
  type CheckView,
  categoryTitle,
  checkView,
  countTexts,
  differenceText,
  groundsOf,
  preamble,
  publishedWord,
  standingWord,
} from './words.ts';

/** A check as Markdown: the answer, then a table a category. */
export function renderCheckMarkdown(report: CheckReport, language: Language): Generator<string> {
  return piecesOf(report, language);
}

function* piecesOf(report: CheckReport, language: Language): Generator<string> {
  const view = checkView(report, language);
  const { say, words } = view;
  yield heading(1, say.title({ year: report.year }));
  yield sentences(...preamble(view));
  for (const text of countTexts(view)) yield `- ${plain(capitalized(text))}\n`;
  yield '\n';
  if (report.lists) {
    yield heading(2, say.disagreements({ count: report.disagreements.length }));
    yield* items(report.disagreements.map((one) => differenceText(one, view)));
    if (report.open.length > 0) yield heading(2, say.open({ count: report.open.length }));
    yield* items(report.open.map((one) => differenceText(one, view)));
  }
  yield sentences(say['legend-cells']({}), say['legend-margin']({}));
  for (const { id, tests } of report.areas[0]?.standings ?? []) {
    const category = report.period.categories[id]!;
    const title = say.standing({
      category: categoryTitle(report.period, id, language),
      paragraph: unbroken(category.paragraph),
    });
    yield heading(2, capitalized(title));
    if (tests && 'criteria' in category) yield* criteriaTable(id, category, view);
    else yield* yearsTable(id, view);
  }
  for (const { file, role } of report.inputs)
    yield `- ${role === 'values' ? words.figures : words.list}: ${plain(file.name)}, SHA-256 ${file.sha256}\n`;
}

function* items(texts: readonly string[]): Generator<string> {
  if (texts.length === 0) return;
  yield `${texts.map((text) => `- ${plain(text)}\n`).join('')}\n`;
}

function* criteriaTable(id: CategoryId, category: CategoryByCriteria, view: CheckView): Generator<string> {
  const { report, words, language } = view;
  const criteria = entriesOf(category.criteria);
  const asked = criteria.map(
    ([criterion, law]) => `${words[criterion]} ${limitInWords(law, language)} (${law.paragraph})`,
  );
  yield sentences(
    `${words.whatItAsks}: ${[`${words.residents} ${view.say['at-least']({ limit: formatCount(category.residents['at-least'], language) })}`, ...asked].join('; ')}.`,
  );
  const national = report.areas.flatMap(({ standings }) =>
    comparison(
      standings.find((one) => one.id === id),
      'doemte',
    ),
  )[0];
  if (national !== undefined)
    yield sentences(`${words.nationalDoemte}: ${formatExactValue(national, 'pct', language)}.`);
  yield tableHead([
    { head: words.boligomraade },
    { head: capitalized(words.residents), numeric: true },
    ...criteria.map(([criterion]) => ({ head: capitalized(words[criterion]), numeric: true })),
    { head: words.regionIncome, numeric: true },
    { head: words.byFigures },
    { head: words.byLaw },
    ...(report.lists ? [{ head: words.published }] : []),
  ]);
  for (const { area, standings } of report.areas) {
    const standing = standings.find((one) => one.id === id)!;
    const tests = standing.tests!;
    const [income] = comparison(standing, 'indkomst');
    yield tableRow([
      `${area.name}, ${area.municipality}`,
      cell(tests.residents, language),
      ...criteria.map(([criterion]) => cell(tests.criteria.get(criterion)!, language)),
      income === undefined ? '–' : formatValue(income, 'kr', 0, language),
      [
        standingWord(standing.byFigures, words),
        groundsOf({ ...standing, excludedBy: undefined }, view)[0],
      ].join(': '),
      standingText(standing, view),
      ...(report.lists ? [publishedWord(standing, words) || '–'] : []),
    ]);
  }
  yield '\n';
}

type Standing = CheckReport['areas'][number]['standings'][number];

/** The answer of the law, and what shuts it out. */
function standingText(standing: Standing, view: CheckView): string {
  const { byFigures, byLaw } = standing;
  const excluded = byFigures === byLaw ? [] : groundsOf(standing, view).slice(-1);
  return [standingWord(byLaw, view.words), ...excluded].join(': ');
}

function* yearsTable(id: CategoryId, view: CheckView): Generator<string> {
  const { report, words } = view;
  yield tableHead([
    { head: words.boligomraade },
    { head: capitalized(words.years) },
    { head: words.byLaw },
    ...(report.lists ? [{ head: words.published }] : []),
  ]);
  for (const { area, standings } of report.areas) {
    const standing = standings.find((one) => one.id === id)!;
    // whoever was never in it is no line
    if (standing.byLaw === CAN_FAIL && standing.published !== CAN_HOLD && noYear(standing)) continue;
    yield tableRow([
      `${area.name}, ${area.municipality}`,
      groundsOf(standing, view)[0],
      standingWord(standing.byLaw, words),
      ...(report.lists ? [publishedWord(standing, words) || '–'] : []),
    ]);
  }
  yield '\n';
}

function noYear({ years }: Standing): boolean {
  return (years ?? []).every(({ answers }) => answers !== CAN_HOLD);
}

function comparison(standing: Standing | undefined, criterion: 'doemte' | 'indkomst'): number[] {
  const test = standing?.tests?.criteria.get(criterion);
  return test === undefined || Number.isNaN(test.comparison) ? [] : [test.comparison];
}

function cell(test: Test, language: Language): string {
  const { value, margin } = textsOf(test, language);
  const mark = { 1: '✗', 2: '✓' }[test.answers] ?? '?';
  return `${mark} ${value}${margin === '' ? '' : ` (${margin})`}`;
}
