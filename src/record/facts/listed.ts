import type { Report, Tally } from '../report.ts';
import { areasOf } from './order.ts';

/** Where the boligområder on the lists lie, and what that means for the residents that are counted. */
export interface Listed {
  count: number;
  /** that designate an area by a link large enough */
  designating: number;
  /** that lie wholly or partly in a designated area, whatever designates it */
  inDesignated: number;
  /** of which no link says where they lie */
  unlinked: number;
  /** their residents outside the designated areas, by the shares of the links */
  outside: Estimate;
  /** the areas that the lists alone designate */
  alone: {
    areas: Tally;
    /** of their residents those of the boligområder that designate them */
    inBoligomraader: Estimate;
  };
}

/** Residents by shares of boligområder. */
export interface Estimate {
  residents: number;
  /** boligområder that have some */
  boligomraader: number;
  /** boligområder whose residents are not known, or where they live */
  unknown: number;
}

type Boligomraade = Report['boligomraader'][number];

/** What shares leave of 1 beyond this is not a rounding of them. */
const SLACK = 1e-9;

export function listedFacts({ boligomraader, areas, summary }: Report): Listed {
  const designated = new Set(areasOf(areas, 'designated').map((area) => areas.ids[area]));
  const alone = new Map<string, readonly string[]>();
  for (let area = 0; area < areas.size; area++) {
    const lists = areas.byStateList.get(area);
    if (lists && areas.byCriteria[area] === 0) alone.set(areas.ids[area], lists);
  }
  const having = (has: (one: Boligomraade) => boolean) => boligomraader.filter(has);
  return {
    count: boligomraader.length,
    designating: having(({ links }) => links.some(({ counts }) => counts)).length,
    inDesignated: having(({ links }) => links.some(({ area }) => designated.has(area))).length,
    unlinked: having(({ links }) => links.length === 0).length,
    outside: estimate(boligomraader, ({ links }) =>
      links.length === 0 ? undefined : 1 - sharesIn(links, ({ area }) => designated.has(area)),
    ),
    alone: {
      areas: summary.byStateList,
      inBoligomraader: estimate(
        having(({ id, links }) => links.some(({ area }) => alone.get(area)?.includes(id))),
        ({ id, links }) => sharesIn(links, ({ area }) => alone.get(area)?.includes(id) ?? false),
      ),
    },
  };
}

function sharesIn(
  links: Boligomraade['links'],
  isIn: (link: Boligomraade['links'][number]) => boolean,
): number {
  return links.filter(isIn).reduce((sum, { share }) => sum + share, 0);
}

/** @param share of the residents of a boligområde that counts; undefined: not known */
function estimate(
  boligomraader: readonly Boligomraade[],
  share: (one: Boligomraade) => number | undefined,
): Estimate {
  const found: Estimate = { residents: 0, boligomraader: 0, unknown: 0 };
  for (const one of boligomraader) {
    const part = share(one);
    if (part !== undefined && part <= SLACK) continue;
    if (part === undefined || one.residents === null) found.unknown++;
    else {
      found.boligomraader++;
      found.residents += part * one.residents;
    }
  }
  return found;
}

/** Whether the file has every list that the method uses, whole. */
export function listsAreWhole({ stateLists }: Pick<Report, 'stateLists'>): boolean {
  return stateLists?.used.every(({ year, complete }) => year !== null && complete) ?? false;
}
