import type { z } from 'zod';
import { ErrorList, type Errors } from '../../messages/errors.ts';
import { reportIssues } from '../../yaml/issues.ts';
import { parseYaml, type YamlSource } from '../../yaml/source.ts';
import { checkPeriod, checkPeriods } from './check-periods.ts';
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
