import type { Reader } from '../criteria/reference.ts';
import type { Decision } from '../messages/decisions.ts';
import { present } from '../values/present.ts';
/**
 * The version of the record. A reader of version N reads every earlier one; what a reader finds otherwise in an earlier
 * one stands in docs/upgrading.md.
 *
 * 2: the numerators and denominators of indicators that are ratios; decisions, and areas kept from earlier rounds.
 */
export const REPORT_VERSION = 2;

/** What a public record does not show of an area: a figure; or a figure, and whether it meets the criterion. */
export const HIDDEN_FIGURE = 1;
export const HIDDEN_VERDICT = 2;
/** the figure is missing, and is no secret: but it is one among how few it would be */
export const HIDDEN_DENOMINATOR = 3;

/** A criterion over all areas. */
export interface CriterionColumns {
  id: string;
  worse: 'higher' | 'lower';
  values: Float64Array;
  numerator: Float64Array | undefined;
  denominator: Float64Array | undefined;
  reference: Reader | undefined;
  limit: Reader;
  /** how far missing cells of other areas could move the limit, infinite where nothing bounds it; undefined: not at all */
  limitRange: { least: Reader; greatest: Reader } | undefined;
  /**
   * how far missing cells could move the value, where the verdict could be either; missing where that is not recorded,
   * infinite at an end that nothing bounds; undefined: nowhere
   */
  valueRange: { least: Reader; greatest: Reader } | undefined;
  /** 0 not met, 1 met, 2 unknown */
  verdict: Uint8Array;
  /** bits: 1 it could be not met, 2 it could be met */
  possible: Uint8Array;
  /** `HIDDEN_FIGURE`, `HIDDEN_VERDICT`, `HIDDEN_DENOMINATOR` or 0; undefined: nothing is hidden */
  hidden?: Uint8Array | undefined;
}

/** An indicator over all areas, and the counts that it is a ratio of, where it is one: of records from version 2 on. */
export interface IndicatorColumns {
  id: string;
  values: Float64Array;
  numerator: Float64Array | undefined;
  denominator: Float64Array | undefined;
  /** `HIDDEN_FIGURE`, `HIDDEN_DENOMINATOR` or 0; undefined: nothing is hidden */
  hidden?: Uint8Array | undefined;
}

/** A class ladder over all areas. */
export interface ClassColumns {
  id: string;
  /** the classes, each once, in the order of the steps */
  labels: string[];
  /** index into `labels`; negative: no class, or not known */
  of: Int16Array;
  /** all that the class could be, whatever missing cells hold: indices into `labels`, -1 for none */
  couldBe: (area: number) => readonly number[];
}

/** How often areas are designated, and how often missing figures leave it open. */
export interface StabilityCounts {
  designated: Uint32Array;
  undetermined: Uint32Array;
  /** of so many times */
  of: number;
}
export const stabilityCounts = ['combinations', 'chance', 'missing'] as const;
export const stabilityEffects = ['first', 'total', 'moved', 'low', 'high'] as const;

/** How the answers of areas stand against what is assumed; counts are undefined where there is nothing to count. */
export interface StabilityColumns
  extends Record<(typeof stabilityCounts)[number], StabilityCounts | undefined> {
  /** ids of the assumptions */
  assumptions: readonly string[];
  /** the choice that changes the answer most often, as index into the assumptions; -1: none does */
  movedBy: Int16Array;
  /**
   * by assumption: first and total order, missing where the answer is nearly always the same; how often the answer changes
   * where it alone is another, with its interval
   */
  effects: Record<(typeof stabilityEffects)[number], Float64Array>[];
}

