import { aligned, clipped, wrapped } from '../../../document/lines.ts';
import type { Language } from '../../../messages/sentences.ts';
import { capitalized } from '../../../report/describe/text.ts';
import { unbroken } from '../../law/describe.ts';
import { answerOf } from '../answers.ts';
import type { CheckedArea, CheckReport } from '../report.ts';
import type { Test } from '../test.ts';
import { labelOf, textsOf } from './figures.ts';
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

const COLUMNS = 80;

/** A check on a terminal: at most 80 columns; the answer first, then a block a boligområde. */
export function* renderCheckText(report: CheckReport, language: Language): Generator<string> {
  const view = checkView(report, language);
  const { say } = view;
  yield lines([
    ...wrapped(say.title({ year: report.year }), COLUMNS),
    ...preamble(view).flatMap((one) => wrapped(one, COLUMNS)),
  ]);
  yield '\n';
  yield lines(countTexts(view).flatMap((one) => hanging(capitalized(one), 0)));
  if (report.lists) {
    yield lines(['', say.disagreements({ count: report.disagreements.length })]);
    yield lines(report.disagreements.flatMap((one) => hanging(`- ${differenceText(one, view)}`, 2)));
    if (report.open.length > 0) {
      yield lines(['', say.open({ count: report.open.length })]);
      yield lines(report.open.flatMap((one) => hanging(`- ${differenceText(one, view)}`, 2)));
    }
  }
  yield lines(['', ...wrapped(say['legend-margin']({}), COLUMNS)]);
  for (const area of report.areas) yield areaBlock(area, view);
}

function areaBlock({ area, standings }: CheckedArea, view: CheckView): string {
  const { words, report, language, say } = view;
  const head = clipped(`${area.name}, ${area.municipality}`, COLUMNS);
  const categories = standings.flatMap((standing) => {
    const category = report.period.categories[standing.id]!;
    const name = say.standing({
      category: categoryTitle(report.period, standing.id, language),
      paragraph: unbroken(category.paragraph),
    });
    const parts = [
      standingWord(standing.byLaw, words),
      publishedWord(standing, words),
      ...groundsOf(standing, view),
    ];
    return hanging(`${capitalized(name)}: ${parts.filter((part) => part !== '').join('; ')}`, 4).map(
      (line) => `  ${line}`,
    );
  });
  const tests = distinctTests(standings.flatMap((one) => (one.tests ? [one.tests] : [])));
  const answers = { met: words.yes, 'not-met': words.no, unknown: words.unknown };
  const rows = [
    [words.criterion, words.value, words.limit, words.margin, words.met],
    ...tests.map((test) => {
      const { value, limit, margin } = textsOf(test, language);
      return [labelOf(test, language), value, limit, margin, answers[answerOf(test.answers)]];
    }),
  ];
  return lines([
    '',
    head,
    ...categories,
    ...aligned(rows).map((line) => `  ${line}`),
    ...comparisonLines(tests, view),
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

function comparisonLines(tests: readonly Test[], { say, language }: CheckView): string[] {
  const text = (criterion: string) => {
    const test = tests.find((one) => one.criterion === criterion && !Number.isNaN(one.comparison));
    return test && textsOf(test, language).comparison;
  };
  const [national, region] = [text('doemte'), text('indkomst')];
  if (national === undefined && region === undefined) return [];
  return wrapped(say.comparison({ national, region }), COLUMNS - 2).map((line) => `  ${line}`);
}

/** A text in lines, the second and later ones indented. */
function hanging(text: string, indent: number): string[] {
  return wrapped(text, COLUMNS - 2 - indent).map((line, k) => (k === 0 ? line : ' '.repeat(indent) + line));
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
