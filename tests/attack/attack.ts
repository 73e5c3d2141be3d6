import { possible } from './machine/possible.ts';
import { anyTotal, type Candidate, type Cell, type Puzzle, type Sum } from './machine/puzzle.ts';
import type { City, Criterion, Figure } from './reading/city.ts';
import { type Claim, DESIGNATED, type Dots, REST, together } from './reading/claims.ts';
import type { Range } from './reading/printed.ts';

/** What the attacker is told beside the record: figures out of its files. */
export interface Told {
  claims?: Claim[];
  dots?: Dots[];
  /** whether it is known that verdicts follow from the counts; else only that the counts are small */
  verdicts?: boolean;
}

/** A hidden count and the numbers that it can be; none where what is told contradicts itself. */
export interface Finding {
  criterion: string;
  area: string;
  left: number[];
}

/** What each hidden count of a year can be, by all that is told. */
export function attack(city: City, told: Told): Finding[] {
  const claims = together(told.claims ?? []);
  const attacks = city.criteria.map((criterion) => new Attack(criterion, city, { ...told, claims }));
  for (const one of attacks) one.solve();
  // the index joins an area's criteria, and is asked again where it left fewer
  const indexes = claims.filter(({ measure }) => measure === 'index');
  for (let news = indexes.length > 0; news; ) {
    news = false;
    for (const claim of indexes) if (narrowByIndex(claim, attacks)) news = true;
    if (news) for (const one of attacks) one.solve();
  }
  return attacks.flatMap(({ criterion, hidden }) =>
    hidden.map(({ figure, values }) => ({ criterion: criterion.id, area: figure.area, left: values })),
  );
}

export class Attack {
  readonly criterion: Criterion;
  readonly hidden: { figure: Figure; values: number[] }[];
  readonly #city: City;
  readonly #told: Told;
  readonly #claims: Map<string, Map<string, Range>>;
  /** the figures that areas are compared with, and what is known of their sum */
  readonly #compared: Figure[];
  readonly #known: number;
  readonly #denominator: number;
  /** how many the counts that are missing could add to it */
  readonly #missing: number;

  constructor(criterion: Criterion, city: City, told: Told) {
    const { claims = [] } = told;
    this.criterion = criterion;
    this.#city = city;
    this.#told = told;
    this.#claims = new Map();
    for (const { of, measure, range, criterion: id } of claims)
      if (id === criterion.id) {
        const ofSubject = this.#claims.get(of) ?? new Map<string, Range>();
        ofSubject.set(measure, range);
        this.#claims.set(of, ofSubject);
      }
    this.hidden = criterion.figures
      .filter(({ count }) => count === 'hidden')
      .map((figure) => ({ figure, values: hiddenCounts(figure.denominator, criterion) }));
    this.#compared = criterion.figures.filter(({ count }) => count !== 'missing');
    this.#known = sum(this.#compared.map(({ count }) => (typeof count === 'number' ? count : 0)));
    this.#denominator = sum(this.#compared.map(({ denominator }) => denominator));
    const missing = criterion.figures.filter(({ count }) => count === 'missing');
    this.#missing = sum(missing.map(({ denominator }) => denominator));
  }

  /** What is left of each hidden count is narrowed to what is possible; to nothing where all is a contradiction. */
  solve(): void {
    const answer = possible(this.puzzle());
    for (const [k, cell] of this.hidden.entries()) cell.values = answer?.[k] ?? [];
  }

  /** The least and the greatest reference that an area can have. */
  referenceOf(area: string): Range | undefined {
    const figure = this.#compared.find((one) => one.area === area);
    if (!figure) return undefined;
    const least = this.#known + sum(this.hidden.map(({ values }) => Math.min(...values)));
    const greatest = this.#known + sum(this.hidden.map(({ values }) => Math.max(...values)));
    const own = this.valuesOf(figure);
    const others = this.#denominator - figure.denominator;
    return {
      from: (100 * (least - Math.min(...own))) / others,
      to: (100 * (greatest - Math.max(...own))) / others,
    };
  }

  valuesOf({ area, count }: Figure): number[] {
    if (typeof count === 'number') return [count];
    return this.hidden.find(({ figure }) => figure.area === area)?.values ?? [];
  }

