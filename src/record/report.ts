import { effectiveMethod, type Method } from '../criteria/effective.ts';
import type { Reader } from '../criteria/reference.ts';
import type { WrittenMethod } from '../criteria/schema/method.ts';
import type { Finding } from '../messages/finding.ts';
import type { ReportJson } from './schema.ts';

/** A criterion over all areas. */
export interface CriterionColumns {
  id: string;
  worse: 'higher' | 'lower';
  values: Float64Array;
  numerator: Float64Array | undefined;
  denominator: Float64Array | undefined;
  reference: Reader | undefined;
  limit: Reader;
  /** how far missing cells of other areas could move the limit; undefined: not at all */
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
}

/** An indicator over all areas, and the counts that it is a ratio of, where it is one: of records from version 2 on. */
export interface IndicatorColumns {
  id: string;
  values: Float64Array;
  numerator: Float64Array | undefined;
  denominator: Float64Array | undefined;
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

/** The areas of a report as columns, in the order of their ids. A million areas are columns, not objects. */
export interface AreaTable {
  size: number;
  ids: string[];
  names: string[];
  population: Float64Array;
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
  /** areas designated otherwise, of which missing figures leave open whether the criteria designate them too */
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
  /** the criteria and classes that the designation rule asks about */
  ruleCriteria: ReadonlySet<string>;
  ruleClasses: { ladder: string; is: ReadonlySet<string> }[];
}

/** A report: what renderers see, and all they see. */
export type Report = Omit<ReportJson, 'areas' | 'notices' | 'sha256'> & {
  areas: AreaTable;
  notices: Finding[];
};

/** The method of a report, in force. */
export function methodOf(report: Pick<Report, 'method'>): Method {
  return effectiveMethod(report.method.definition as unknown as WrittenMethod);
}

/**
 * The version of the record. A reader of version N reads every earlier one; what a reader finds otherwise in an earlier
 * one stands in docs/upgrading.md.
 *
 * 2: the numerators and denominators of indicators that are ratios.
 */
export const REPORT_VERSION = 2;

/** The file that a record is. */
export const RECORD = 'report.json';

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
  const { labels, couldBe } = classes.find(({ id }) => id === ladder)!;
  const possible = couldBe(area).map((label) => labels[label]);
  return possible.every((label) => is.has(label)) ? possible : [];
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