/** Such columns, still empty. */
export function stabilityColumns(
  size: number,
  assumptions: readonly string[],
  of: Record<(typeof stabilityCounts)[number], number>,
): StabilityColumns {
  const counts = (times: number) =>
    times > 0
      ? { designated: new Uint32Array(size), undetermined: new Uint32Array(size), of: times }
      : undefined;
  const effect = () => new Float64Array(size).fill(Number.NaN);
  return {
    assumptions,
    combinations: counts(of.combinations),
    chance: counts(of.chance),
    missing: counts(of.missing),
    movedBy: new Int16Array(size).fill(-1),
    effects: assumptions.map(() => ({
      ...{ first: effect(), total: effect(), moved: effect() },
      ...{ low: effect(), high: effect() },
    })),
  };
}

/** The areas of a report as columns, in the order of their ids. A million areas are columns, not objects. */
export interface AreaTable {
  size: number;
  ids: string[];
  names: string[];
  population: Float64Array;
  /** 1 where a public record does not show the population; undefined: it shows all that are known */
  populationHidden?: Uint8Array | undefined;
  /** by column of the statistics that areas are compared within: its text in each area. Earlier records have none */
  regions: ReadonlyMap<string, string[]>;
  /** index into `outcomes` */
  outcome: Uint8Array;
  /** index into `exclusions`, or -1 */
  exclusion: Int16Array;
  exclusions: string[];
  /** 1 where the criteria alone designate */
  byCriteria: Uint8Array;
  /** boligområder that designate an area, by the area's position */
  byStateList: ReadonlyMap<number, string[]>;
  /** areas designated because all their neighbours are */
  joined: ReadonlySet<number>;
  /** the decisions that are in force, by the area's position, whether they change its outcome or not */
  decided: ReadonlyMap<number, Decision>;
  /** areas that neither criteria nor lists designate, and that an earlier round did: they stay */
  kept: ReadonlyMap<number, Kept>;
  /**
   * areas designated otherwise, or decided not to be, of which missing figures leave open whether the criteria designate
   * them
   */
  criteriaOpen: ReadonlySet<number>;
  /** index into the groups of `byomraader`, or -1 */
  byomraade: Int32Array;
  /** boligområder that are linked to an area without designating it */
  marks: ReadonlyMap<number, string[]>;
  met: Uint8Array;
  unknown: Uint8Array;
  least: Uint8Array;
  most: Uint8Array;
  index: Float64Array;
  indexOver: Uint8Array;
  /** 0 for areas that are not assessed */
  rank: Int32Array;
  criteria: CriterionColumns[];
  indicators: IndicatorColumns[];
  /** how far missing cells could move the indicators that ladders speak of, by id; undefined where they do not */
  indicatorRanges: ReadonlyMap<string, (area: number) => readonly [number, number] | undefined>;
  classes: ClassColumns[];
  /** undefined: not computed */
  stability: StabilityColumns | undefined;
  /** the criteria and classes that the designation rule asks about */
  ruleCriteria: ReadonlySet<string>;
  ruleClasses: { ladder: string; is: ReadonlySet<string> }[];
}

/** That an area stays designated. */
export interface Kept {
  /** rounds that it has stayed, this one counted */
  round: number;
  /** the year of the last round that designated it otherwise than by keeping it */
  since: number;
}

export const outcomes = ['not-designated', 'designated', 'undetermined', 'excluded'] as const;

export const verdictNames = ['not-met', 'met', 'unknown'] as const;

/**
 * The classes of a ladder that speak for an area's designation: the class that it has or, where missing figures leave open
 * which that is, all that it could have, if the rule counts every one of them; else none, since it may have another.
 */
export function countedClasses(
  { classes }: AreaTable,
  ladder: string,
  is: ReadonlySet<string>,
  area: number,
): string[] {
  const { labels, couldBe } = present(classes.find(({ id }) => id === ladder));
  const possible = couldBe(area).map((label) => labels[label]);
  return possible.every((label) => is.has(label)) ? possible : [];
}

/** What the criteria alone answer for an area that is decided or kept, or that a list or its neighbours designate. */
export function answerByCriteria(areas: AreaTable, area: number): (typeof outcomes)[number] {
  if (areas.exclusion[area] >= 0) return 'excluded';
  if (areas.byCriteria[area] === 1) return 'designated';
  return areas.criteriaOpen.has(area) ? 'undetermined' : 'not-designated';
}

