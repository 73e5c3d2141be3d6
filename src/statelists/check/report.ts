import type { FileInfo } from '../../files/text-file.ts';
import type { Finding } from '../../messages/finding.ts';
import type { StateListId } from '../../messages/lists.ts';
import type { CategoryId, Period } from '../law/schema.ts';
import type { ValuedArea } from '../values/values.ts';
import type { Answers } from './answers.ts';
import type { Standing } from './assess.ts';
import type { ListState } from './published.ts';

/** A boligområde's standing to a category, and apart from it what the published list says. */
export interface CheckedStanding extends Standing {
  /** the list that the category is published as; undefined: none of those that files of lists can have */
  list: StateListId | undefined;
  /** whether it is on that list; undefined where no lists were given */
  published: Answers | undefined;
}

/** A boligområde with figures for the year. */
export interface CheckedArea {
  area: ValuedArea;
  /** in the order of the law's categories */
  standings: CheckedStanding[];
}

/** How figures and published list differ, or what keeps them from being compared. */
export type DifferenceKind =
  /** the law puts it on the list; the list, which the file has whole, does not have it */
  | 'not-published'
  /** on the list; by the figures the law does not put it there */
  | 'not-by-figures'
  /** on the list; no figures for the year */
  | 'without-figures'
  /** the law puts it on the list; the file has a part of the list, and it is not in that */
  | 'list-in-part'
  /** on the list; the figures leave open whether it should be */
  | 'figures-open';

/** A boligområde of which figures and published list say different things, or cannot be compared. */
export interface Difference {
  kind: DifferenceKind;
  category: CategoryId;
  list: StateListId;
  municipality: string;
  name: string;
  /** a name of nearly the same letters on the other side, which may be meant */
  near: string | undefined;
}

/** What a check found. */
export interface CheckReport {
  year: number;
  period: Period;
  /** whether the law's averages were computed from yearly figures */
  yearly: boolean;
  inputs: { role: 'values' | 'state-lists'; file: FileInfo }[];
  /** undefined: no lists were given */
  lists: { list: StateListId; category: CategoryId; states: ListState[] }[] | undefined;
  /** by municipality and name */
  areas: CheckedArea[];
  /** facts: figures and list say different things */
  disagreements: Difference[];
  /** no facts: what cannot be compared */
  open: Difference[];
  notices: Finding[];
}

/** Kinds that are facts. */
export const disagreementKinds: readonly DifferenceKind[] = ['not-published', 'not-by-figures'];
