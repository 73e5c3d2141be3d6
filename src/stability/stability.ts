import { setImmediate as others } from 'node:timers/promises';
import { measuredCriteria } from '../criteria/check.ts';
import type { Method } from '../criteria/effective.ts';
import { measuresOf } from '../criteria/operands.ts';
import { DESIGNATED, UNDETERMINED } from '../criteria/outcome.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { neededYears } from '../criteria/years.ts';
import { type StabilityColumns, type StabilityCounts, stabilityColumns } from '../record/area-table.ts';
import { wilson } from '../record/facts/intervals.ts';
import type { Report } from '../record/report.ts';
import type { ReportJson } from '../record/schema.ts';
import type { Prepared } from '../screening/prepare.ts';
import { type Picks, Sweep, type Tables } from '../screening/sweep.ts';
import { chancePlan, YearChance } from './chance.ts';
import { YearMissing } from './missing.ts';
import { CountedRandom, streamOf } from './random.ts';
import { Sampled, timesIn } from './sampled.ts';
import { type Drawn, type Effect, evaluationsOf, type Spread, Variance } from './variance.ts';
import { methodWithout } from './without.ts';

type Told = NonNullable<ReportJson['stability']>;

/** What is to be computed. */
export interface StabilityRequest {
  /** so many runs of all assumptions together; a tenth of them of chance alone, and a fiftieth of missing figures alone */
  runs: number;
  seed: number;
  /** told how far it has come, as a share of one */
  progress?: ((share: number) => void) | undefined;
}

/** Draws below which choices that are crossed with them say too little of them: then all is drawn. */
const FEWEST_DRAWS = 20;
/** Samples that intervals of indices are read off. */
const SAMPLES = 200;
/** An answer that is nearly always the same has no variance to speak of: what moves it is told, and no index. */
const RARE = 0.05;
/** How long work goes on before an interrupt is heard, in milliseconds. */
const BREATH = 50;

/** How a designation stands, and the same area by area. */
export interface Stability {
  told: Told;
  columns: StabilityColumns;
}

/**
 * How a designation stands against what is assumed: with each criterion left out, under the alternatives of its choices, by
 * chance, with missing figures drawn within their range, and under all of it together. docs/stability.md says how.
 *
 * Nothing is read or written; an interrupt is heard in between.
 */
export async function stability(prepared: Prepared, request: StabilityRequest): Promise<Stability> {
  return new Study(prepared, request).run();
}

/** A report that tells how firmly its answer stands. */
export async function addStability(
  report: Report,
  prepared: Prepared,
  request: StabilityRequest,
): Promise<Report> {
  const { told, columns } = await stability(prepared, request);
  return { ...report, stability: told, areas: { ...report.areas, stability: columns } };
}

/** What is drawn in a run. */
interface Draws {
  chance?: number | undefined;
  missing?: number | undefined;
}

class Study {
  readonly #prepared: Prepared;
  readonly #request: StabilityRequest;
  readonly #method: Method;
  readonly #sweep: Sweep;
  readonly #random: CountedRandom;
  readonly #plan: ReturnType<typeof chancePlan>;
  readonly #years: { table: YearTable; chance: YearChance; missing: YearMissing }[];
  readonly #hasChance: boolean;
  readonly #hasMissing: boolean;
  readonly #leftOut: Told['leftOut'] = [];
  #done = 0;
  #all = 1;
  #breath = Date.now();

