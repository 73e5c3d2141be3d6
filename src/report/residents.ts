import { fewerThan, populationOf, whyWithout } from '../record/facts/hidden.ts';
import type { Report, Tally } from '../record/report.ts';
import { formatAgainst, formatCount, HIDDEN, isKnown } from '../text/numbers.ts';
import type { View } from './view.ts';

/** Whether any area of the report has a population figure. */
export function hasPopulation({ account }: Report): boolean {
  return account.input.areas === 0 || account.input.withoutPopulation < account.input.areas;
}

/** The residents of a tally as a number; with the areas whose population is missing, never as zero. */
export function residentsNumber(tally: Tally, view: View): string {
  const { language, say } = view;
  const { residents, withoutPopulation: without, areas } = tally;
  if (without === 0) return formatCount(residents, language);
  const why = whyWithout([view.report]);
  if (without === areas) return say['population-unknown']({ why });
  return say['residents-partly']({ residents: formatCount(residents, language), without, why });
}

/** The population of an area as a number; where it is hidden, what its exclusion says of it: `hidden, under 100`. */
export function populationText(area: number, view: View): string {
  const { report, method, language, say } = view;
  const residents = populationOf(report, area);
  const below = residents === HIDDEN ? fewerThan(report, method, area) : undefined;
  return below === undefined ? formatCount(residents, language) : say['population-below']({ below });
}

/** The population of an area: `1.234 beboere`, or that it is missing or hidden. */
export function populationPhrase(area: number, view: View): string {
  const { report, say } = view;
  const residents = populationOf(report, area);
  if (isKnown(residents)) return say.residents({ residents });
  if (residents !== HIDDEN) return say['population-unknown']({ why: 'missing' });
  return say['population-hidden']({ population: populationText(area, view) });
}

/** The sentence that says how many residents the designated areas have, if that is known, and their share of all. */
export function designatedResidents(view: View, withShare: boolean): string | undefined {
  const { report, language, say } = view;
  const { designated } = report.summary;
  const { input } = report.account;
  if (designated.areas === 0 || designated.withoutPopulation === designated.areas) return undefined;
  const isComplete = input.withoutPopulation === 0 && input.residents > 0;
  const share = (100 * designated.residents) / input.residents;
  return say['answer-residents']({
    designated: designated.areas,
    residents: say.residents({ residents: designated.residents }),
    without: designated.withoutPopulation,
    why: whyWithout([view.report]),
    share: isComplete && withShare ? formatAgainst(share, 0, 'pct', 1, language).value : undefined,
    areas: input.areas,
  });
}
