import { Evaluator } from '../criteria/evaluator.ts';
import type { Method } from '../criteria/schema/method.ts';
import type { Rule } from '../criteria/schema/rule.ts';
import { CAN_FAIL, CAN_HOLD, EITHER } from '../criteria/verdict.ts';
import { alignment, type YearTable } from '../input/year-table.ts';
import { type Exclusions, exclude } from './exclude.ts';
import { indicatorEvaluators } from './indicators.ts';
import { type AreaRule, compileRule } from './rule.ts';

/** How the reference "non-designated" was found. */
export interface Iteration {
  /** rounds of assessment, the last of which changed nothing */
  rounds: number;
  /** 0 where it settled; else the length of the ring it went in */
  period: number;
}

/** One year assessed: who takes part, the criteria, and what the designation rule could answer. */
export interface Assessment {
  exclusions: Exclusions;
  evaluator: Evaluator;
  /** bits CAN_FAIL and CAN_HOLD for every area; 0 for the excluded */
  rule: Uint8Array;
  compile: (rule: Rule) => AreaRule;
  iteration: Iteration | undefined;
}

/**
 * Assesses years on demand. Years are kept, since averages, changes and rules over consecutive years come back to them.
 */
export class Assessor {
  readonly #assessments = new Map<number, Assessment | undefined>();
  readonly #indicators: (year: number) => Evaluator | undefined;

  constructor(
    readonly method: Method,
    readonly tables: ReadonlyMap<number, YearTable>,
    /** ids of areas designated by state list, which the reference "non-designated" leaves out */
    readonly listed: ReadonlySet<string>,
  ) {
    this.#indicators = indicatorEvaluators(method, tables);
  }

  /** The assessment of a year, or undefined where the statistics have no such year. */
  year(year: number): Assessment | undefined {
    if (!this.#assessments.has(year)) {
      const table = this.tables.get(year);
      this.#assessments.set(year, table && this.#assess(table));
    }
    return this.#assessments.get(year);
  }

  #assess(table: YearTable): Assessment {
    const exclusions = exclude(this.method, table);
    const { assessed } = exclusions;
    const listed = Uint8Array.from(table.ids, (id) => (this.listed.has(id) ? 1 : 0));
    if (!usesNonDesignated(this.method)) return this.#round(table, exclusions, assessed);

    // the reference and the designation depend on each other: assess until neither changes
    let reference = assessed.map((one, area) => one & (1 - listed[area]));
    const seen = new Map<string, number>();
    const designatedInRound: Uint8Array[] = [];
    for (let rounds = 1; ; rounds++) {
      const round = this.#round(table, exclusions, reference);
      const designated = round.rule.map((answer, area) => (answer === CAN_HOLD || listed[area] === 1 ? 1 : 0));
      const next = assessed.map((one, area) => one & (1 - designated[area]));
      const key = Buffer.from(reference).toString('latin1');
      if (equal(next, reference)) return { ...round, iteration: { rounds, period: 0 } };
      seen.set(key, rounds);
      designatedInRound[rounds] = designated;
      const first = seen.get(Buffer.from(next).toString('latin1'));
      if (first !== undefined) {
        const ring = designatedInRound.slice(first);
        const everDesignated = ring.reduce((all, one) => all.map((flag, area) => flag | one[area]));
        const outside = assessed.map((one, area) => one & (1 - everDesignated[area]));
        return { ...this.#round(table, exclusions, outside), iteration: { rounds, period: ring.length } };
      }
      reference = next;
    }
  }

  #round(table: YearTable, exclusions: Exclusions, nonDesignated: Uint8Array): Assessment {
    const { assessed, members } = exclusions;
    const evaluator: Evaluator = new Evaluator(this.method, table, { assessed, members, nonDesignated }, (year) =>
      year === table.year ? evaluator : this.#indicators(year),
    );
    const context = { method: this.method, evaluator, ofYear: (rule: Rule, year: number) => this.#ruleOfYear(rule, year, table) };
    const compile = (rule: Rule) => compileRule(rule, context);
    const answer = compile(this.method.designate);
    const rule = assessed.map((one, area) => (one === 1 ? answer(area) : 0));
    return { exclusions, evaluator, rule, compile, iteration: undefined };
  }

  /** A rule in an earlier year for the areas of this one; an area that was not assessed then is unknown. */
  #ruleOfYear(rule: Rule, year: number, table: YearTable): AreaRule | undefined {
    const then = this.year(year);
    if (!then) return undefined;
    const answer = then.compile(rule);
    const positions = alignment(table, then.evaluator.table);
    return (area) => {
      const position = positions[area];
      return position >= 0 && then.exclusions.assessed[position] === 1 ? answer(position) : EITHER;
    };
  }
}

/** Whether a reference anywhere in the method, be it inside a measure, is taken over the non-designated areas. */
function usesNonDesignated({ reference, indicators, criteria }: Method): boolean {
  return JSON.stringify([reference, indicators, criteria]).includes('"of":"non-designated"');
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(Buffer.from(b));
}

/** Outcomes of the designation, as small integers. */
export const NOT_DESIGNATED = 0;
export const DESIGNATED = 1;
export const UNDETERMINED = 2;
export const EXCLUDED = 3;

/** The outcome of an area: a list designates whatever the criteria say. */
export function outcomeOf(rule: number, byList: boolean, excluded: boolean): number {
  if (byList) return DESIGNATED;
  if (excluded) return EXCLUDED;
  if (rule === CAN_HOLD) return DESIGNATED;
  return rule === CAN_FAIL ? NOT_DESIGNATED : UNDETERMINED;
}
