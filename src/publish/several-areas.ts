import type { Method } from '../criteria/effective.ts';
import { roundDecimal } from '../criteria/measures/round.ts';
import type { PublishRule } from '../criteria/schema/publish.ts';
import type { CriterionColumns } from '../record/area-table.ts';
import { fewerThan } from '../record/facts/hidden.ts';
import { pooledValue } from '../screening/compare.ts';
import { present } from '../values/present.ts';
import type { Blinded } from './blind.ts';
import {
  ALL_HIDDEN,
  type Counted,
  type CountedFigure,
  candidatesOf,
  countedAmong,
  SHOWN,
  valueOfCount,
} from './counted.ts';
import { sideWith, sumsByArea } from './kept.ts';
import { type Members, questionOf } from './questions.ts';
import { membersOf, type StandIn } from './stand-in.ts';

/**
 * A figure of several areas together; of one that hidden counts are in the least and the greatest that it could be, unrounded. They follow from
 * what is shown, and so does what is computed from them.
 */
export interface Ranged {
  /** rounded, where both ends are the same then */
  value: number | null;
  range?: readonly [number, number];
}

type Figure = Parameters<typeof pooledValue>[0];

/** The figures of a criterion with the hidden counts as small, and as great, as they could be by the verdicts. */
interface Ends {
  counted: Counted;
  per: number | undefined;
  least: Figure;
  greatest: Figure;
}

/** What the counts of the city could add up to. */
interface SumOfCity {
  /** the figure with as few persons, and with as many, as there could be where it is hidden how many; one where all are known */
  among: readonly Figure[];
  /** each from some sum on, and up to another: by which of `among` it is */
  bounds: readonly { least: readonly number[]; greatest: readonly number[] }[];
}

/** What follows from a sum, and from which of `SumOfCity.among` it is counted among: it grows with the sum. */
type Follows = (sum: number, k: number) => number;

/**
 * Figures of several areas together. Where counts among them are hidden they are told as far as these leave them.
 */
export class SeveralAreas {
  readonly #blinded: Blinded;
  readonly #city: StandIn;
  readonly #method: Method;
  readonly #rule: PublishRule;
  readonly #population: Float64Array | undefined;
  readonly #added: Members;
  /** positions of the areas that pooled references are taken over */
  readonly #members: readonly number[];
  readonly #ends: ReadonlyMap<string, Ends>;
  readonly #sums = new Map<string, SumOfCity | undefined>();

  constructor(blinded: Blinded, city: StandIn, method: Method, rule: PublishRule) {
    this.#blinded = blinded;
    this.#city = city;
    this.#method = method;
    this.#rule = rule;
    const { areas } = blinded.report;
    this.#population = method.areas.population === undefined ? undefined : areas.population;
    this.#added = membersOf(areas, method);
    const { members } = this.#added;
    this.#members = [...members.keys()].filter((area) => members[area] === 1);
    this.#ends = this.#endsOf();
  }