  puzzle(): Puzzle {
    const total = { known: this.#known, from: this.#known, to: this.#known + this.#denominator };
    const city = this.#claims.get('')?.get('city');
    if (city) {
      const [from, to] = [city.from, city.to].map((rate) => (rate * this.#denominator) / 100);
      total.from = Math.max(total.from, Math.ceil(from - slack(from)));
      total.to = Math.min(total.to, Math.floor(to + slack(to)));
    }
    for (const figure of this.criterion.figures) {
      if (figure.count === 'hidden') continue;
      const { from, to } = this.#totalsAt(figure, figure.count === 'missing' ? undefined : figure.count);
      total.from = Math.max(total.from, from);
      total.to = Math.min(total.to, to);
    }
    const cells: Cell[] = this.hidden.map(({ figure, values }) => ({
      name: figure.area,
      total: 0,
      candidates: values
        .filter((value) => this.#fits(figure, value))
        .map((value): Candidate => ({ ...anyTotal(value), ...this.#totalsAt(figure, value) })),
    }));
    for (const { criterion, outcome, ranges } of this.#told.dots ?? [])
      if (criterion === this.criterion.id) this.#place(cells, outcome, ranges);
    return { totals: [total], cells, sums: this.#sums() };
  }

  /** Whether a count can be what is said of its own value alone. */
  #fits({ area, denominator }: Figure, count: number): boolean {
    const claims = this.#claims.get(area);
    const [least, greatest] = wilson(count, denominator);
    return (
      isIn(claims?.get('value'), (100 * count) / denominator) &&
      isIn(claims?.get('interval from'), 100 * least) &&
      isIn(claims?.get('interval to'), 100 * greatest)
    );
  }

  /** The totals at which all holds that compares an area that has this count with the rest of the city. */
  #totalsAt({ area, denominator, verdict, couldBe }: Figure, count: number | undefined): Range {
    const claims = this.#claims.get(area);
    const { times } = this.criterion;
    // an area without a count is not part of the total
    const own = count ?? 0;
    const others = this.#denominator - (count === undefined ? 0 : denominator);
    const totals = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    /** the others' count is in a range, whose ends a computer may have rounded */
    const counted = ({ from, to }: Range) => {
      totals.from = Math.max(totals.from, own + Math.ceil(from - slack(from)));
      totals.to = Math.min(totals.to, own + Math.floor(to + slack(to)));
    };
    const rates = ({ from, to }: Range, per: number) =>
      counted({ from: (from * others) / per, to: (to * others) / per });
    const reference = claims?.get('reference');
    if (reference) rates(reference, 100);
    const limit = claims?.get('limit');
    if (limit) rates(limit, 100 * times);
    if (count === undefined || denominator === 0) return totals;
    const value = (100 * count) / denominator;
    const margin = claims?.get('margin');
    if (margin) rates({ from: value - margin.to, to: value - margin.from }, 100 * times);
    // met: the count is at least `times` what the others' rate would give it
    const turning = (count * others) / (times * denominator);
    const is = (met: boolean) =>
      counted(met ? { from: 0, to: turning } : { from: turning, to: Number.POSITIVE_INFINITY });
    if (this.#told.verdicts && (verdict === 'met' || verdict === 'not-met')) {
      is(verdict === 'met');
      // with all that is missing, the others' count and denominator are greater
      const within = (count * (others + this.#missing)) / (times * denominator);
      // over several years, a part of what is missing may be known
      if (this.#missing > 0 && this.criterion.years === 1) {
        counted(
          couldBe.includes('met') ? { from: 0, to: within } : { from: within, to: Number.POSITIVE_INFINITY },
        );
        const most = within - this.#missing;
        counted(
          couldBe.includes('not-met') ? { from: most, to: Number.POSITIVE_INFINITY } : { from: 0, to: most },
        );
      }
    }
    const persons = claims?.get('persons to the limit')?.from;
    if (persons !== undefined && this.#missing === 0) {
      // so many more or fewer turn the answer, and one less does not
      const [nearer, there] = [count + persons - Math.sign(persons), count + persons];
      const at = (own: number) => (own * others) / (times * denominator);
      counted(persons > 0 ? { from: at(nearer), to: at(there) } : { from: at(there), to: at(nearer) });
    }
    return totals;
  }

  /** Figures of groups as sums of their hidden counts. */
  #sums(): Sum[] {
    const { outcomes, groups } = this.#city;
    const ofOutcome = (designated: boolean) =>
      [...outcomes].filter(([, outcome]) => (outcome === 'designated') === designated).map(([area]) => area);
    const all = [
      { name: DESIGNATED, areas: ofOutcome(true) },
      { name: REST, areas: ofOutcome(false) },
      ...groups,
    ];
    return all.flatMap(({ name, areas }) => {
      const range = this.#claims.get(name)?.get('group');
      if (!range) return [];
      const members = this.#compared.filter(({ area }) => areas.includes(area));
      const denominator = sum(members.map((figure) => figure.denominator));
      const known = sum(members.map(({ count }) => (typeof count === 'number' ? count : 0)));
      const [from, to] = [range.from, range.to].map((rate) => (rate * denominator) / 100 - known);
      const terms = this.hidden.flatMap(({ figure }, cell) =>
        areas.includes(figure.area) ? [{ cell, times: 1 }] : [],
      );
      return { terms, from: Math.ceil(from - slack(from)), to: Math.floor(to + slack(to)) };
    });
  }

  /**
   * Takes from the cells of an outcome what no dot of a chart is left for: each area stands on a dot, those with a
   * count that is shown too.
   */
  #place(cells: Cell[], outcome: string, dots: Range[]): void {
    const areas = this.#compared.filter(({ area }) => this.#city.outcomes.get(area) === outcome);
    const options = areas.map((figure) => {
      const cell = cells.find(({ name }) => name === figure.area);
      const counts = cell ? cell.candidates.map(({ value }) => value) : this.valuesOf(figure);
      return counts.map((count) => ({ count, dots: dotsAt((100 * count) / figure.denominator, dots) }));
    });
    for (const [k, { area }] of areas.entries()) {
      const cell = cells.find(({ name }) => name === area);
      if (!cell) continue;
      cell.candidates = cell.candidates.filter(({ value }) =>
        canAllStand(
          options.map((choices, other) =>
            choices.filter(({ count }) => other !== k || count === value).flatMap((choice) => choice.dots),
          ),
        ),
      );
    }
  }
}

/** Whether an area's hidden counts are narrowed by its index, the mean of its relative distances to the references. */
function narrowByIndex({ of, range }: Claim, attacks: Attack[]): boolean {
  const parts = attacks.flatMap((one) => {
    const figure = one.criterion.figures.find(({ area }) => area === of);
    const reference = one.referenceOf(of);
    return figure && reference && figure.denominator > 0 ? [{ one, figure, reference }] : [];
  });
  const ranges = parts.map(({ one, figure, reference }) =>
    one.valuesOf(figure).map((count) => {
      const value = (100 * count) / figure.denominator;
      return { count, from: value / reference.to - 1, to: value / reference.from - 1 };
    }),
  );
  // `range` is of the mean
  const [from, to] = [range.from, range.to].map((mean) => mean * parts.length);
  let news = false;
  for (const [k, { one, figure }] of parts.entries()) {
    const cell = one.hidden.find((hidden) => hidden.figure === figure);
    if (!cell) continue;
    const others = ranges.filter((_, other) => other !== k);
    const least = sum(others.map((choices) => Math.min(...choices.map((choice) => choice.from))));
    const greatest = sum(others.map((choices) => Math.max(...choices.map((choice) => choice.to))));
    const left = ranges[k].filter(
      (choice) => choice.from + least <= to + slack(to) && choice.to + greatest >= from - slack(from),
    );
    if (left.length === cell.values.length) continue;
    cell.values = left.map(({ count }) => count);
    news = true;
  }
  return news;
}

/** What a count can be by the rule that hides it alone. */
export function hiddenCounts(denominator: number, { smallest, fewest }: Criterion): number[] {
  if (denominator < fewest) return Array.from({ length: denominator + 1 }, (_, count) => count);
  const few = Array.from({ length: smallest - 1 }, (_, k) => k + 1);
  const all = [...few, ...few.map((rest) => denominator - rest)];
  return [...new Set(all)].filter((count) => count > 0 && count < denominator).sort((a, b) => a - b);
}

/** The 95 % interval of a rate: Wilson 1927, z = 1.96. */
function wilson(count: number, denominator: number): [number, number] {
  const z = 1.959963984540054;
  const rate = count / denominator;
  const middle = rate + z ** 2 / (2 * denominator);
  const half = z * Math.sqrt((rate * (1 - rate)) / denominator + z ** 2 / (4 * denominator ** 2));
  const by = 1 + z ** 2 / denominator;
  return [(middle - half) / by, (middle + half) / by];
}

function dotsAt(value: number, dots: Range[]): number[] {
  return dots.flatMap((range, dot) => (isIn(range, value) ? [dot] : []));
}

/** Whether each can have a dot of its own: an augmenting way for each in turn. */
function canAllStand(choices: number[][]): boolean {
  const takenBy = new Map<number, number>();
  const stands = (k: number, seen: Set<number>): boolean =>
    choices[k].some((dot) => {
      if (seen.has(dot)) return false;
      seen.add(dot);
      const holder = takenBy.get(dot);
      if (holder !== undefined && !stands(holder, seen)) return false;
      takenBy.set(dot, k);
      return true;
    });
  return choices.every((_, k) => stands(k, new Set()));
}

function isIn(range: Range | undefined, number: number): boolean {
  return range === undefined || (range.from - slack(number) <= number && number <= range.to + slack(number));
}

/** What a double may be off. */
function slack(number: number): number {
  return Number.isFinite(number) ? 1e-9 * Math.max(1, Math.abs(number)) : 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((so, number) => so + number, 0);
}
