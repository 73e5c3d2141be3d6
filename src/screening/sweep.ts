import { type Choice, choicesOf, withOptions } from '../criteria/choices.ts';
import type { Method } from '../criteria/effective.ts';
import { outcomeOf } from '../criteria/outcome.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { listedBoligomraader } from '../statelists/listed/listed.ts';
import { Assessor, usesNonDesignated } from './assess.ts';
import { enclose } from './byomraader.ts';
import { type Standing, standingOver } from './decisions.ts';
import type { Prepared } from './prepare.ts';

/** Choices with so many options each, and all their combinations, the options of the last choice changing first. */
export class Design {
  readonly options: readonly number[];
  readonly size: number;
  /** by how much the number of a combination grows with the option of a choice */
  readonly strides: readonly number[];

  constructor(options: readonly number[]) {
    this.options = options;
    this.strides = options.map((_, k) => options.slice(k + 1).reduce((product, count) => product * count, 1));
    this.size = options.reduce((product, count) => product * count, 1);
  }

  /** The options of a combination, by its number; 0 has the first of each. */
  picks(combination: number): number[] {
    return this.options.map((count, k) => Math.floor(combination / this.strides[k]) % count);
  }
}

export type Tables = ReadonlyMap<number, YearTable>;

/** One pick a choice: the position of an option, 0 for what the method says. */
export type Picks = readonly number[];

/** Combinations that are kept; of more, drawn ones, each is as good as new. */
const KEPT = 10_000;

/** What is asked of the statistics: combinations that differ in lists or byområder alone have it in common. */
interface Asked {
  method: Method;
  listed: ReadonlySet<string>;
  /** position of one that excludes the same areas: what both compute alike is taken from it */
  kin: number | undefined;
}

/** A combination of options: what it asks, and which areas lists designate in it. */
interface Combination {
  asked: number;
  byList: Uint8Array;
  /** what decisions and the round before say of the areas, whatever the figures are */
  standing: Standing;
  byomraader: Method['byomraader'];
}

/** Blocks of a method that have no part in what criteria answer, unless the reference is what is not designated. */
const apart = ['state-lists', 'byomraader', 'kept-for'];

/**
 * Asks a method with any combination of the options of its choices, over the statistics or any numbers in their place. A
 * combination answers what a run of the method with those options answers.
 */
export class Sweep {
  readonly choices: readonly Choice[];
  readonly design: Design;
  /** how many areas there are */
  readonly size: number;
  readonly #prepared: Prepared;
  readonly #method: Method;
  readonly #asked: Asked[] = [];
  readonly #positions = new Map<string, number>();
  readonly #byList = new Map<string, { areas: Uint8Array; ids: ReadonlySet<string> }>();
  readonly #combinations = new Map<string, Combination>();

  /** @param method left out: that of the screening */
  constructor(prepared: Prepared, method = prepared.loaded.method) {
    this.#prepared = prepared;
    this.#method = method;
    this.choices = choicesOf(method);
    this.design = new Design(this.choices.map(({ options }) => options.length));
    this.size = prepared.statistics.tables.get(prepared.year)!.ids.length;
  }

  /** The outcomes of the areas over the statistics, by combination. */
  overStatistics(combinations: readonly Picks[]): Uint8Array[] {
    const all = new Uint8Array(combinations.length * this.size);
    this.outcomes(this.#prepared.statistics.tables, combinations, all);
    return combinations.map((_, k) => all.subarray(k * this.size, (k + 1) * this.size));
  }

  /**
   * The outcomes of the areas in some combinations, one combination after the other.
   *
   * @param into is written over
   */
  outcomes(tables: Tables, combinations: readonly Picks[], into: Uint8Array): void {
    const { year, ground } = this.#prepared;
    if (this.#combinations.size > KEPT) this.#forget();
    const assessors: Assessor[] = [];
    const assessor = (position: number): Assessor => {
      const { method, listed, kin } = this.#asked[position];
      assessors[position] ??= new Assessor(
        method,
        tables,
        listed,
        kin === undefined ? undefined : assessor(kin),
      );
      return assessors[position];
    };
    for (const [k, picks] of combinations.entries()) {
      const { asked, byList, standing, byomraader } = this.#combination(picks);
      const { rule, exclusions } = assessor(asked).year(year)!;
      const outcome = into.subarray(k * this.size, (k + 1) * this.size);
      for (let area = 0; area < this.size; area++)
        outcome[area] = outcomeOf(
          rule[area],
          byList[area] === 1,
          exclusions.by[area] >= 0,
          standing.of[area],
        );
      if (ground.neighbours && byomraader.enclosed === 'join')
        enclose(outcome, standing.decided, ground.neighbours, byomraader);
    }
  }

  #forget(): void {
    this.#combinations.clear();
    this.#positions.clear();
    this.#asked.length = 0;
  }

  #combination(picks: Picks): Combination {
    const key = picks.join();
    const known = this.#combinations.get(key);
    if (known) return known;
    const only = (holds: (block: string) => boolean) =>
      picks.map((pick, k) => (holds(this.choices[k].at[0]) ? pick : 0));
    const method = withOptions(this.#method, picks);
    const { areas: byList, ids } = this.#listing(only((block) => block === 'state-lists'));
    const isApart = (block: string) => apart.includes(block) && !usesNonDesignated(method);
    const asked = this.#question(
      only((block) => !isApart(block)),
      ids,
    );
    const { ids: areas } = this.#prepared.statistics.tables.get(this.#prepared.year)!;
    const standing = standingOver(areas, this.#prepared, method);
    const found = { asked, byList, standing, byomraader: method.byomraader };
    this.#combinations.set(key, found);
    return found;
  }

  #question(picks: Picks, listed: ReadonlySet<string>): number {
    const key = picks.join();
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    // first the rule alone is another, then all but who takes part
    const likeIt = [['designate'], this.choices.map(({ at }) => at[0]).filter((block) => block !== 'exclude')]
      .map((blocks) => picks.map((pick, k) => (blocks.includes(this.choices[k].at[0]) ? 0 : pick)))
      .find((other) => other.join() !== key);
    const kin = likeIt && this.#question(likeIt, listed);
    this.#positions.set(key, this.#asked.length);
    return this.#asked.push({ method: withOptions(this.#method, picks), listed, kin }) - 1;
  }

  #listing(picks: Picks) {
    const key = picks.join();
    const known = this.#byList.get(key);
    if (known) return known;
    const { lists, links, year, statistics } = this.#prepared;
    const settings = withOptions(this.#method, picks)['state-lists'];
    const designates = settings.link.effect === 'designate';
    const listed = designates && lists ? listedBoligomraader(lists, links, settings, year) : undefined;
    const ids: ReadonlySet<string> = new Set(listed?.byArea.keys());
    const areas = Uint8Array.from(statistics.tables.get(year)!.ids, (id) => Number(ids.has(id)));
    const found = { areas, ids };
    this.#byList.set(key, found);
    return found;
  }
}
