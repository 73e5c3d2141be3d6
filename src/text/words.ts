/** Danish or English: what people read. */
export type Language = 'da' | 'en';

/** A text in both languages, or one for both. */
export type LocalizedText = string | Readonly<Record<Language, string>>;

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

/** `Name (id)`, once where both are the same. */
export function nameWithId(name: string, id: string): string {
  return name === id ? id : `${name} (${id})`;
}

/** `id Name`, once where both are the same. */
export function idWithName(id: string, name: string): string {
  return name === id ? id : `${id} ${name}`;
}

/** `2022-2025`, or the one year: from the first of some to the last. */
export function yearSpan(years: readonly number[]): string {
  return years[0] === years.at(-1) ? String(years[0]) : `${years[0]}-${years.at(-1)}`;
}

/** The text with its first letter large; a key of the method that it begins with stays as it is written. */
export function capitalized(text: string): string {
  if (/^[a-z][\w-]*\.[\w-]/.test(text)) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What `yes` and `no` say in a table, also in Danish; undefined of any other text. */
export function yesOrNo(text: string): boolean | undefined {
  if (/^(?:yes|ja)$/i.test(text)) return true;
  return /^(?:no|nej)$/i.test(text) ? false : undefined;
}
