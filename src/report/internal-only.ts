import type { Inline } from '../document/document.ts';
import { publicMessages } from '../messages/public.ts';
import type { CriterionColumns, IndicatorColumns } from '../record/area-table.ts';
import { localized } from '../text/words.ts';
import type { View } from './view.ts';

/** No digit, letter or square that a number or an outcome could be read with, and in the fonts of every system. */
const SIGN = '◊';

/** A text that tells of an area's figure: on an internal page with a mark where the public version hides it. */
export function figureMarked(
  text: string,
  columns: CriterionColumns | IndicatorColumns,
  area: number,
  view: View,
): Inline {
  return marked(text, view.isPage && view.internalOnly()?.hides(columns, area), view);
}

/** A text that tells of an area's residents, marked likewise. */
export function populationMarked(text: string, area: number, view: View): Inline {
  return marked(text, view.isPage && view.internalOnly()?.hidesPopulation(area), view);
}

/** Before the text, so that numbers still stand one below the other. */
function marked(text: string, isHidden: boolean | undefined, { language }: View): Inline {
  if (!isHidden || text === '–') return text;
  const said = publicMessages[language]['mark-read']({});
  return [{ mark: 'sign', sign: `${SIGN}\u00A0`, text: `${said} ` }, text];
}

/** What the mark means, where a page has one. */
export function markMeant({ language }: View): string {
  return publicMessages[language]['mark-means']({ sign: SIGN });
}

/** The same before all areas, with how much the public version hides, and what else it lacks. */
export function marksExplained(view: View): string[] {
  const lacks = view.internalOnly();
  if (!lacks) return [];
  const { hidden } = lacks;
  return [
    ...(hidden.figures + hidden.withheld > 0 ? [markMeant(view)] : []),
    publicMessages[view.language]['marks-explained']({ ...hidden, ranked: view.isRanked }),
  ];
}

/** Which figures of an area the public version hides, in a sentence; undefined where it shows all. */
export function hiddenInPublic(area: number, view: View): string | undefined {
  const lacks = view.internalOnly();
  if (!lacks) return undefined;
  const { report, language, words } = view;
  const infos = [...report.criteria, ...report.indicators];
  const figures = [...report.areas.criteria, ...report.areas.indicators]
    .filter((columns) => lacks.hides(columns, area))
    .map(({ id }) => localized(infos.find((one) => one.id === id)!.title, language));
  const all = [...(lacks.hidesPopulation(area) ? [words.residents] : []), ...new Set(figures)];
  return all.length === 0 ? undefined : publicMessages[language]['hidden-of-area']({ figures: all });
}
