import type { Method } from '../criteria/effective.ts';
import { Evaluator, type Participation } from '../criteria/evaluator.ts';
import { type AreaRule, compileLadder, compileRule, type Facts, type LadderSteps } from '../criteria/rule.ts';
import type { Ladder } from '../criteria/schema/method.ts';
import type { Rule } from '../criteria/schema/rule.ts';
import { CAN_HOLD, EITHER } from '../criteria/verdict.ts';
import { alignment, type YearTable } from '../criteria/year-table.ts';
import { neededYears } from '../criteria/years.ts';
import { onceFor } from '../values/once-for.ts';
import { type Exclusions, exclude } from './exclude.ts';
import { indicatorEvaluators } from './indicators.ts';

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
  compileLadder: (ladder: Ladder) => LadderSteps;
  iteration: Iteration | undefined;
}

/**
 * Assesses years on demand. Years are kept, since averages, changes and rules over consecutive years come back to them.
 */
export class Assessor {
  readonly #assessments = new Map<number, Assessment | undefined>();
  readonly #indicators: (year: number) => Evaluator | undefined;
  readonly #kin: Assessor | undefined;

  readonly method: Method;
  readonly tables: ReadonlyMap<number, YearTable>;
  /** ids of areas designated by state list, which the reference "non-designated" leaves out */
  readonly listed: ReadonlySet<string>;

  /** @param kin of another method over the same statistics: what both compute alike is taken from it */
  constructor(
    method: Method,
    tables: ReadonlyMap<number, YearTable>,
    listed: ReadonlySet<string>,
    kin?: Assessor,
  ) {
    this.#kin = kin && kin.method.written.exclude === method.written.exclude ? kin : undefined;
    this.method = method;
    this.tables = tables;
    this.listed = listed;
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
    const exclusions = this.#kin?.year(table.year)?.exclusions ?? exclude(this.method, table);
    const { assessed } = exclusions;
    if (!usesNonDesignated(this.method)) {
      const kin = this.#kin && !usesNonDesignated(this.#kin.method) ? this.#kin.year(table.year) : undefined;
      return this.#round(table, exclusions, { nonDesignated: assessed }, kin?.evaluator);
    }

    // the reference and the designation depend on each other: assess until neither changes
    const listed = Uint8Array.from(table.ids, (id) => (this.listed.has(id) ? 1 : 0));
    const needed = neededYears(this.method, table.year).map(({ year }) => this.tables.get(year));
    const gaps = this.method.missing.references === 'free' && needed.some(hasGaps);
    let reference: Outside = {
      nonDesignated: assessed.map((one, area) => one & (1 - listed[area])),
      undecided: new Uint8Array(assessed.length),
    };
    const path: Outside[] = [];
    const seen = new Map<string, number>();
    for (let rounds = 1; ; rounds++) {
      const round = this.#round(table, exclusions, reference);
      const next = outside(round.rule, listed, gaps);
      if (keyOf(next) === keyOf(reference)) return { ...round, iteration: { rounds, period: 0 } };
      seen.set(keyOf(reference), path.length);
      path.push(reference);
      const first = seen.get(keyOf(next));
      if (first !== undefined) {
        const ring = path.slice(first);
        return {
          ...this.#round(table, exclusions, throughout(ring)),
          iteration: { rounds, period: ring.length },
        };
      }
      reference = next;
    }
  }

  #round(
    table: YearTable,
    exclusions: Exclusions,
    reference: Pick<Participation, 'nonDesignated' | 'undecided'>,
    kin?: Evaluator,
  ): Assessment {
    const { assessed, members } = exclusions;
    const evaluator: Evaluator = new Evaluator(
      this.method,
      table,
      { assessed, members, ...reference },
      (year) => (year === table.year ? evaluator : this.#indicators(year)),
      kin,
    );
    const facts: Facts = {
      question: (id) => evaluator.question(id),
      stepQuestion: (of, step) => evaluator.stepQuestion(of, step),
      yearsBefore: (rule, years) => this.#ruleOfYear(rule, table.year - years, table),
    };
    const context = { method: this.method, facts };
    const compile = (rule: Rule) => compileRule(rule, context);
    const answer = compile(this.method.designate);
    const rule = assessed.map((one, area) => (one === 1 ? answer(area) : 0));
    return {
      exclusions,
      evaluator,
      rule,
      compile,
      compileLadder: (ladder) => compileLadder(ladder, context),
      iteration: undefined,
    };
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
export const usesNonDesignated = onceFor(({ indicators, criteria }: Method): boolean =>
  JSON.stringify([indicators, criteria]).includes('"of":"non-designated"'),
);

/** What the reference "non-designated" is taken over. */
type Outside = Required<Pick<Participation, 'nonDesignated' | 'undecided'>>;

/**
 * The areas outside the designated. One that missing cells could make designated is among them, but undecided, so
 * that the bounds hold with it and without it: whatever the cells hold, each round's reference lies in between.
 */
function outside(rule: Uint8Array, listed: Uint8Array, gaps: boolean): Outside {
  return {
    nonDesignated: rule.map((answer, area) =>
      Number(answer !== 0 && answer !== CAN_HOLD && listed[area] === 0),
    ),
    undecided: rule.map((answer, area) => Number(gaps && answer === EITHER && listed[area] === 0)),
  };
}

/** The areas that are outside the designated in every round of a ring; undecided where they are so in any. */
function throughout(ring: Outside[]): Outside {
  const nonDesignated = ring[0].nonDesignated.map((_, area) =>
    Number(ring.every((one) => one.nonDesignated[area] === 1)),
  );
  const undecided = nonDesignated.map(
    (one, area) => one & Number(ring.some((round) => round.undecided[area] === 1)),
  );
  return { nonDesignated, undecided };
}

function keyOf({ nonDesignated, undecided }: Outside): string {
  return Buffer.concat([nonDesignated, undecided]).toString('latin1');
}

/** Whether any number of a year is missing. */
function hasGaps(table: YearTable | undefined): boolean {
  return table !== undefined && [...table.numbers.values()].some((cells) => cells.includes(Number.NaN));
}
