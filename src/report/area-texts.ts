import { localized } from './describe.ts';
import { decimalsAgainst, formatNumber, isKnown } from './numbers.ts';
import { reasonText } from './reasons.ts';
import { type AreaTable, outcomes } from './report.ts';
import { populationPhrase } from './residents.ts';
import type { View } from './view.ts';

/** Decimals of the distance index. */
const INDEX_DECIMALS = 2;

/** Outcome, residents, criteria met, index and rank in a sentence. */
export function areaFacts(area: number, view: View): string {
  const { areas } = view.report;
  const parts = [outcomeText(area, view), populationPhrase(area, view)];
  if (areas.exclusion[area] < 0) {
    const { met, least, most, criteria, rank } = areas;
    const { say } = view;
    parts.push(
      say['criteria-met']({ met: met[area], of: criteria.length, least: least[area], most: most[area] }),
      say['area-index']({ index: indexText(area, view), rank: rank[area] }),
    );
  }
  return `${parts.join('; ')}.`;
}

/** `Designated (criteria)`, `Undetermined`, `Not designated`, `Excluded`. */
export function outcomeText(area: number, view: View): string {
  const { report, words, say } = view;
  const outcome = outcomes[report.areas.outcome[area]];
  if (outcome === 'designated') return say['area-designated']({ reason: reasonText(area, view) });
  if (outcome === 'undetermined') return say['area-undetermined']({});
  return outcome === 'excluded' ? words.excluded : words.notDesignated;
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

/** The distance index; a dash where there is none. With the decimals that its rank takes. */
export function indexText(area: number, { report: { areas }, language }: View): string {
  const index = areas.index[area];
  if (!isKnown(index)) return '–';
  const beside = ranksBeside(area, areas).filter((one) => areas.met[one] === areas.met[area]);
  const enough = beside.map((one) => decimalsAgainst(index, areas.index[one], INDEX_DECIMALS));
  return formatNumber(index, Math.max(INDEX_DECIMALS, ...enough), language);
}

const byRank = new WeakMap<AreaTable, Int32Array>();

/** An area of the rank before that of an area, and one of the rank after it, where there are such. */
function ranksBeside(area: number, areas: AreaTable): number[] {
  let ranked = byRank.get(areas);
  if (!ranked) {
    ranked = new Int32Array(areas.size + 2).fill(-1);
    for (let one = 0; one < areas.size; one++) ranked[areas.rank[one]] = one;
    byRank.set(areas, ranked);
  }
  const found: number[] = [];
  for (const step of [-1, 1]) {
    let rank = areas.rank[area] + step;
    // equal ranks leave out those after them
    while (rank > 0 && rank <= areas.size && ranked[rank] < 0) rank += step;
    if (rank > 0 && rank <= areas.size) found.push(ranked[rank]);
  }
  return found;
}

/** Why an area was not assessed. */
export function exclusionTitle(area: number, { report, language }: View): string {
  const { id, title } = report.account.exclusions[report.areas.exclusion[area]];
  return localized(title ?? id, language);
}
