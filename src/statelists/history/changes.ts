import type { StateListId } from '../../messages/lists.ts';
import { type BoligomraadeHistory, type Reference, referenceTo, statusesIn } from './boligomraader.ts';
import { type Coverage, isKnown } from './coverage.ts';
import { isOn, listsOn, type Statuses } from './status.ts';

/** Someone who came onto a list or left it, and where it was before or is now. */
export interface Mover extends Reference {
  /** the other lists that it was on the year before, or is on now, the narrowest first */
  lists: StateListId[];
  /** whether these are all: false where a list that it may be on is not held whole */
  allKnown: boolean;
}

/** What happened on a list from one year to the next. */
export interface Change {
  list: StateListId;
  from: number;
  to: number;
  /** whether both years are held whole: else who came and who left is not known */
  known: boolean;
  /** seen on the list in both years: all who stayed where `known`, else some of them */
  stayed: Reference[];
  came: Mover[] | null;
  left: Mover[] | null;
}

/**
 * What happened on a list from the year before to a year; undefined where the files hold nothing of either. A year
 * in between that is missing is never bridged.
 *
 * @param coverage of the list in a year
 */
export function changeOf(
  list: StateListId,
  year: number,
  coverage: (year: number) => Coverage,
  boligomraader: BoligomraadeHistory[],
): Change | undefined {
  const [before, now] = [coverage(year - 1), coverage(year)];
  if (before === 'missing' || now === 'missing' || now === 'no-list') return undefined;
  const known = isKnown(before) && isKnown(now);
  const stayed: Reference[] = [];
  const came: Mover[] = [];
  const left: Mover[] = [];
  for (const boligomraade of boligomraader) {
    const [earlier, later] = [statusesIn(boligomraade, year - 1), statusesIn(boligomraade, year)];
    // without the year before, which is one in which there was no such list yet
    const was = earlier !== undefined && isOn(earlier[list]);
    const is = later !== undefined && isOn(later[list]);
    if (was && is) stayed.push(referenceTo(boligomraade));
    else if (is) came.push(mover(boligomraade, earlier, list));
    else if (was) left.push(mover(boligomraade, later, list));
  }
  return {
    list,
    from: year - 1,
    to: year,
    known,
    stayed,
    came: known ? came : null,
    left: known ? left : null,
  };
}

function mover(boligomraade: BoligomraadeHistory, statuses: Statuses | undefined, list: StateListId): Mover {
  const lists = statuses ? listsOn(statuses).filter((other) => other !== list) : [];
  const allKnown = statuses !== undefined && Object.values(statuses).every((status) => status !== 'unknown');
  return { ...referenceTo(boligomraade), lists, allKnown };
}
