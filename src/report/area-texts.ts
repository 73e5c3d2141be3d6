import { type Inline, separated } from '../document/document.ts';
import { decisionMessages } from '../messages/decisions.ts';
import { type AreaTable, outcomes } from '../record/area-table.ts';
import { decimalsAgainst, formatNumber, isKnown } from '../text/numbers.ts';
import { localized } from '../text/words.ts';
import { populationMarked } from './internal-only.ts';
import { reasonText } from './reasons.ts';
import { populationPhrase } from './residents.ts';
import type { View } from './view.ts';

/** Decimals of the distance index. */
const INDEX_DECIMALS = 2;

/** Outcome, residents, criteria met, index and rank in a sentence. */
export function areaFacts(area: number, view: View): Inline {
  const { areas } = view.report;
  const parts = [outcomeText(area, view), populationMarked(populationPhrase(area, view), area, view)];
  if (areas.exclusion[area] < 0) {
    const { met, least, most, criteria, rank } = areas;
    const { say } = view;
    parts.push(
      say['criteria-met']({ met: met[area], of: criteria.length, least: least[area], most: most[area] }),
      ...(view.isRanked ? [say['area-index']({ index: indexText(area, view), rank: rank[area] })] : []),
    );
  }
  return [separated(parts, '; '), '.'];
}

/** `Designated (criteria)`, `Undetermined`, `Not designated`, `Excluded`. */
export function outcomeText(area: number, view: View): string {
  const { report, words, say } = view;
  const outcome = outcomes[report.areas.outcome[area]];
  if (outcome === 'designated') return say['area-designated']({ reason: reasonText(area, view) });
  if (outcome === 'undetermined') return say['area-undetermined']({});
  if (outcome === 'excluded') return words.excluded;
  const { decided } = report.areas;
  if (decided.get(area)?.decision !== 'out') return words.notDesignated;
  return decisionMessages[view.language]['not-designated']({ reason: reasonText(area, view) });
}

/** `4 of 8 (3–5)` */
export function criteriaMet(area: number, { report, say }: View): string {
  const { met, least, most, criteria } = report.areas;
  return say['criteria-met-short']({
    met: met[area],
    of: criteria.length,
    least: least[area],
    most: most[area],
  });
}

/** The distance index; a dash where there is none. With the decimals that it takes to tell it from the next rank. */
export function indexText(area: number, { report: { areas }, language }: View): string {
  const index = areas.index[area];
  if (!isKnown(index)) return '–';
  return formatNumber(index, rankDecimals(areas).get(usual(index)) ?? INDEX_DECIMALS, language);
}

const decimalsOfRanks = new WeakMap<AreaTable, ReadonlyMap<string, number>>();

/**
 * How many decimals indices take that with the usual ones would look the same, by that look: areas of one number of
 * criteria met and another rank are told apart. All of one look get as many, so that they stay in order.
 */
function rankDecimals(areas: AreaTable): ReadonlyMap<string, number> {
  const known = decimalsOfRanks.get(areas);
  if (known) return known;
  // equal ranks are equal in both: one of them stands for all
  const ranked = new Int32Array(areas.size + 1).fill(-1);
  for (let area = 0; area < areas.size; area++) if (areas.rank[area] > 0) ranked[areas.rank[area]] = area;
  const decimals = new Map<string, number>();
  let last = -1;
  for (const area of ranked) {
    if (area < 0) continue;
    const [before, index] = [areas.index[last], areas.index[area]];
    if (last >= 0 && areas.met[last] === areas.met[area]) {
      const enough = decimalsAgainst(before, index, INDEX_DECIMALS);
      const look = usual(index);
      if (enough > (decimals.get(look) ?? INDEX_DECIMALS)) decimals.set(look, enough);
    }
    last = area;
  }
  decimalsOfRanks.set(areas, decimals);
  return decimals;
}

function usual(index: number): string {
  return formatNumber(index, INDEX_DECIMALS, 'en');
}

/** Why an area was not assessed. */
export function exclusionTitle(area: number, { report, language }: View): string {
  const { id, title } = report.account.exclusions[report.areas.exclusion[area]];
  return localized(title ?? id, language);
}
