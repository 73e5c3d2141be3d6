import type { Method } from '../../criteria/effective.ts';
import type { LocalizedText } from '../../criteria/schema/text.ts';
import type { Language } from '../../messages/sentences.ts';
import { methodOf, type Report } from '../../record/report.ts';

const and: Record<Language, string> = { da: 'og', en: 'and' };
const or: Record<Language, string> = { da: 'eller', en: 'or' };

/** A text of the method in the report's language. */
export function localized(text: LocalizedText, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

/** `a, b and c`. */
export function listed(items: readonly string[], language: Language, last = and[language]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** `a, b or c`. */
export function alternatives(items: readonly string[], language: Language): string {
  return listed(items, language, or[language]);
}

/** `a, b or c`, in quotation marks. */
export function quotedAlternatives(items: readonly string[], language: Language): string {
  return alternatives(
    items.map((item) => `“${item}”`),
    language,
  );
}

/** Whether a report designates nobody and ranks nobody: its areas meet the rule of an illustration. */
export function isIllustration(report: Pick<Report, 'method'>): boolean {
  return methodOf(report).purpose === 'illustration';
}

/** Whose areas a report is of: the municipality of the lists used, else the method's. */
export function municipalityOf(report: Pick<Report, 'method' | 'stateLists'>): string | undefined {
  return report.stateLists?.municipality ?? methodOf(report).municipality;
}

/** `Eksempelby, 2025`: what heads every document of a report. */
export function placeAndYear(report: Pick<Report, 'method' | 'stateLists' | 'year'>): string {
  return [municipalityOf(report), String(report.year)].filter((part) => part !== undefined).join(', ');
}

/** Whether the areas have names beside their ids: else a table shows them once. */
export function hasNames({ areas }: Pick<Report, 'areas'>): boolean {
  return areas.names.some((name, area) => name !== areas.ids[area]);
}

/** `Name (id)`, once where both are the same. */
export function nameWithId(name: string, id: string): string {
  return name === id ? id : `${name} (${id})`;
}

/** The title of a criterion, its indicator's, or its id. */
export function criterionTitle(method: Method, id: string, language: Language): string {
  return localized(method.criteria[id]?.title ?? id, language);
}

/** The text with its first letter large; a key of the method that it begins with stays as it is written. */
export function capitalized(text: string): string {
  if (/^[a-z][\w-]*\.[\w-]/.test(text)) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
