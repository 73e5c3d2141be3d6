import type { z } from 'zod';
import { ErrorList, type Errors } from '../../messages/errors.ts';
import { reportIssues } from '../../yaml/issues.ts';
import { parseYaml, type YamlSource } from '../../yaml/source.ts';
import { entriesOf } from './entries.ts';
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
  const { success, data, error } = periodSchema.safeParse(source.value);
  if (!success) {
    reportIssues(error.issues.flatMap(ofBranchMeant), periodSchema, source, errors);
    return undefined;
  }
  checkPeriod(data, source, errors);
  return { period: data, source };
}

type Issue = z.core.$ZodIssue;

/**
 * The issues of a union's branch that the block was meant for: the one that knows the most of its keys. A category
 * decided by years has few keys to be wrong about, so that the fewest issues would not tell.
 */
function ofBranchMeant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const [meant] = [...issue.errors].sort((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length);
  return meant.flatMap((inner) => ofBranchMeant({ ...inner, path: [...issue.path, ...inner.path] }));
}

function unknownKeys(issues: Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
}

/** What no schema can see in a period: names that lead nowhere, counts that cannot be reached. */
function checkPeriod(period: Period, source: YamlSource, errors: ErrorList): void {
  checkSources(period, source, errors);
  const categories = Object.keys(period.categories);
  for (const [id, category] of entriesOf(period.categories)) {
    const at = ['categories', id];
    const known = (names: readonly string[], among: readonly string[], path: PropertyKey[]) => {
      names.forEach((name, index) => {
        if (!among.includes(name))
          errors.add(
            'law-name-unknown',
            { name, known: [...among] },
            source.placeOf([...at, ...path, index]),
          );
      });
    };
    if ('years' in category) {
      if (!categories.includes(category.years.of))
        errors.add(
          'law-name-unknown',
          { name: category.years.of, known: categories },
          source.placeOf([...at, 'years', 'of']),
        );
      continue;
    }
    const criteria = Object.keys(category.criteria);
    known(category.required, criteria, ['required']);
    known(category.counted.of, criteria, ['counted', 'of']);
    known(category.excludes, categories, ['excludes']);
    const { of, 'at-least': atLeast } = category.counted;
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
function checkSources(period: Period, source: YamlSource, errors: ErrorList): void {
  const known = Object.keys(period.sources);
  const visit = (value: unknown, path: PropertyKey[]) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (path.length === 0 && key === 'sources') continue;
      if (key === 'source' && typeof inner === 'string' && !known.includes(inner))
        errors.add('law-name-unknown', { name: inner, known }, source.placeOf([...path, key]));
      visit(inner, [...path, key]);
    }
  };
  visit(period, []);
}
