import { csvHead, csvRow } from '../../../text/csv-cells.ts';
import { answerOf } from '../../check/answers.ts';
import type { WatchReport } from '../report.ts';
import type { Trend } from '../trend.ts';

/**
 * A row per category, boligområde in order, and criterion. UTF-8 with byte order mark, semicolon, decimal comma, CRLF.
 * Numbers are unrounded, an unknown number is an empty cell.
 */
export function* renderWatchCsv(report: WatchReport): Generator<string> {
  yield csvHead([
    ...[
      'year',
      'category',
      'rank',
      'municipality',
      'area_name',
      'status',
      'published',
      'short_least',
      'short_most',
    ],
    ...[
      'distance_pct_of_limit',
      'extrapolated_change',
      'at_risk',
      'criterion',
      'role',
      'decisive',
      'paragraph',
    ],
    ...[
      'unit',
      'value',
      'limit',
      'side',
      'strict',
      'answer',
      'margin',
      'margin_pct_of_limit',
      'followed_unit',
    ],
    ...['trend', 'change', 'trend_from', 'trend_to', 'extrapolated_crossing'],
  ]);
  const risks = new Map([...report.risk.on, ...report.risk.areas].map(({ area, answer }) => [area, answer]));
  for (const { id, ranked, years } of report.categories) {
    for (const { rank, area, status, published, nearness } of ranked ?? []) {
      const { short, distance, changes, decisive, tests } = nearness;
      const start = [
        ...[report.year, id, rank ?? '', area.municipality, area.name, status],
        ...[
          published === undefined ? '' : answerOf(published),
          short.least,
          short.most,
          100 * distance,
          changes ?? '',
        ],
        id === report.risk.category ? (risks.get(area) ?? 'no') : '',
      ];
      for (const one of tests) {
        const { test, role, relative, track, crosses } = one;
        const { criterion, paragraph, unit, value, limit, side, strict, answers, margin } = test;
        const isDecisive = decisive.includes(one) ? 'yes' : 'no';
        const figures = [
          unit,
          value,
          limit,
          side,
          strict ? 'yes' : 'no',
          answerOf(answers),
          margin,
          100 * relative,
        ];
        const trend = [track.unit, ...trendCells(track.trend), crosses ?? ''];
        yield csvRow([...start, criterion, role, isDecisive, paragraph, ...figures, ...trend]);
      }
    }
    for (const { area, inARow, needed, earliest } of years ?? []) {
      const status = inARow >= needed ? 'on' : 'off';
      const start = [
        report.year,
        id,
        '',
        area.municipality,
        area.name,
        status,
        '',
        needed - inARow,
        needed - inARow,
      ];
      const { paragraph } = report.period.categories[id]!;
      const figures = [
        'year',
        inARow,
        needed,
        'above',
        'no',
        inARow >= needed ? 'met' : 'not-met',
        inARow - needed,
      ];
      yield csvRow([
        ...start,
        '',
        earliest,
        '',
        'years-in-a-row',
        'required',
        'yes',
        paragraph,
        ...figures,
        '',
        '',
        'none',
        '',
        '',
        '',
        '',
      ]);
    }
  }
}

function trendCells(trend: Trend): (string | number)[] {
  if (trend.kind === 'none') return ['none', '', '', ''];
  return [trend.kind, trend.kind === 'slope' ? trend.perYear : trend.change, trend.from, trend.to];
}
