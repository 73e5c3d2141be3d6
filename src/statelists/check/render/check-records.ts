import type { Cell, Row, Table } from '../../../document/document.ts';
import { present } from '../../../values/present.ts';
import type { CheckedArea, CheckedStanding, CheckReport } from '../check.ts';
import { type Answers, answerOf, type Test } from '../test.ts';

const head = [
  ...['year', 'municipality', 'area_name', 'category', 'by_figures', 'by_law', 'excluded_by', 'published'],
  ...['criterion', 'paragraph', 'unit', 'value', 'comparison', 'limit', 'side', 'strict', 'answer', 'margin'],
];

/** A row per boligområde, category and criterion; where years decide, a row per year. Numbers are unrounded. */
export function checkTable(report: CheckReport): Table {
  const rows = report.areas.flatMap(({ area, standings }) =>
    standings.flatMap((standing): Row[] => {
      const { id, byFigures, byLaw, excludedBy, published, tests, years } = standing;
      const start: Cell[] = [
        ...[String(report.year), area.municipality, area.name, id],
        ...[categoryAnswer(byFigures), categoryAnswer(byLaw), byFigures === byLaw ? '' : (excludedBy ?? '')],
        published === undefined ? '' : answerOf(published),
      ];
      const all = tests ? [tests.residents, ...tests.criteria.values()] : [];
      const { paragraph } = present(report.period.categories[id]);
      return [
        ...all.map((test) => ({ cells: [...start, test.criterion, ...testCells(test)] })),
        ...(years ?? []).map(({ year, answers, basis }) => ({
          cells: [
            ...[...start, `in-${year}-by-${basis}`, paragraph, 'year', String(year)],
            ...['', '', '', '', answerOf(answers), ''],
          ],
        })),
      ];
    }),
  );
  return { kind: 'table', columns: head.map((name) => ({ head: name })), rows };
}

/** What a test asks and what came of it, from its paragraph on. */
export function testCells(test: Test): Cell[] {
  const { paragraph, unit, value, comparison, limit, side, strict, answers, margin } = test;
  return [
    ...[paragraph, unit, number(value), number(comparison), number(limit)],
    ...[side, strict ? 'yes' : 'no', answerOf(answers), number(margin)],
  ];
}

export function number(value: number): Cell {
  return { number: value, text: String(value) };
}

/** The record of a check: machine keys in English, numbers unrounded, what is unknown null. */
export function checkRecord(report: CheckReport): object {
  const { year, period, yearly, inputs, lists, areas, disagreements, open } = report;
  return {
    schema: 'udpeg/statelists-check',
    version: 1,
    year,
    period: { id: period.id, title: period.title },
    averages: yearly ? 'computed' : 'given',
    inputs: inputs.map(inputRecord),
    lists: lists ?? null,
    disagreements,
    open,
    boligomraader: areas.map(areaRecord),
  };
}

/** A file that was read; the sheet, where it is a spreadsheet. */
export function inputRecord({ role, file: { name, sheet, sha256 } }: CheckReport['inputs'][number]) {
  return { role, name, ...(sheet !== undefined && { sheet }), sha256 };
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
function categoryAnswer(answers: Answers): 'met' | 'not-met' | 'undetermined' {
  const answer = answerOf(answers);
  return answer === 'unknown' ? 'undetermined' : answer;
}

export function testRecord(test: Test) {
  const { criterion, paragraph, unit, value, comparison, limit, side, strict, answers, margin } = test;
  const figures = { value, comparison, limit };
  return { criterion, paragraph, unit, ...figures, side, strict, answer: answerOf(answers), margin };
}
