import { answerOf } from '../../check/answers.ts';
import { array, inputRecord, known, testRecord } from '../../check/render/json.ts';
import type { FollowedTest } from '../nearness.ts';
import type { AtRisk, Ranked, WatchReport, YearsSoFar } from '../report.ts';

/** The record of a watch: machine keys in English, numbers unrounded, what is unknown null. */
export function* renderWatchJson(report: WatchReport): Generator<string> {
  const { year, years, period, yearly, rule, inputs, areas, risk, categories } = report;
  const head = {
    schema: 'udpeg/statelists-watch',
    version: 2,
    year,
    years,
    period: { id: period.id, title: period.title },
    averages: yearly ? 'computed' : 'given',
    rule: { basis: 'assumption', 'within-pct': rule.within, horizon: rule.horizon, 'criteria-short': 1 },
    inputs: inputs.map(inputRecord),
    'boligomraader-with-figures': areas,
  };
  yield '{\n';
  for (const [key, value] of Object.entries(head)) yield `"${key}": ${JSON.stringify(value)},\n`;
  yield `"on-list": {"category": "${risk.category}", `;
  yield* array('boligomraader', risk.on.map(riskRecord));
  yield '},\n';
  yield `"at-risk": {"category": "${risk.category}", "least": ${risk.least}, "most": ${risk.most}, `;
  yield* array('boligomraader', risk.areas.map(riskRecord));
  yield '},\n"categories": [\n';
  for (const [index, { id, ranked, years: inYears }] of categories.entries()) {
    yield `${index > 0 ? ',\n' : ''}{"category": "${id}", `;
    yield* ranked ? array('ranked', ranked.map(rankedRecord)) : array('years', inYears!.map(yearsRecord));
    yield '}';
  }
  yield '\n]\n}\n';
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
    'distance-of-limit': Number.isFinite(distance) ? distance : null,
    decisive: decisive.map(({ test }) => test.criterion),
    'extrapolated-change': changes ?? null,
    tests: tests.map(followedRecord),
  };
}

function followedRecord({ test, role, relative, track, crosses }: FollowedTest) {
  return {
    ...testRecord(test),
    role,
    'margin-of-limit': known(relative),
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
