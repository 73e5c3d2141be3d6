import type { Method } from '../../criteria/effective.ts';
import { methodOf, municipalityOf, type Report } from '../../record/report.ts';
import { type Language, localized } from '../../text/words.ts';

/** Whether a report designates nobody and ranks nobody: its areas meet the rule of an illustration. */
export function isIllustration(report: Pick<Report, 'method'>): boolean {
  return methodOf(report).purpose === 'illustration';
}

/** `Eksempelby, 2025`: what heads every document of a report. */
export function placeAndYear(
  report: Pick<Report, 'method' | 'stateLists' | 'municipality' | 'year'>,
): string {
  return [municipalityOf(report), String(report.year)].filter((part) => part !== undefined).join(', ');
}

/** Whether the areas have names beside their ids: else a table shows them once. */
export function hasNames({ areas }: Pick<Report, 'areas'>): boolean {
  return areas.names.some((name, area) => name !== areas.ids[area]);
}

/** The title of a criterion, its indicator's, or its id. */
export function criterionTitle(method: Method, id: string, language: Language): string {
  return localized(method.criteria[id]?.title ?? id, language);
}
