import { csvHead, csvRow } from '../../../text/csv-cells.ts';
import { answerOf } from '../answers.ts';
import type { CheckReport } from '../report.ts';
import { categoryAnswer } from './json.ts';

const head = [
  ...['year', 'municipality', 'area_name', 'category', 'by_figures', 'by_law', 'excluded_by', 'published'],
  ...['criterion', 'paragraph', 'unit', 'value', 'comparison', 'limit', 'side', 'strict', 'answer', 'margin'],
];

/**
 * A row per boligområde, category and criterion; where years decide, a row per year. UTF-8 with byte order mark,
 * semicolon, decimal comma, CRLF. Numbers are unrounded, an unknown number is an empty cell.
 */
export function* renderCheckCsv(report: CheckReport): Generator<string> {
  yield csvHead(head);
  for (const { area, standings } of report.areas) {
    for (const standing of standings) {
      const { id, byFigures, byLaw, excludedBy, published, tests, years } = standing;
      const start = [
        ...[report.year, area.municipality, area.name, id],
        ...[categoryAnswer(byFigures), categoryAnswer(byLaw), byFigures === byLaw ? '' : (excludedBy ?? '')],
        published === undefined ? '' : answerOf(published),
      ];
      for (const test of tests ? [tests.residents, ...tests.criteria.values()] : []) {
        const { criterion, paragraph, unit, value, comparison, limit, side, strict, answers, margin } = test;
        const figures = [value, comparison, limit, side, strict ? 'yes' : 'no', answerOf(answers), margin];
        yield csvRow([...start, criterion, paragraph, unit, ...figures]);
      }
      for (const { year, answers, basis } of years ?? []) {
        const { paragraph } = report.period.categories[id]!;
        yield csvRow([
          ...start,
          `in-${year}-by-${basis}`,
          paragraph,
          'year',
          year,
          '',
          '',
          '',
          '',
          answerOf(answers),
          '',
        ]);
      }
    }
  }
}
