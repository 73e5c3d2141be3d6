import { type Answers, answerOf } from '../answers.ts';
import type { CheckedArea, CheckedStanding, CheckReport } from '../report.ts';
import type { Test } from '../test.ts';

/** The record of a check: machine keys in English, numbers unrounded, what is unknown null. A boligområde a line. */
export function* renderCheckJson(report: CheckReport): Generator<string> {
  const { year, period, yearly, inputs, lists, areas, disagreements, open } = report;
  const head = {
    schema: 'udpeg/statelists-check',
    version: 1,
    year,
    period: { id: period.id, title: period.title },
    averages: yearly ? 'computed' : 'given',
    inputs: inputs.map(inputRecord),
    lists: lists ?? null,
  };
  yield '{\n';
  for (const [key, value] of Object.entries(head)) yield `"${key}": ${JSON.stringify(value)},\n`;
  yield* array('disagreements', disagreements);
  yield ',\n';
  yield* array('open', open);
  yield ',\n';
  yield* array('boligomraader', areas.map(areaRecord));
  yield '\n}\n';
}

/** A file that was read; the sheet, where it is a spreadsheet. */
export function inputRecord({ role, file: { name, sheet, sha256 } }: CheckReport['inputs'][number]) {
  return { role, name, ...(sheet !== undefined && { sheet }), sha256 };
}

/** An array with an item a line. */
export function* array(key: string, items: readonly unknown[]): Generator<string> {
  yield items.length === 0
    ? `"${key}": []`
    : `"${key}": [\n${items.map((item) => ` ${JSON.stringify(item)}`).join(',\n')}\n]`;
}

function areaRecord({ area, standings }: CheckedArea) {
  return { municipality: area.municipality, name: area.name, categories: standings.map(standingRecord) };
}

function standingRecord(standing: CheckedStanding) {
  const { id, tests, years, byFigures, byLaw, excludedBy, list, published } = standing;
  return {
    category: id,
    'by-figures': categoryAnswer(byFigures),
    'by-law': categoryAnswer(byLaw),
    'excluded-by': byFigures === byLaw ? null : (excludedBy ?? null),
    list: list ?? null,
    published: published === undefined ? null : answerOf(published),
    ...(years && {
      years: years.map(({ year, answers, basis }) => ({ year, answer: answerOf(answers), basis })),
    }),
    ...(tests && { tests: [tests.residents, ...tests.criteria.values()].map(testRecord) }),
  };
}

/** A category is not unknown: what the figures leave open is undetermined. */
export function categoryAnswer(answers: Answers): 'met' | 'not-met' | 'undetermined' {
  const answer = answerOf(answers);
  return answer === 'unknown' ? 'undetermined' : answer;
}

export function testRecord(test: Test) {
  const { criterion, paragraph, unit, value, comparison, limit, side, strict, answers, margin } = test;
  return {
    criterion,
    paragraph,
    unit,
    value: known(value),
    comparison: known(comparison),
    limit: known(limit),
    side,
    strict,
    answer: answerOf(answers),
    margin: known(margin),
  };
}

/** A number as JSON has it: null where unknown. */
export function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