  /** @param others the areas of the city that are not among them, where these are all */
  figure(
    value: number | null,
    of: ArrayLike<number>,
    { id, values, hidden }: CriterionColumns,
    others?: ArrayLike<number>,
  ): Ranged {
    const isHidden = Array.prototype.some.call(of, (area: number) => Boolean(hidden?.[area]));
    if (value === null) return { value };
    if (!isHidden) {
      // what is computed from verdicts may be another number in the city that stands in
      const isDerived = this.#blinded.figures.derived.some(({ columns }) => isCriterion(columns, id));
      return { value: isDerived ? pooledValue({ values, parts: undefined }, this.#population, of) : value };
    }
    const ends = this.#ends.get(id);
    return ends ? this.#ranged(ends, of, others && this.#lessOthers(id, ends, of, others)) : { value: null };
  }

  /** The least and the greatest that the rate of the city could be, where all areas are compared with one. */
  referenceRange(id: string): readonly [number, number] | undefined {
    const { of } = this.#method.criteria[id].reference ?? {};
    const ends = this.#ends.get(id);
    if (!ends || (of !== 'city' && of !== 'rest-of-city') || this.#city.unlike.has(id)) return undefined;
    const city = this.#sumOfCity(id);
    const among = city?.among.map((figure) => sumsOver(figure, this.#members).among);
    const { per = 1 } = ends;
    const rate: Follows = (sum, k) => (per * sum) / (among?.[k] ?? Number.NaN);
    const { value, range } = this.#ranged(ends, this.#members, city && boundsOf(city, rate, rate));
    return value === null ? range : undefined;
  }

  #ranged(
    { least, greatest }: Ends,
    of: ArrayLike<number>,
    bounds: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  ): Ranged {
    const [low, high] = [least, greatest].map((figure) => pooledValue(figure, this.#population, of));
    // a rate of nobody is none
    if (low === null || high === null) return { value: null };
    const range = [Math.max(low, bounds[0]), Math.min(high, bounds[1])] as const;
    const [one, other] = range.map((end) => roundDecimal(end, this.#rule.decimals, 'half-away-from-zero'));
    return { value: one === other ? one : null, range };
  }

  /** Between which rates areas lie that have what the city has and the others have not. */
  #lessOthers(
    id: string,
    { per = 1, least, greatest }: Ends,
    of: ArrayLike<number>,
    others: ArrayLike<number>,
  ): [number, number] | undefined {
    const city = this.#sumOfCity(id);
    if (!city) return undefined;
    const [own, rest, all] = [of, others, this.#members].map((areas) =>
      city.among.map((figure) => sumsOver(figure, areas).among),
    );
    const last = own.length - 1;
    // how many are of the one side and how many of the other is not known then
    const areBothOpen = own[0] !== own[last] && rest[0] !== rest[last];
    if (areBothOpen || own[0] + rest[0] !== all[0]) return undefined;
    const less = (end: Figure): Follows => {
      const { count } = sumsOver(end, others);
      return (sum, k) => (per * (sum - count)) / own[k];
    };
    return boundsOf(city, less(greatest), less(least));
  }

  /**
   * What the counts of the city could add up to: by the verdicts of all areas these are fewer sums than by the counts taken each
   * by itself. Undefined where they are not of the persons that this criterion is of.
   */
  #sumOfCity(id: string): SumOfCity | undefined {
    if (!this.#sums.has(id)) {
      const ends = this.#ends.get(id);
      this.#sums.set(id, ends?.per === undefined ? undefined : this.#findSum(id, ends));
    }
    return this.#sums.get(id);
  }

  #findSum(id: string, { counted, least, greatest }: Ends): SumOfCity | undefined {
    const isOpen = openAreas(counted);
    const isOfMembers = (among: number, figure: Figure) => among === sumsOver(figure, this.#members).among;
    if (!this.#members.some((area) => isOpen[area] === 1)) {
      const [pool] = this.#city.kept.get(counted)?.totals ?? [];
      return pool && isOfMembers(pool.among, least)
        ? { among: [least], bounds: [{ least: [pool.least], greatest: [pool.greatest] }] }
        : undefined;
    }
    const { withheld } = this.#blinded.figures;
    // they may be nobody, or so many that nothing is known
    if (!greatest.parts || this.#members.some((area) => withheld[area] === 1)) return undefined;
    const { numerator } = greatest.parts;
    const sides = [() => 1, this.#mostOf].map((persons) => {
      const so = countedAmong(counted, persons);
      const { assessment } = this.#city;
      const question = questionOf(so, this.#blinded, this.#method, this.#added, assessment, 'stand-in');
      const [pool] = question.pools;
      const figure = figureWith(criterionIn(so, id), numerator);
      return isOfMembers(pool.among, figure) && !question.isHeld
        ? [{ figure, said: sumsByArea(question, pool) }]
        : [];
    });
    const [few, many] = sides.flat();
    if (!few || !many) return undefined;
    // where a verdict ends to hold, the sum grows evenly with the number of persons: between the ends it is on a line from the one to
    // the other, but for the part of a person that each end was rounded by
    const bounds = few.said.flatMap(({ area, sums }, k) => {
      const other = many.said[k].sums;
      if (isOpen[area] === 1 || !sums || !other) return [];
      return [{ least: [sums[0] - 1, other[0] - 1], greatest: [sums[1] + 1, other[1] + 1] }];
    });
    return { among: [few.figure, many.figure], bounds };
  }

  #endsOf(): Map<string, Ends> {
    const found = new Map<string, Ends>();
    for (const [counted, kept] of this.#city.kept) {
      if (!kept) continue;
      // where one figure is of a hidden number of persons, the count may be any up to that in the others, too
      const [fewest, most] = [kept.least.slice(), kept.greatest.slice()];
      const isOpen = openAreas(counted);
      const isAnyOpen = this.#members.some((area) => isOpen[area] === 1);
      for (const [area, least] of fewest.entries()) {
        if (isOpen[area] === 1) [fewest[area], most[area]] = [0, this.#mostOf(area)];
        else if (isAnyOpen && !Number.isNaN(least)) {
          // what verdicts say of a count hangs on how many the others are among: it is known on which side it is, and not more
          const could = candidatesOf(counted, area);
          fewest[area] = sideWith(could, least)[0];
          most[area] = sideWith(could, most[area]).at(-1) ?? Number.NaN;
        }
      }
      for (const figure of countedAmong(counted, this.#mostOf).figures) {
        if (!('verdict' in figure.columns)) continue;
        const [least, greatest] = [fewest, most].map((filling) => figureWith(figure, filling));
        found.set(figure.columns.id, { counted, per: figure.per, least, greatest });
      }
    }
    return found;
  }

  /** The most persons that there could be in an area where it is hidden how many they are. */
  readonly #mostOf = (area: number): number => {
    const { report, figures } = this.#blinded;
    const below = figures.withheld[area] === 1 ? fewerThan(report, this.#method, area) : undefined;
    return (below === undefined ? this.#rule['smallest-denominator'] : Math.ceil(below)) - 1;
  };
}

/** Between which ends something lies that follows from the sum, by what grows with it and is never above, or never below. */
function boundsOf({ bounds }: SumOfCity, low: Follows, high: Follows): [number, number] {
  return [
    bounds.reduce((most, { least }) => Math.max(most, Math.min(...least.map(low))), Number.NEGATIVE_INFINITY),
    bounds.reduce(
      (least, { greatest }) => Math.min(least, Math.max(...greatest.map(high))),
      Number.POSITIVE_INFINITY,
    ),
  ];
}

/** The counts of areas together, and among how many: those without either left out. */
function sumsOver({ parts }: Figure, of: ArrayLike<number>): { count: number; among: number } {
  const sums = { count: 0, among: 0 };
  for (let k = 0; parts && k < of.length; k++) {
    const [count, among] = [parts.numerator[of[k]], parts.denominator[of[k]]];
    if (Number.isNaN(count) || Number.isNaN(among)) continue;
    sums.count += count;
    sums.among += among;
  }
  return sums;
}

/** 1 in areas where it is hidden among how many one of the figures is. */
function openAreas({ figures }: Counted): Uint8Array {
  return figures[0].hidden.map((_, area) =>
    Number(figures.some(({ hidden }) => hidden[area] === ALL_HIDDEN)),
  );
}

function isCriterion(columns: CountedFigure['columns'], id: string): boolean {
  return columns.id === id && 'verdict' in columns;
}

function criterionIn({ figures }: Counted, id: string): CountedFigure {
  return present(figures.find(({ columns }) => isCriterion(columns, id)));
}

/** A figure with the hidden counts filled in. */
function figureWith(figure: CountedFigure, filling: Float64Array): Figure {
  const { columns, count, among, per, hidden } = figure;
  const numerator = count.map((one, area) => (hidden[area] === SHOWN ? one : filling[area]));
  const values = columns.values.map((one, area) =>
    hidden[area] === SHOWN ? one : valueOfCount(figure, area, numerator[area]),
  );
  const isRatio = columns.numerator !== undefined && among !== undefined;
  return { values, parts: isRatio ? { numerator, denominator: among, per: per ?? 1 } : undefined };
}
