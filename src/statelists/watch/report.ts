import type { FileInfo } from '../../files/text-file.ts';
import type { Finding } from '../../messages/finding.ts';
import type { Answers } from '../check/answers.ts';
import type { CategoryId, Period } from '../law/schema.ts';
import type { ValuedArea } from '../values/values.ts';
import type { Nearness } from './nearness.ts';
import type { Risk, RiskRule } from './risk.ts';

/** How a boligområde stands to a category: in it, out of it, left open by unknown figures, or shut out by another one. */
export type WatchStatus = 'on' | 'off' | 'undetermined' | 'shut-out';

/** A boligområde in the order of a category that criteria decide. */
export interface Ranked {
  /** from 1; undefined where another category shuts it out */
  rank: number | undefined;
  area: ValuedArea;
  status: WatchStatus;
  /** whether it is on the published list; undefined where no lists were given, or there is no such list */
  published: Answers | undefined;
  nearness: Nearness;
}

/** A boligområde that has been in the category that a rule of years looks at. */
export interface YearsSoFar {
  area: ValuedArea;
  /** years in a row, the year looked from counted */
  inARow: number;
  /** whether the year before those is unknown, so that there may be more */
  atLeast: boolean;
  needed: number;
  /** the first year in which it has been there long enough, if it stays */
  earliest: number;
}

/** A category with those near it. */
export interface WatchedCategory {
  id: CategoryId;
  /** by rank; undefined where a rule of years decides */
  ranked: Ranked[] | undefined;
  /** the longest first; undefined where criteria decide */
  years: YearsSoFar[] | undefined;
}

/** A boligområde that is on the list already, at risk of coming onto it, or may be. */
export interface AtRisk extends Risk {
  area: ValuedArea;
}

/** What a watch found. */
export interface WatchReport {
  year: number;
  period: Period;
  yearly: boolean;
  rule: RiskRule;
  inputs: { role: 'values' | 'state-lists'; file: FileInfo }[];
  /** years of the figures, up to the one looked from */
  years: number[];
  areas: number;
  categories: WatchedCategory[];
  /** those on the list already, and apart from them those at risk: a range where unknown figures leave it open */
  risk: { category: CategoryId; on: AtRisk[]; least: number; most: number; areas: AtRisk[] };
  notices: Finding[];
}
