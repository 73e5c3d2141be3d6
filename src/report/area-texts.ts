import { localized } from './describe.ts';
import { formatNumber, isKnown } from './numbers.ts';
import { reasonText } from './reasons.ts';
import { outcomes } from './report.ts';
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

/** The distance index; a dash where there is none. */
export function indexText(area: number, { report, language }: View): string {
  const index = report.areas.index[area];
  return isKnown(index) ? formatNumber(index, INDEX_DECIMALS, language) : '–';
}

/** Why an area was not assessed. */
export function exclusionTitle(area: number, { report, language }: View): string {
  const { id, title } = report.account.exclusions[report.areas.exclusion[area]];
  return localized(title ?? id, language);
}
