import { firstYears } from '../../messages/list-name.ts';
import { type BoligomraadeHistory, type Reference, referenceTo, statusesIn } from './boligomraader.ts';
import { type Coverage, isKnown, isOn, type Status } from './status.ts';

/** Lists in a row, that of the year counted, that make a parallelsamfund an omdannelsesområde (§ 61 a, stk. 4). */
export const YEARS_IN_A_ROW = 5;

/** The five-year rule in one year, against the list that was published. */
export interface FiveYears {
  year: number;
  /** of the five lists of parallelsamfund, the years that are not held whole: where there is any, nothing is computed */
  lacking: number[];
  /** who has been a parallelsamfund in all five; null where not known */
  computed: Reference[] | null;
  /** what the files hold of the list of omdannelsesområder */
  published: { coverage: Coverage; boligomraader: Reference[] };
  /** null where either is not known whole */
  onlyComputed: Reference[] | null;
  onlyPublished: Reference[] | null;
}

/** Who is on the way to become an omdannelsesområde, seen from the latest list of parallelsamfund. */
export interface Ahead {
  year: number;
  /** whether the files hold all of the list of that year */
  whole: boolean;
  /** the parallelsamfund of that year that are no omdannelsesområde yet, the soonest first */
  boligomraader: (Reference & {
    /** lists in a row, at the least where `sinceKnown` is false */
    inARow: number;
    since: number;
    /** false where the list of the year before is not known */
    sinceKnown: boolean;
    /** the list of the year in which it becomes one if it stays; or an earlier one, where `sinceKnown` is false */
    becomes: number;
  })[];
}

interface Histories {
  boligomraader: BoligomraadeHistory[];
  coverage: (list: 'parallelsamfund' | 'omdannelsesomraade', year: number) => Coverage;
}

/**
 * The five-year rule for a year: who is on the lists of parallelsamfund of that year and the four before. Known only
 * where all five lists are held whole.
 */
export function fiveYears(year: number, { boligomraader, coverage }: Histories): FiveYears {
  const window = Array.from({ length: YEARS_IN_A_ROW }, (_, k) => year - YEARS_IN_A_ROW + 1 + k);
  const lacking = window.filter((one) => coverage('parallelsamfund', one) !== 'whole');
  const whoIs = (test: (one: BoligomraadeHistory) => boolean) => boligomraader.filter(test).map(referenceTo);
  const onAll = (one: BoligomraadeHistory) =>
    window.every((each) => status(one, 'parallelsamfund', each) === 'on');
  const isPublished = (one: BoligomraadeHistory) => status(one, 'omdannelsesomraade', year) === 'on';
  const published = coverage('omdannelsesomraade', year);
  const known = lacking.length === 0;
  const comparable = known && isKnown(published);
  return {
    year,
    lacking,
    computed: known ? whoIs(onAll) : null,
    published: { coverage: published, boligomraader: whoIs(isPublished) },
    onlyComputed: comparable ? whoIs((one) => onAll(one) && !isPublished(one)) : null,
    onlyPublished: comparable ? whoIs((one) => isPublished(one) && !onAll(one)) : null,
  };
}

/** Who becomes an omdannelsesområde, and when, if it stays a parallelsamfund; from the lists of the latest year. */
export function ahead(year: number, { boligomraader, coverage }: Histories): Ahead {
  const candidates = boligomraader.filter(
    (one) => isOn(status(one, 'parallelsamfund', year)) && !isOn(status(one, 'omdannelsesomraade', year)),
  );
  const found = candidates.map((one) => {
    let since = year;
    while (isOn(status(one, 'parallelsamfund', since - 1))) since--;
    const sinceKnown = status(one, 'parallelsamfund', since - 1) === 'off';
    const becomes = Math.max(since + YEARS_IN_A_ROW - 1, year + 1, firstYears.omdannelsesomraade);
    return { ...referenceTo(one), inARow: year - since + 1, since, sinceKnown, becomes };
  });
  const whole = coverage('parallelsamfund', year) === 'whole';
  return { year, whole, boligomraader: found.sort((a, b) => a.becomes - b.becomes) };
}

/** Not known outside the years of the history. */
function status(
  boligomraade: BoligomraadeHistory,
  list: 'parallelsamfund' | 'omdannelsesomraade',
  year: number,
): Status {
  return statusesIn(boligomraade, year)?.[list] ?? 'unknown';
}