  constructor(prepared: Prepared, request: StabilityRequest) {
    const { method } = prepared.loaded;
    const { statistics, year } = prepared;
    this.#prepared = prepared;
    this.#request = request;
    this.#method = method;
    this.#sweep = new Sweep(prepared);
    this.#random = new CountedRandom(request.seed);
    this.#plan = chancePlan(method);
    const needed = neededYears(method, year).flatMap((one) => statistics.tables.get(one.year) ?? []);
    this.#years = needed.map((table) => ({
      table,
      chance: new YearChance(table, this.#plan),
      missing: new YearMissing(method, table),
    }));
    this.#hasChance = this.#plan.shares.length > 0;
    this.#hasMissing = this.#years.some(({ missing }) => missing.cells > 0);
  }

  async run(): Promise<Stability> {
    const { size, choices, design } = this.#sweep;
    const { runs, seed } = this.#request;
    const drawn: Drawn =
      this.#hasChance && this.#hasMissing ? 'two' : this.#hasChance || this.#hasMissing ? 'one' : 'nothing';
    // as many as there are runs are all computed; they are crossed where that leaves draws enough
    const isEnumerated = design.size <= runs || design.size === 1;
    const fewest = drawn === 'nothing' ? 1 : FEWEST_DRAWS * evaluationsOf[drawn];
    const isCrossed = isEnumerated && (design.size * fewest <= runs || design.size === 1);
    const tenth = Math.max(1, Math.round(runs / 10));
    const assumptions = [
      ...choices.map(({ path, options }) => ({ id: path, options: options.length })),
      ...(this.#hasChance ? [{ id: 'chance', options: null }] : []),
      ...(this.#hasMissing ? [{ id: 'missing', options: null }] : []),
    ];
    const draws = {
      chance: this.#hasChance ? tenth : 0,
      missing: this.#hasMissing ? Math.max(1, Math.round(runs / 50)) : 0,
      together: isCrossed
        ? drawn === 'nothing'
          ? 1
          : Math.max(2, Math.floor(runs / (design.size * evaluationsOf[drawn])))
        : Math.max(2, Math.floor(runs / (assumptions.length + 2))),
    };
    const combinations = isEnumerated
      ? Array.from({ length: design.size }, (_, c) => design.picks(c))
      : Array.from({ length: tenth }, (_, c) => this.#picks(c, 'combination'));
    this.#all = draws.chance + draws.missing + runs / 4 + 1;
    this.#tellLeftOut(isEnumerated, isCrossed);

    const now = await this.#answers(this.#prepared.statistics.tables, [choices.map(() => 0)]);
    const base = now.slice();
    const withoutCriterion = await this.#withoutCriteria(base);
    const ofChoices = await this.#choices(combinations, isEnumerated);
    const chance = await this.#draws('chance', draws.chance);
    const missing = await this.#draws('missing', draws.missing);
    const together = isCrossed
      ? await this.#crossed(combinations, drawn, draws.together)
      : await this.#sampled(assumptions.length, draws.together);

    const columns: StabilityColumns = {
      assumptions: assumptions.map(({ id }) => id),
      combinations: ofChoices.counts,
      chance: chance?.counts,
      missing: missing?.counts,
      movedBy: ofChoices.movedBy ?? mostMoved(together.areas, choices.length),
      effects: effectColumns(
        together,
        assumptions.map(({ id }) => id),
        size,
      ),
    };
    const told: Told = {
      seed,
      runs,
      combinations: { of: design.size, computed: combinations.length },
      draws,
      assumptions: assumptions.map((one, k) => ({
        ...one,
        first: together.first[k],
        total: together.total[k],
        moved: together.areas.reduce((sum, area) => sum + flips(area, k), 0),
      })),
      designated: {
        now: base.reduce((count, one) => count + Number(one === DESIGNATED), 0),
        combinations: rangeOf(ofChoices.histogram, 0),
        chance: chance ? rangeOf(chance.histogram, 0.025) : null,
        missing: missing ? rangeOf(missing.histogram, 0.025) : null,
        together: rangeOf(together.histogram, 0.025),
      },
      floor: together.floor,
      withoutCriterion,
      leftOut: this.#leftOut,
    };
    return { told, columns };
  }

  #tellLeftOut(isEnumerated: boolean, isCrossed: boolean): void {
    const add = (why: Told['leftOut'][number]['why'], of: string[] = [], count: number | null = null) =>
      this.#leftOut.push({ why, of, count });
    if (this.#sweep.choices.length === 0) add('no-alternatives');
    if (!isCrossed) add(isEnumerated ? 'crossing-drawn' : 'combinations-drawn');
    for (const why of ['complete', 'no-share', 'shared'] as const) {
      const owners = this.#plan.leftOut.filter((one) => one.why === why).map(({ owner }) => owner);
      if (owners.length > 0) add(why, [...new Set(owners)]);
    }
    const respondents = new Map<string, number>();
    for (const { chance } of this.#years)
      for (const [owner, areas] of chance.withoutRespondents)
        respondents.set(owner, (respondents.get(owner) ?? 0) + areas);
    for (const [owner, areas] of respondents) add('no-respondents', [owner], areas);
    const unbounded = this.#years.flatMap(({ missing }) => missing.unbounded);
    for (const { column, cells } of unbounded) add('no-range', [column], cells);
    const unknown = measuresOf(this.#method).filter(({ measure }) => measure.unknown !== undefined);
    if (unknown.length > 0) add('unknown', [...new Set(unknown.map(({ owner }) => owner))]);
  }

  /** Lets others have their turn, and tells how far it has come. */
  async #step(runs: number): Promise<void> {
    this.#done += runs;
    if (Date.now() - this.#breath < BREATH) return;
    this.#request.progress?.(Math.min(1, this.#done / this.#all));
    await others();
    this.#breath = Date.now();
  }

  /** The statistics with what is drawn in the place of what they say. */
  #tables({ chance, missing }: Draws): Tables {
    return new Map(
      this.#years.map((year) => {
        const numbers = new Map(year.table.numbers);
        if (chance !== undefined) year.chance.draw(numbers, this.#random, chance);
        if (missing !== undefined) year.missing.draw(numbers, this.#random, missing);
        return [year.table.year, { ...year.table, numbers }];
      }),
    );
  }

  async #answers(tables: Tables, combinations: readonly Picks[], into?: Uint8Array): Promise<Uint8Array> {
    const answers = into ?? new Uint8Array(combinations.length * this.#sweep.size);
    this.#sweep.outcomes(tables, combinations, answers);
    await this.#step(combinations.length / (combinations.length > 4 ? 4 : 1));
    return answers;
  }

  /** An option of each choice, drawn. */
  #picks(draw: number, stream: string): Picks {
    return this.#sweep.choices.map(({ path, options }) =>
      Math.floor(options.length * this.#random.uniform(draw, 0, 0, streamOf(`${stream} ${path}`))),
    );
  }

  async #withoutCriteria(base: Uint8Array): Promise<Told['withoutCriterion']> {
    const { statistics, year } = this.#prepared;
    const { ids } = statistics.tables.get(year)!;
    const found: Told['withoutCriterion'] = [];
    for (const id of measuredCriteria(this.#method.written)) {
      const without = methodWithout(this.#method, id);
      if (typeof without === 'string') {
        this.#leftOut.push({ why: without, of: [id], count: null });
        continue;
      }
      const now = new Sweep(this.#prepared, without).overStatistics([[]])[0];
      await this.#step(1);
      const changed = (from: boolean) =>
        ids.filter((_, area) => (base[area] === DESIGNATED) === from && (now[area] === DESIGNATED) === !from);
      found.push({
        id,
        designated: now.reduce((count, one) => count + Number(one === DESIGNATED), 0),
        cameIn: changed(false),
        wentOut: changed(true),
      });
    }
    return found;
  }

  /** The combinations over the statistics as they are. */
  async #choices(
    combinations: readonly Picks[],
    isEnumerated: boolean,
  ): Promise<Pick<Tally, 'counts' | 'histogram'> & { movedBy?: Int16Array }> {
    const { size, design } = this.#sweep;
    const tally = new Tally(size);
    const answers = await this.#answers(this.#prepared.statistics.tables, combinations);
    for (let c = 0; c < combinations.length; c++) tally.add(answers, c * size);
    if (!isEnumerated) return tally;
    ones(answers);
    const areas = Array.from({ length: size }, (_, at) => {
      const variance = new Variance(design, 'nothing');
      variance.add([{ of: answers, at, step: size }]);
      return variance.result();
    });
    return {
      counts: tally.counts,
      histogram: tally.histogram,
      movedBy: mostMoved(areas, design.options.length),
    };
  }

  /** The method as it is decided, with one thing drawn. */
  async #draws(what: 'chance' | 'missing', draws: number): Promise<Tally | undefined> {
    if (draws === 0) return undefined;
    const asDecided = [this.#sweep.choices.map(() => 0)];
    const tally = new Tally(this.#sweep.size);
    const answers = new Uint8Array(this.#sweep.size);
    for (let draw = 0; draw < draws; draw++) {
      await this.#answers(this.#tables({ [what]: draw }), asDecided, answers);
      tally.add(answers, 0);
    }
    return tally;
  }

  /** All combinations, crossed with draws of all that is drawn. */
  async #crossed(combinations: readonly Picks[], drawn: Drawn, draws: number): Promise<Together> {
    const { size, design } = this.#sweep;
    const evaluations = Array.from({ length: evaluationsOf[drawn] }, () => ({
      of: new Uint8Array(combinations.length * size),
      sums: new Float64Array(combinations.length),
    }));
    const together = new Gathered(() => new Variance(design, drawn), size, this.#random);
    for (let draw = 0; draw < draws; draw++) {
      // draws of their own, that have nothing in common with those of chance and missing figures alone
      const [first, second] = [2 * draw, 2 * draw + 1].map((one) => one + this.#request.runs);
      const drawnAt = [
        { chance: first, missing: first },
        { chance: first, missing: second },
        { chance: second, missing: second },
      ];
      for (const [k, { of, sums }] of evaluations.entries()) {
        await this.#answers(this.#tables(this.#present(drawnAt[k])), combinations, of);
        ones(of);
        for (let c = 0; c < combinations.length; c++) {
          sums[c] = together.count(of, c * size);
        }
      }
      together.add(draw, (variance, area, times) =>
        variance.add(
          evaluations.map(({ of, sums }) =>
            area === undefined ? { of: sums, at: 0, step: 1 } : { of, at: area, step: size },
          ),
          times,
        ),
      );
    }
    return together.result((variance) => variance.result(), draws * (drawn === 'two' ? 2 : 1));
  }

  #present({ chance, missing }: Draws): Draws {
    return { chance: this.#hasChance ? chance : undefined, missing: this.#hasMissing ? missing : undefined };
  }

  /** Combinations and draws, both drawn: two of each, and the first with one assumption after the other as in the second. */
  async #sampled(assumptions: number, draws: number): Promise<Together> {
    const { size, choices } = this.#sweep;
    const answers = Array.from({ length: assumptions + 2 }, () => new Uint8Array(size));
    const together = new Gathered(() => new Sampled(assumptions), size, this.#random);
    for (let draw = 0; draw < draws; draw++) {
      const [a, b] = [2 * draw, 2 * draw + 1].map((one) => one + this.#request.runs);
      const picks = [this.#picks(a, 'together'), this.#picks(b, 'together')];
      for (const [k, of] of answers.entries()) {
        // of the assumptions, in their order, the one that is as in the second
        const other = k - 2;
        const isB = (assumption: number) => k === 1 || assumption === other;
        const atChance = choices.length;
        const atMissing = atChance + Number(this.#hasChance);
        const drawnAt = { chance: isB(atChance) ? b : a, missing: isB(atMissing) ? b : a };
        const combination = choices.map((_, choice) => picks[Number(isB(choice))][choice]);
        await this.#answers(this.#tables(this.#present(drawnAt)), [combination], of);
        ones(of);
      }
      const sums = answers.map((of, k) => (k < 2 ? together.count(of, 0) : sumOf(of)));
      together.add(draw, (sampled, area, times) => {
        const y = (k: number) => (area === undefined ? sums[k] : answers[k][area]);
        sampled.add(y(0), y(1), (one) => y(one + 2), times);
      });
    }
    return together.result((sampled) => sampled.result(), draws);
  }
}

/** How often each area is designated, and how often it is undetermined; and how many are designated, how often. */
class Tally {
  readonly counts: StabilityCounts;
  readonly histogram: Uint32Array;

  constructor(size: number) {
    this.counts = { designated: new Uint32Array(size), undetermined: new Uint32Array(size), of: 0 };
    this.histogram = new Uint32Array(size + 1);
  }

  add(outcomes: Uint8Array, from: number): void {
    const { designated, undetermined } = this.counts;
    let all = 0;
    for (let area = 0; area < designated.length; area++) {
      const outcome = outcomes[from + area];
      if (outcome === DESIGNATED) {
        designated[area]++;
        all++;
      } else if (outcome === UNDETERMINED) undetermined[area]++;
    }
    this.counts.of++;
    this.histogram[all]++;
  }
}

/** All assumptions together. */
interface Together {
  areas: Spread[];
  /** independent draws */
  draws: number;
  first: Told['assumptions'][number]['first'][];
  total: Told['assumptions'][number]['total'][];
  histogram: Uint32Array;
  /** the first order of what has no part, where runs are drawn */
  floor: number | null;
}

/** The analysis of each area, of how many are designated, and of samples of the draws, which give the latter its intervals. */
class Gathered<Analysis> {
  readonly #areas: Analysis[];
  readonly #number: Analysis;
  readonly #samples: Analysis[];
  readonly #random: CountedRandom;
  readonly #histogram: Uint32Array;
  readonly #stream = streamOf('samples');

  constructor(make: () => Analysis, size: number, random: CountedRandom) {
    this.#areas = Array.from({ length: size }, make);
    this.#number = make();
    this.#samples = Array.from({ length: SAMPLES }, make);
    this.#random = random;
    this.#histogram = new Uint32Array(size + 1);
  }

  /** How many areas are designated in a run; it is counted. */
  count(designated: Uint8Array, from: number): number {
    const size = this.#areas.length;
    const count = sumOf(designated.subarray(from, from + size));
    this.#histogram[count]++;
    return count;
  }

  /** @param to adds the draw to an analysis: of an area, or of their number */
  add(draw: number, to: (analysis: Analysis, area: number | undefined, times: number) => void): void {
    for (const [area, analysis] of this.#areas.entries()) to(analysis, area, 1);
    to(this.#number, undefined, 1);
    for (const [sample, analysis] of this.#samples.entries()) {
      const times = timesIn(this.#random.uniform(draw, 0, sample, this.#stream));
      if (times > 0) to(analysis, undefined, times);
    }
  }

  result(of: (analysis: Analysis) => Spread & { floor?: number }, draws: number): Together {
    const { effects, floor } = of(this.#number);
    const samples = this.#samples.map((sample) => of(sample).effects);
    const estimates = (which: keyof Effect) =>
      effects.map((effect, k) => {
        if (Number.isNaN(effect[which])) return null;
        const sorted = Float64Array.from(samples, (sample) => sample[k][which])
          .filter((one) => !Number.isNaN(one))
          .sort();
        const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? effect[which];
        return { value: effect[which], low: at(0.025), high: at(0.975) };
      });
    return {
      areas: this.#areas.map(of),
      draws,
      first: estimates('first'),
      total: estimates('total'),
      histogram: this.#histogram,
      floor: floor === undefined || Number.isNaN(floor) ? null : floor,
    };
  }
}

/** Outcomes as 1 for designated and 0 for all else, in place. */
function ones(outcomes: Uint8Array): void {
  for (let at = 0; at < outcomes.length; at++) outcomes[at] = outcomes[at] === DESIGNATED ? 1 : 0;
}

function sumOf(counts: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) sum += counts[at];
  return sum;
}

/** How often the answer of an area changes where one assumption alone is chosen or drawn anew: 2 E[Var(Y | all else)]. */
function flips({ variance, effects }: Spread, assumption: number): number {
  const { total } = effects[assumption];
  return variance > 0 ? 2 * total * variance : 0;
}

/** Of each area the choice that changes its answer most often, of equals the first; -1 where none does. */
function mostMoved(areas: readonly Spread[], choices: number): Int16Array {
  return Int16Array.from(areas, (area) => {
    let most = -1;
    for (let choice = 0; choice < choices; choice++)
      if (flips(area, choice) > (most < 0 ? 0 : flips(area, most))) most = choice;
    return most;
  });
}

/** What each assumption does to each area. */
function effectColumns({ areas, draws }: Together, assumptions: readonly string[], size: number) {
  const { effects: columns } = stabilityColumns(size, assumptions, {
    combinations: 0,
    chance: 0,
    missing: 0,
  });
  for (const [area, spread] of areas.entries())
    for (const [k, { first, total, moved, low, high }] of columns.entries()) {
      if (spread.mean >= RARE && spread.mean <= 1 - RARE) {
        first[area] = spread.effects[k].first;
        total[area] = spread.effects[k].total;
      }
      moved[area] = Math.min(1, Math.max(0, flips(spread, k)));
      [low[area], high[area]] = wilson({ count: moved[area] * draws, of: draws, per: 1 });
    }
  return columns;
}

/** The least and greatest number of designated areas, or those between which all but a share of either side lie. */
function rangeOf(histogram: Uint32Array, share: number): { least: number; greatest: number } {
  const all = histogram.reduce((sum, count) => sum + count, 0);
  const beyond = (from: number, step: 1 | -1) => {
    let at = from;
    for (let seen = histogram[at]; seen <= share * all && at + step >= 0 && at + step < histogram.length; ) {
      at += step;
      seen += histogram[at];
    }
    return at;
  };
  return { least: beyond(0, 1), greatest: beyond(histogram.length - 1, -1) };
}
