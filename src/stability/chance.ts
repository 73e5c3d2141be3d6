import { measuredCriteria } from '../criteria/check.ts';
import type { Method } from '../criteria/effective.ts';
import type { Measure, Operand } from '../criteria/measure.ts';
import { columnList, wholeOf } from '../criteria/measures/columns.ts';
import { measuresOf, operandsWithin } from '../criteria/operands.ts';
import type { Indicator } from '../criteria/schema/method.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { Binomials } from './binomial.ts';
import { type CountedRandom, streamOf } from './random.ts';

/**
 * Why an indicator or a criterion has no chance in it:
 *
 * - `complete`: the method lets there be none
 * - `no-share`: what it measures is no count out of others
 * - `shared`: what it counts is drawn in part with another, or is what others are out of
 */
export type WithoutChance = 'complete' | 'no-share' | 'shared';

/** What chance a method lets there be. */
export interface ChancePlan {
  shares: Share[];
  /** where in the method a measure stands, and why it is left out */
  leftOut: { owner: string; why: WithoutChance }[];
}

/** A share that is drawn: what is counted, or stated as a share, in the columns `of`. */
interface Share {
  owner: string;
  of: string[];
  /** the columns that it is out of; undefined: it is stated as a share of `whole` */
  outOf: string[] | undefined;
  whole: number;
  survey: Indicator['survey'];
}

/** What chance there is in what criteria and ladders measure, each column once. */
export function chancePlan(method: Method): ChancePlan {
  const plan: ChancePlan = { shares: [], leftOut: [] };
  const used = usedBy(method);
  const measures = measuresOf(method).filter(({ measure }) => used.has(measure) && isOfFile(measure));
  const isOutOf = new Set(
    measures.flatMap(({ measure: { ratio } }) => (ratio ? columnList(ratio.denominator) : [])),
  );
  const drawn = new Set<string>();
  for (const { owner, measure } of measures) {
    const { unit, survey, chance = method.chance?.rates ?? 'none' } = measure as Indicator;
    const { ratio, column } = measure;
    const whole = wholeOf(unit);
    const of = ratio
      ? columnList(ratio.numerator)
      : [typeof column === 'object' ? column.name : (column ?? '')];
    const isShare = whole !== undefined && measure.flag === undefined;
    const shared = of.filter((name) => drawn.has(name) || isOutOf.has(name));
    if (!survey && chance === 'none') plan.leftOut.push({ owner, why: 'complete' });
    else if (!isShare) plan.leftOut.push({ owner, why: 'no-share' });
    else if (shared.length === 0) {
      for (const name of of) drawn.add(name);
      const outOf = ratio && columnList(ratio.denominator);
      plan.shares.push({ owner, of, outOf, whole, survey });
    } else if (!shared.every((name) => drawn.has(name)) || shared.length < of.length)
      plan.leftOut.push({ owner, why: 'shared' });
  }
  return plan;
}

/** The measures that the criteria and the ladders of a method are computed from. */
function usedBy({ indicators, classes, ...method }: Method): ReadonlySet<Measure> {
  const asked: Operand[] = [
    ...measuredCriteria({ ...method.written }).map(
      (id) => method.criteria[id].indicator ?? method.criteria[id],
    ),
    ...Object.values(classes).flatMap(({ of }) => of ?? []),
  ];
  const within = asked.flatMap((operand) => operandsWithin(operand, indicators));
  return new Set(within.map((one) => (typeof one === 'string' ? indicators[one] : one)));
}

function isOfFile({ ratio, column, flag }: Measure): boolean {
  return ratio !== undefined || column !== undefined || flag !== undefined;
}

/**
 * The shares of a year as chance could have had them: each area's count is drawn at the rate that it has, out of as many as
 * the rate is out of or, of a survey, as its respondents tell as much as: respondents / design effect, rounded. A drawn
 * share of `k` of `n` stands in the table as the count that is as much of its denominator.
 *
 * A rate of none or of all has no chance in it.
 */
export class YearChance {
  /** areas whose share is known and of which it is not known how many answered, by owner */
  readonly withoutRespondents = new Map<string, number>();
  readonly #table: YearTable;
  readonly #shares: {
    share: Share;
    stream: number;
    drawn: Binomials;
    outOf: Float64Array | undefined;
  }[];

  constructor(table: YearTable, { shares }: ChancePlan) {
    this.#table = table;
    this.#shares = shares.map((share) => this.#prepared(share));
  }

  #prepared(share: Share) {
    const { of, outOf, whole, survey, owner } = share;
    const counted = this.#sum(of);
    const all = outOf && this.#sum(outOf);
    const respondents = survey && this.#sum([survey.respondents]);
    const rates = counted.map((count, area) => count / (all ? all[area] : whole));
    const sizes = rates.map((rate, area) => {
      // what is missing, of nobody, of nobody's or of everybody
      if (!(rate > 0 && rate < 1)) return 0;
      const n = Math.round(respondents ? respondents[area] / survey['design-effect'] : (all?.[area] ?? 0));
      if (n >= 1) return n;
      this.withoutRespondents.set(owner, (this.withoutRespondents.get(owner) ?? 0) + 1);
      return 0;
    });
    const stream = streamOf(`chance ${of.join()}`);
    return { share, stream, drawn: new Binomials(sizes, rates), outOf: all };
  }

  #sum(columns: readonly string[]): Float64Array {
    const { numbers, ids } = this.#table;
    const all = columns.map((name) => numbers.get(name) ?? new Float64Array(ids.length).fill(Number.NaN));
    return all[0].map((_, area) => all.reduce((sum, cells) => sum + cells[area], 0));
  }

  /** Puts a draw in the place of what was counted: into columns of `numbers`, which are copied before. */
  draw(numbers: Map<string, Float64Array>, random: CountedRandom, draw: number): void {
    const { year } = this.#table;
    for (const { share, stream, drawn, outOf } of this.#shares) {
      const before = share.of.map((name) => numbers.get(name)!);
      const after = before.map((cells) => cells.slice());
      for (let area = 0; area < drawn.n.length; area++) {
        const n = drawn.n[area];
        if (n === 0) continue;
        const k = drawn.quantile(area, random.uniform(draw, year, area, stream));
        const all = outOf ? outOf[area] : share.whole;
        const now = all === n ? k : (all * k) / n;
        if (after.length === 1) after[0][area] = now;
        else {
          const sum = before.reduce((total, cells) => total + cells[area], 0);
          for (const [column, cells] of after.entries()) cells[area] = (before[column][area] * now) / sum;
        }
      }
      for (const [column, name] of share.of.entries()) numbers.set(name, after[column]);
    }
  }
}
