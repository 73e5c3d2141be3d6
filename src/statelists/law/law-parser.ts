import { ErrorList, type Errors } from '../../messages/errors.ts';
import { checkedBy } from '../../yaml/issues.ts';
import { parseYaml, type YamlSource } from '../../yaml/source.ts';
import { entriesOf } from './law-texts.ts';
import { type Period, periodSchema } from './schema.ts';

/**
 * Reads and checks the files of the law; the periods come earliest first. Where there are errors, those without are
 * all that come.
 */
export function checkedLaw(files: { path: string; text: string }[]): {
  law: Period[];
  errors: Errors;
} {
  const errors = new ErrorList();
  const parsed = files
    .map(({ path, text }) => parsedPeriod(text, path, errors))
    .filter((one) => one !== undefined)
    .sort((a, b) => a.period.lists.from - b.period.lists.from);
  checkPeriods(parsed, errors);
  return { law: parsed.map(({ period }) => period), errors };
}

function parsedPeriod(
  text: string,
  path: string,
  errors: ErrorList,
): { period: Period; source: YamlSource } | undefined {
  const source = parseYaml(text.normalize('NFC'), path, errors);
  if (!source) return undefined;
  const period = checkedBy(periodSchema, source, errors);
  if (period) checkPeriod(period, source, errors);
  return period && { period, source };
}

/** What no schema can see in a period: names that lead nowhere, counts that cannot be reached. */
function checkPeriod(period: Period, source: YamlSource, errors: ErrorList): void {
  const among = (name: string, known: readonly string[], path: PropertyKey[]) => {
    if (!known.includes(name))
      errors.add('law-name-unknown', { name, known: [...known] }, source.placeOf(path));
  };
  checkSources(period, Object.keys(period.sources), [], among);
  const categories = Object.keys(period.categories);
  for (const [id, category] of entriesOf(period.categories)) {
    const at = ['categories', id];
    if ('years' in category) {
      among(category.years.of, categories, [...at, 'years', 'of']);
      continue;
    }
    const criteria = Object.keys(category.criteria);
    const { of, 'at-least': atLeast } = category.counted;
    for (const [k, name] of category.required.entries()) among(name, criteria, [...at, 'required', k]);
    for (const [k, name] of of.entries()) among(name, criteria, [...at, 'counted', 'of', k]);
    for (const [k, name] of category.excludes.entries()) among(name, categories, [...at, 'excludes', k]);
    if (atLeast > of.length)
      errors.add('law-count', { atLeast, of: of.length }, source.placeOf([...at, 'counted', 'at-least']));
    for (const criterion of criteria) {
      if (![...category.required, ...of].some((id) => id === criterion))
        errors.add('law-criterion-unused', { criterion }, source.placeOfKey([...at, 'criteria'], criterion));
    }
  }
}

/** No two periods share a year of the lists, or a day. */
function checkPeriods(parsed: { period: Period; source: YamlSource }[], errors: ErrorList): void {
  for (const [index, { period, source }] of parsed.entries()) {
    if (index === 0) continue;
    const before = parsed[index - 1].period;
    const ids = { period: period.id, other: before.id };
    if (before.lists.to === undefined || period.lists.from <= before.lists.to)
      errors.add('law-overlap', ids, source.placeOf(['lists', 'from']));
    const until = before['in-force'].to;
    if (until === undefined || period['in-force'].from <= until)
      errors.add('law-overlap', ids, source.placeOf(['in-force', 'from']));
  }
}

/** Every `source` below the period names one of its sources. */
function checkSources(
  value: unknown,
  known: readonly string[],
  path: PropertyKey[],
  among: (name: string, known: readonly string[], path: PropertyKey[]) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (path.length === 0 && key === 'sources') continue;
    if (key === 'source' && typeof inner === 'string') among(inner, known, [...path, key]);
    checkSources(inner, known, [...path, key], among);
  }
}
