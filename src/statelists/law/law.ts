import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { InputError, inputError } from '../../messages/errors.ts';
import { isDay } from '../../text/day.ts';
import type { Period } from './schema.ts';

/** Where the periods lie: their YAML in the source, one checked file in what is built. */
const folder = new URL('./', import.meta.url);
const built = new URL('./law/law.json', import.meta.url);

/**
 * The periods of the law that are known, earliest first.
 *
 * @throws InputError with every error of the YAML, with line and column, when running from source
 */
export async function readLaw(): Promise<Period[]> {
  if (existsSync(built)) return JSON.parse(readFileSync(built, 'utf8')) as Period[];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(new URL(name, folder), 'utf8') }));
  // YAML and schema are for the source alone: the built program has the checked form
  const { checkedLaw } = await import('./law-parser.ts');
  const { law, errors } = checkedLaw(files);
  if (errors.count > 0) throw new InputError(errors.findings, errors.count, errors.causes);
  return law;
}

/**
 * The period that the lists of a year were made under.
 *
 * @throws InputError where the year is outside every period: the nearest is never taken instead
 */
export function periodOfLists(law: Period[], year: number): Period {
  const period = law.find(
    ({ lists }) => lists.from <= year && year <= (lists.to ?? Number.POSITIVE_INFINITY),
  );
  if (period) return period;
  const known = law.map(({ lists }) => ({ from: String(lists.from), to: lists.to?.toString() }));
  throw inputError('law-outside-periods', { asked: String(year), known });
}

/**
 * The period in force on a day, written 2021-12-01.
 *
 * @throws InputError where there is no such day, and where it is before the first period or in a gap between two
 */
export function periodOnDay(law: Period[], day: string): Period {
  if (!isDay(day)) throw inputError('law-no-such-day', { asked: day });
  // days written so are in order of time when they are in order of text
  const period = law.find(({ 'in-force': { from, to } }) => from <= day && (to === undefined || day <= to));
  if (period) return period;
  const known = law.map(({ 'in-force': { from, to } }) => ({ from, to }));
  throw inputError('law-outside-periods', { asked: day, known });
}
