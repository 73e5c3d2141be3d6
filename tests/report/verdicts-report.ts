import { outcomes } from '../../src/record/area-table.ts';
import type { Report } from '../../src/record/report.ts';
import { sampleReport } from './sample-report.ts';

/** What became of an area, and its verdicts: x met, - not met, ? unknown; an excluded area has none. */
export type VerdictRow = readonly [outcome: string, verdicts: string];

/** Values and limits of criteria, where they matter; else a value of 2 or 0 against a limit of 1. */
export interface Figures {
  values?: Record<string, readonly number[]>;
  limits?: Record<string, number>;
}

/** A report of areas that are given by their verdicts on the criteria a, b, c and so on, designated with two of them. */
export function verdictsReport(rows: readonly VerdictRow[], { values, limits }: Figures = {}): Report {
  const ids = [...rows[0][1]].map((_, k) => String.fromCharCode(97 + k));
  const base = sampleReport();
  const count = (sign: string) => Uint8Array.from(rows, ([, verdicts]) => verdicts.split(sign).length - 1);
  const isListed = (outcome: string) => outcome.endsWith(' list');
  const [met, unknown] = [count('x'), count('?')];
  return {
    ...base,
    method: {
      ...base.method,
      definition: {
        ...base.method.definition,
        criteria: Object.fromEntries(
          ids.map((id) => [id, { column: id, worse: 'higher', threshold: { value: limits?.[id] ?? 1 } }]),
        ),
        designate: { 'at-least': 2 },
      },
    },
    criteria: ids.map((id) => ({ ...base.criteria[0], id, title: id, goal: null })),
    areas: {
      ...base.areas,
      size: rows.length,
      ids: rows.map((_, area) => String(area + 1)),
      names: rows.map((_, area) => `Area ${area + 1}`),
      population: new Float64Array(rows.length).fill(1000),
      outcome: Uint8Array.from(rows, ([outcome]) =>
        outcomes.indexOf(outcome.split(' ')[0] as (typeof outcomes)[number]),
      ),
      exclusion: Int16Array.from(rows, ([outcome]) => (outcome === 'excluded' ? 0 : -1)),
      byCriteria: Uint8Array.from(rows, ([outcome], area) =>
        outcome.startsWith('designated') && met[area] >= 2 ? 1 : 0,
      ),
      byStateList: new Map(rows.flatMap(([outcome], area) => (isListed(outcome) ? [[area, ['b']]] : []))),
      met,
      unknown,
      least: met,
      most: met.map((count, area) => count + unknown[area]),
      criteria: ids.map((id, k) => {
        const signs = rows.map(([, verdicts]) => verdicts[k]);
        const usual = { x: 2, '-': 0 };
        const limit = limits?.[id] ?? 1;
        return {
          id,
          worse: 'higher',
          values: Float64Array.from(
            signs,
            (sign, area) => values?.[id]?.[area] ?? usual[sign as 'x' | '-'] ?? Number.NaN,
          ),
          numerator: undefined,
          denominator: undefined,
          reference: undefined,
          limit: () => limit,
          limitRange: undefined,
          valueRange: undefined,
          verdict: Uint8Array.from(signs, (sign) => ({ x: 1, '-': 0 })[sign as 'x' | '-'] ?? 2),
          possible: Uint8Array.from(signs, (sign) => ({ x: 2, '-': 1 })[sign as 'x' | '-'] ?? 3),
        };
      }),
      ruleCriteria: new Set(ids),
    },
  };
}
