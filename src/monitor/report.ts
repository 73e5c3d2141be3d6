import type { LocalizedText } from '../criteria/schema/text.ts';
import type { Finding } from '../messages/finding.ts';
import type { StateListId } from '../messages/list-name.ts';
import type { Beside } from '../record/facts/beside.ts';
import type { AudienceFacts } from '../record/facts/hidden.ts';

/** Which areas are held against the rest: those that each year designates, or those of the base year for ever. */
export type Hold = 'own' | 'fixed';
export const holds: readonly Hold[] = ['own', 'fixed'];

/** An answer to a question of the policy. */
export type Answer = 'yes' | 'no' | 'unknown';

/** A number that what is unknown leaves open: the least and the most it can be. */
export interface Range {
  least: number;
  /** null: it is not known how many more */
  most: number | null;
}

/** A number against itself in the base year. */
export interface Change {
  absolute: number;
  /** 0.1 is a tenth more; null where the number of the base year has none to be a share of */
  relative: number | null;
}

/** What a measure is told of. */
export type Level = 'designated' | 'rest' | 'city';

/** The designated areas against the rest in a year, on one measure. Numbers are in its unit; null is unknown. */
export interface Point {
  year: number;
  /** whether the year's method has a figure for it */
  state: 'measured' | 'not-measured' | 'not-in-method';
  designated: number | null;
  rest: number | null;
  /** all assessed areas together */
  city: number | null;
  /** designated - rest */
  gap: number | null;
  /** designated / rest */
  ratio: number | null;
  /** of public records: levels that counts among the areas are hidden in; what they could be, null where nothing is known */
  hidden?: Partial<Record<Level, readonly [least: number, greatest: number] | null>>;
  /** areas that have no figure and so take no part */
  withoutFigure: { designated: number; rest: number };
  /** whether it is defined as in the base year */
  comparable: boolean;
  /** since the base year; null in it, before it, and where a number or a definition stands in the way */
  change: { designated: Change | null; rest: Change | null; gap: Change | null };
}

/** What of a definition can change so that values before and after are not the same thing. */
export type DefinitionPart = 'unit' | 'universe' | 'worse' | 'measure' | 'weights';

/** Two years between which a definition changed. */
export interface Break {
  /** the last year with the definition that was */
  from: number;
  /** the first year with another one */
  year: number;
  /** what it was and what it is, as the method file has it */
  parts: { part: DefinitionPart; before: unknown; after: unknown }[];
}

/** How a level over several areas is made: pooled rates, or means. */
export type Weights = 'denominator' | 'population' | 'none';

/** A criterion, or a further indicator of the method, through the years. */
export interface MonitoredMeasure {
  id: string;
  kind: 'criterion' | 'indicator';
  /** as the latest record that has it says */
  title: LocalizedText;
  unit: string | null;
  universe: LocalizedText | null;
  decimals: number;
  /** null: an indicator, of which the method does not say which way is worse */
  worse: 'higher' | 'lower' | null;
  weights: Weights;
  breaks: Break[];
  points: Partial<Record<Hold, Point[]>>;
}

/** The areas of a year as a way of holding them has it. */
export interface SetOfYear {
  year: number;
  /** areas in the figures: assessed */
  designated: number;
  rest: number;
  /** undetermined areas, which stand in the rest unless they are held */
  undetermined: number;
  /** ids of held areas that the year no longer has */
  vanished: string[];
  /** ids of held areas that are excluded in the year, and so in no figure */
  excluded: string[];
}

/** Why a criterion takes no part in a sum over criteria. */
export type LeftOut =
  | 'definition-changed'
  | 'not-measured'
  | 'no-figure'
  | 'hidden'
  | 'no-lag'
  | 'not-in-base';

/** The mean relative change of the gaps since the base year. */
export interface LessUdsat {
  year: number;
  /** -0.17 is 17 % less; null where no criterion has a change */
  mean: number | null;
  of: { criterion: string; change: number }[];
  leftOut: { criterion: string; why: LeftOut }[];
  /** of the criteria that are measured, how many must have a change for an answer */
  needed: number;
  answer: Answer;
}

