import { stabilityIllustration, stabilityMessages } from '../messages/stability.ts';
import type { StabilityCounts } from '../record/area-table.ts';
import { capitalized } from '../text/words.ts';
import { parameterLabel } from './assumptions.ts';
import type { View } from './view.ts';

/** How an area stands against what is assumed, in a sentence; nothing where it was not computed. */
export function stabilityText(area: number, view: View): string | undefined {
  const { report } = view;
  const of = report.areas.stability;
  if (!of?.combinations || !report.stability) return undefined;
  const say = sayStability(view);
  const by = of.assumptions[of.movedBy[area]];
  const isDrawn = report.stability.combinations.computed < report.stability.combinations.of;
  return [
    say['area-combinations']({ times: timesText(of.combinations, area, view), isDrawn }),
    of.chance && say['area-chance']({ times: timesText(of.chance, area, view) }),
    of.missing && say['area-missing']({ times: timesText(of.missing, area, view) }),
    '.',
    by !== undefined && say['area-moved']({ by: assumptionLabel(by, view).toLowerCase() }),
  ]
    .filter(Boolean)
    .join('');
}

export function sayStability({ language, isIllustration }: View) {
  return { ...stabilityMessages[language], ...(isIllustration && stabilityIllustration[language]) };
}

/** What an assumption is called: a parameter of the method, chance, missing figures. */
export function assumptionLabel(assumption: string, view: View): string {
  const say = sayStability(view);
  if (assumption === 'chance') return say.chance({});
  if (assumption === 'missing') return say.missing({});
  return capitalized(parameterLabel(assumption, view));
}

/** `98–115 af 108`: how often an area is designated, and how often it may be. */
export function timesText(
  { designated, undetermined, of }: StabilityCounts,
  area: number,
  view: View,
): string {
  const least = designated[area];
  return sayStability(view).times({ least, most: least + undetermined[area], of });
}
