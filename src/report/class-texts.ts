import { areaReportMessages } from '../messages/area-report.ts';
import { type AreaTable, isOpenClass, possibleClasses } from '../record/area-table.ts';
import { formatCount } from '../text/numbers.ts';
import { alternatives, localized } from '../text/words.ts';
import type { View } from './view.ts';

/** The class of an area, or that it has none; where it is not certain, all that remain possible. */
export function classText(area: number, ladder: number, view: View): string {
  const { report, language } = view;
  const columns = report.areas.classes[ladder];
  const name = (label: string | undefined) => classTitle(ladder, label, view);
  const now = columns.labels[columns.of[area]];
  if (!isOpenClass(columns, area)) return name(now);
  return areaReportMessages[language]['class-open']({
    now: now === undefined ? undefined : name(now),
    could: alternatives(
      possibleClasses(columns, area).map((label) => name(label)),
      language,
    ),
  });
}

function classTitle(ladder: number, label: string | undefined, { report, language, words }: View): string {
  const found = report.classes[ladder].classes.find(({ id }) => id === label);
  return found ? localized(found.title, language) : words.unclassified.toLowerCase();
}

/** How many areas each class of a ladder holds, as the figures stand: a row a class, then those without one. */
export function classCounts(ladder: number, { report, language, words }: View): [string, string][] {
  const { classes, unclassified } = report.classes[ladder];
  const columns = report.areas.classes[ladder];
  const unsettled = openAreas(report.areas, ladder).filter((area) => columns.of[area] < 0).length;
  return [
    ...classes.map(({ title, areas }): [string, number] => [localized(title, language), areas]),
    ...atLeastOne(words.unclassified, unclassified - unsettled),
    ...atLeastOne(words.undetermined, unsettled),
  ].map(([name, count]) => [name, formatCount(count, language)]);
}

function atLeastOne(name: string, count: number): [string, number][] {
  return count > 0 ? [[name, count]] : [];
}

/** The assessed areas of which missing figures leave open which class of a ladder they are in. */
export function openAreas({ size, exclusion, classes }: AreaTable, ladder: number): number[] {
  const areas = Array.from({ length: size }, (_, area) => area);
  return areas.filter((area) => exclusion[area] < 0 && isOpenClass(classes[ladder], area));
}

/** Which areas could be in another class, and in which; undefined where none could. */
export function openClassesText(ladder: number, view: View): string | undefined {
  const { areas } = view.report;
  const open = openAreas(areas, ladder);
  if (open.length === 0) return undefined;
  const named = open.map((area) => `${areas.names[area]}: ${classText(area, ladder, view)}`);
  return areaReportMessages[view.language]['classes-open']({ areas: named });
}