/** A byområde of the base year with the areas that it had then, in the last year: as `LessUdsat`. */
export interface ByomraadeFollowed extends Pick<LessUdsat, 'mean' | 'of' | 'leftOut' | 'answer'> {
  name: string;
  /** its areas in the base year, and those of them that the last year assesses */
  areas: { base: number; last: number };
}

/** The test of 2017: the lag to the city's level, halved on at least half of the criteria of the base year. */
export interface Halved {
  year: number;
  criteria: {
    criterion: string;
    /** how much worse than all assessed areas, in the unit */
    base: number | null;
    now: number | null;
    /** now / base */
    share: number | null;
    answer: Answer;
    why: LeftOut | null;
  }[];
  halved: number;
  open: number;
  needed: number;
  answer: Answer;
}

/** Why a count cannot be held against that of the base year. */
export type CountGap =
  | 'undetermined'
  | 'population'
  | 'population-hidden'
  | 'population-either'
  | 'not-formed'
  | 'formed-otherwise';

/** One count of a year: what it can be, and whether it is fewer than in the base year. */
export interface Counted {
  /** as the record has it; null: not known */
  known: number | null;
  /** what it can be, whatever is open */
  range: Range | null;
  fewer: Answer | null;
  /** why it is not known exactly; null: it is */
  open: CountGap | null;
}

/** How many areas, residents and byområder are designated. */
export interface DesignatedOfYear {
  year: number;
  /** designated areas against the record before, by their ids; open: undetermined in the other of the two. Null in the first */
  since: { cameIn: number; wereOpen: number; wentOut: number; nowOpen: number; stayed: number } | null;
  areas: Counted;
  residents: Counted;
  byomraader: Counted;
  /** what decisions and earlier rounds change; null: nothing is decided or kept */
  beside: Beside | null;
}

/** The boligområder on the lists of a year's record. */
export interface BoligomraaderOfYear {
  year: number;
  lists: { list: StateListId; year: number | null; count: number; complete: boolean }[];
  /** each once; least where a list is not whole */
  range: Range;
  /** of them, those that no link puts in a designated area: they are in no figure over designated areas */
  outside: number;
  /** fewer than in the base year; null in it and before it */
  fewer: Answer | null;
  why: 'not-whole' | 'other-lists' | null;
}

/** What of a method can change without changing any value. */
export type MethodPart =
  | 'threshold'
  | 'reference'
  | 'combination'
  | 'keeping'
  | 'exclusion'
  | 'missing'
  | 'state-lists'
  | 'byomraader'
  | 'input'
  | 'criteria';

/** What changed in the method between two records one after the other. */
export interface MethodChange {
  from: number;
  year: number;
  parts: { part: MethodPart; criteria: string[] }[];
}

/** Areas that came and went between two records one after the other. */
export interface AreaChange {
  from: number;
  year: number;
  appeared: string[];
  vanished: string[];
}

/** The years of a city: what `udpeg monitor` finds, and all that its renderers see. */
export interface MonitorReport {
  /** whose boligområder were counted, as the latest record that says so spells it */
  place: string | null;
  years: number[];
  base: number;
  holds: Hold[];
  records: { year: number; name: string; sha256: string; method: string }[];
  /** who may read it */
  audience: AudienceFacts;
  sets: Partial<Record<Hold, SetOfYear[]>>;
  measures: MonitoredMeasure[];
  lessUdsat: Partial<Record<Hold, LessUdsat[]>>;
  halved: Partial<Record<Hold, Halved[]>>;
  /** null: the base year has none, or no year follows it */
  byomraader: ByomraadeFollowed[] | null;
  designated: DesignatedOfYear[];
  boligomraader: (BoligomraaderOfYear | { year: number; lists: null })[];
  methodChanges: MethodChange[];
  areaChanges: AreaChange[];
  /** names of the areas that are named above, as the latest record with each has them */
  names: Record<string, string>;
  notices: Finding[];
}
