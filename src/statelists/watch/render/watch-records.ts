import type { Cell, Row, Table } from '../../../document/document.ts';
import { present } from '../../../values/present.ts';
import { inputRecord, number, testCells, testRecord } from '../../check/render/check-records.ts';
import { answerOf } from '../../check/test.ts';
import type { FollowedTest } from '../nearness.ts';
import type { Trend } from '../track.ts';
import type { AtRisk, Ranked, WatchedCategory, WatchReport, YearsSoFar } from '../watch.ts';

const head = [
  'year category rank municipality area_name status published short_least short_most',
  'distance_pct_of_limit extrapolated_change at_risk criterion role decisive paragraph',
  'unit value limit side strict answer margin margin_pct_of_limit followed_unit',
  'trend change trend_from trend_to extrapolated_crossing',
].flatMap((names) => names.split(' '));

/** A row per category, boligområde in order, and criterion. Numbers are unrounded. */
export function watchTable(report: WatchReport): Table {
  const risks = new Map([...report.risk.on, ...report.risk.areas].map(({ area, answer }) => [area, answer]));
  const rows = report.categories.flatMap((category) => [
    ...(category.ranked ?? []).flatMap((one) => {
      const risk = category.id === report.risk.category ? (risks.get(one.area) ?? 'no') : '';
      return rankedRows(one, category, report, risk);
    }),
    ...(category.years ?? []).map((one) => yearsRow(one, category, report)),
  ]);
  return { kind: 'table', columns: head.map((name) => ({ head: name })), rows };
}

function rankedRows(one: Ranked, { id }: WatchedCategory, { year }: WatchReport, risk: string): Row[] {
  const { rank, area, status, published, nearness } = one;
  const { short, distance, changes, decisive, tests } = nearness;
  const start: Cell[] = [
    ...[String(year), id, textOf(rank), area.municipality, area.name, status],
    ...[published === undefined ? '' : answerOf(published), String(short.least), String(short.most)],
    ...[number(100 * distance), textOf(changes), risk],
  ];
  return tests.map((followed) => {
    const { test, role, relative, track, crosses } = followed;
    const [paragraph, unit, value, , limit, ...answer] = testCells(test);
    return {
      cells: [
        ...[...start, test.criterion, role, decisive.includes(followed) ? 'yes' : 'no', paragraph],
        ...[unit, value, limit, ...answer, number(100 * relative)],
        ...[track.unit, ...trendCells(track.trend), textOf(crosses)],
      ],
    };
  });
}

function yearsRow(one: YearsSoFar, { id }: WatchedCategory, { year, period }: WatchReport): Row {
  const { area, inARow, needed, earliest } = one;
  const isIn = inARow >= needed;
  const short = String(needed - inARow);
  return {
    cells: [
      ...[String(year), id, '', area.municipality, area.name, isIn ? 'on' : 'off', '', short, short],
      ...['', String(earliest), '', 'years-in-a-row', 'required', 'yes'],
      present(period.categories[id]).paragraph,
      ...['year', String(inARow), String(needed), 'above', 'no', isIn ? 'met' : 'not-met'],
      ...[number(inARow - needed), '', '', 'none', '', '', '', ''],
    ],
  };
}

function trendCells(trend: Trend): Cell[] {
  if (trend.kind === 'none') return ['none', '', '', ''];
  const change = trend.kind === 'slope' ? trend.perYear : trend.change;
  return [trend.kind, number(change), String(trend.from), String(trend.to)];
}

function textOf(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}

/** The record of a watch: machine keys in English, numbers unrounded, what is unknown null. */
export function watchRecord(report: WatchReport): object {
  const { year, years, period, yearly, rule, inputs, areas, risk, categories } = report;
  return {
    schema: 'udpeg/statelists-watch',
    version: 2,
    year,
    years,
    period: { id: period.id, title: period.title },
    averages: yearly ? 'computed' : 'given',
    rule: { basis: 'assumption', 'within-pct': rule.within, horizon: rule.horizon, 'criteria-short': 1 },
    inputs: inputs.map(inputRecord),
    'boligomraader-with-figures': areas,
    'on-list': { category: risk.category, boligomraader: risk.on.map(riskRecord) },
    'at-risk': {
      category: risk.category,
      least: risk.least,
      most: risk.most,
      boligomraader: risk.areas.map(riskRecord),
    },
    categories: categories.map(({ id, ranked, years: inYears }) =>
      ranked
        ? { category: id, ranked: ranked.map(rankedRecord) }
        : { category: id, years: present(inYears).map(yearsRecord) },
    ),
  };
}

const placeOf = ({ area }: { area: { municipality: string; name: string } }) => ({
  municipality: area.municipality,
  name: area.name,
});

function riskRecord(one: AtRisk) {
  return {
    ...placeOf(one),
    'at-risk': one.answer,
    reason: one.reason ?? null,
    missing: one.missing?.test.criterion ?? null,
    crosses: one.missing?.crosses ?? null,
    projected: one.year ?? null,
  };
}

function rankedRecord(one: Ranked) {
  const { rank, status, published, nearness } = one;
  const { short, decisive, distance, changes, tests } = nearness;
  return {
    rank: rank ?? null,
    ...placeOf(one),
    status,
    published: published === undefined ? null : answerOf(published),
    short,
    'distance-of-limit': distance,
    decisive: decisive.map(({ test }) => test.criterion),
    'extrapolated-change': changes ?? null,
    tests: tests.map(followedRecord),
  };
}

function followedRecord({ test, role, relative, track, crosses }: FollowedTest) {
  return {
    ...testRecord(test),
    role,
    'margin-of-limit': relative,
    followed: { unit: track.unit, limit: track.limit, points: track.points, trend: track.trend },
    'extrapolated-crossing': crosses ?? null,
  };
}

function yearsRecord(one: YearsSoFar) {
  return {
    ...placeOf(one),
    'in-a-row': one.inARow,
    'at-least': one.atLeast,
    needed: one.needed,
    earliest: one.earliest,
  };
}