/** What a decision not to designate an area cannot change: a list designates it, or it is excluded; undefined: it holds. */
export function overruledBy({ decided, outcome }: AreaTable, area: number): 'list' | 'exclusion' | undefined {
  if (decided.get(area)?.decision !== 'out') return undefined;
  const is = outcomes[outcome[area]];
  return is === 'designated' ? 'list' : is === 'excluded' ? 'exclusion' : undefined;
}

/** Whether missing figures leave open which class of a ladder an area is in. */
export function isOpenClass({ couldBe }: ClassColumns, area: number): boolean {
  return couldBe(area).length > 1;
}

/** The classes that remain possible for an area, in the order of the steps; undefined stands last, for no class. */
export function possibleClasses({ labels, couldBe }: ClassColumns, area: number): (string | undefined)[] {
  const steps = [...couldBe(area)].sort((a, b) => (a < 0 ? labels.length : a) - (b < 0 ? labels.length : b));
  return steps.map((step) => labels[step]);
}

/** How far a value lies beyond its limit on the worse side, in the criterion's unit. */
export function margin({ values, limit, worse }: CriterionColumns, area: number): number {
  const distance = values[area] - limit(area);
  return worse === 'higher' ? distance : -distance;
}

/** Ranges of some areas. An end that nothing bounds is no number of JSON: it stands in a record as null. */
export class Ranges {
  readonly #ends = new Map<number, readonly [least: number, greatest: number]>();

  set(area: number, [least, greatest]: readonly [number | null, number | null]): void {
    this.#ends.set(area, [least ?? Number.NEGATIVE_INFINITY, greatest ?? Number.POSITIVE_INFINITY]);
  }

  readonly at = (area: number) => this.#ends.get(area);
  readonly least = (area: number) => this.at(area)?.[0] ?? Number.NaN;
  readonly greatest = (area: number) => this.at(area)?.[1] ?? Number.NaN;
}

/** The columns of a criterion while they are filled. */
export interface CriterionRead extends CriterionColumns {
  references: Float64Array;
  limits: Float64Array;
  limitRange: Ranges | undefined;
  valueRange: Ranges | undefined;
}

export interface ClassRead extends ClassColumns {
  /** all that the class could be, of areas of which it is not certain */
  open: Map<number, number[]>;
}

/** Names, each with its place among them, and the field of the record that lists them. */
export interface Listed {
  field: string;
  places: ReadonlyMap<string, number>;
}

/** The names of a record, which those in its areas are held against: see `RecordNames`. */
interface HeldAgainst {
  readonly listed: Readonly<
    Record<
      'exclusions' | 'boligomraader' | 'groups' | 'criteria' | 'indicators' | 'classes' | 'regions',
      Listed
    >
  >;
  /** of each ladder */
  readonly labels: ReadonlyMap<string, Listed>;
  place(name: string, of: Listed, ...path: readonly PropertyKey[]): number;
  all(names: readonly string[], of: Listed, ...path: readonly PropertyKey[]): void;
  keys(block: object, of: Listed, ...path: readonly PropertyKey[]): void;
  atMost(most: number, found: number, ...path: readonly PropertyKey[]): void;
}

/** The areas of a record while they are read: their columns, and what their names are held against. */
export interface AreasRead {
  table: AreaTable & {
    regions: Map<string, string[]>;
    byStateList: Map<number, string[]>;
    joined: Set<number>;
    decided: Map<number, Decision>;
    kept: Map<number, Kept>;
    criteriaOpen: Set<number>;
    marks: Map<number, string[]>;
    criteria: CriterionRead[];
    classes: ClassRead[];
  };
  indicatorRanges: ReadonlyMap<string, Ranges>;
  names: HeldAgainst;
}
