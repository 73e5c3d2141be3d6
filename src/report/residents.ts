import type { Report } from '../record/report.ts';
import { formatAgainst, formatCount } from '../text/numbers.ts';
import type { View } from './view.ts';

type Tally = Report['account']['input'];

/** Whether any area of the report has a population figure. */
export function hasPopulation({ account }: Report): boolean {
  return account.input.areas === 0 || account.input.withoutPopulation < account.input.areas;
}

/** The residents of a tally as a number; with the areas whose population is missing, never as zero. */
export function residentsNumber(tally: Tally, view: View): string {
  const { language, say } = view;
  if (tally.withoutPopulation === 0) return formatCount(tally.residents, language);
  if (tally.withoutPopulation === tally.areas) return say['population-missing']({});
  return say['residents-partly']({
    residents: formatCount(tally.residents, language),
    without: tally.withoutPopulation,
  });
}

/** The population of an area: `1.234 beboere`, or that it is missing. */
export function populationPhrase(area: number, { report, say }: View): string {
  const residents = report.areas.population[area];
  return Number.isNaN(residents) ? say['population-missing']({}) : say.residents({ residents });
}

/** The sentence that says how many residents the designated areas have, if that is known, and their share of all. */
export function designatedResidents({ report, language, say }: View, withShare: boolean): string | undefined {
  const { designated } = report.summary;
  const { input } = report.account;
  if (designated.areas === 0 || designated.withoutPopulation === designated.areas) return undefined;
  const isComplete = input.withoutPopulation === 0 && input.residents > 0;
  const share = (100 * designated.residents) / input.residents;
  return say['answer-residents']({
    designated: designated.areas,
    residents: say.residents({ residents: designated.residents }),
    without: designated.withoutPopulation,
    share: isComplete && withShare ? formatAgainst(share, 0, 'pct', 1, language).value : undefined,
    areas: input.areas,
  });
}
