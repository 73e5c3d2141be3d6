import { suggest } from './suggest.ts';

/**
 * How an id came to be written otherwise in another file: a spreadsheet took zeros in front away, made a number of it
 * (`101,0`, `1,01E+02`, `1.101`) or a date (`1-2` became `02-jan`), or it was spelt with other capitals, blanks or dashes.
 */
export type IdChange = 'zeros' | 'number' | 'date' | 'spelling';

/** Ids of one file that are the same as ids of another but for how they are written: how many, and the first pair. */
export interface AlikeIds {
  count: number;
  id: string;
  other: string;
  change: IdChange;
}

/** The ids of one side of a join, to find those that the other side writes otherwise. Made ready when first asked. */
export class SameIds {
  readonly #ids: Iterable<string>;
  #known: ReadonlyMap<string, string> | undefined;
  /** ids by the form that a spreadsheet rounds them to, by its number of decimals */
  readonly #rounded = new Map<number, Map<string, string>>();
  #roundings: readonly number[] = [];

  constructor(ids: Iterable<string>) {
    this.#ids = ids;
  }

  /** The id that is the same but for how it is written, if there is one. */
  find(id: string): { id: string; change: IdChange } | undefined {
    const known = this.#index();
    for (const key of [...spellings(id), ...datesOf(id).map((date) => `parts ${date}`)]) {
      const other = known.get(key) ?? known.get(key.replace(/^parts/, 'date'));
      if (other !== undefined && other !== id) return { id: other, change: changeOf(id, other, key) };
    }
    const parts = partsOf(id);
    const date = parts === undefined ? undefined : known.get(`date ${parts}`);
    if (date !== undefined) return { id: date, change: 'date' };
    const other = this.#roundedFrom(id) ?? this.#roundedTo(id);
    return other === undefined ? undefined : { id: other, change: 'number' };
  }

  #index(): ReadonlyMap<string, string> {
    if (!this.#known) {
      this.#known = keysToIds(this.#ids);
      this.#roundings = [...new Set(Array.from(this.#ids, decimalsOfRounded))].filter((n) => n !== undefined);
    }
    return this.#known;
  }

  /** The likeliest of the ids: one that is the same but for how it is written, else the nearest by its letters. */
  nearest(id: string): string | undefined {
    return this.find(id)?.id ?? suggest(id, this.#ids);
  }

  /** `1,01E+06` has lost the last digits of `01011101`. */
  #roundedFrom(id: string): string | undefined {
    const decimals = decimalsOfRounded(id);
    if (decimals === undefined) return undefined;
    let byForm = this.#rounded.get(decimals);
    if (!byForm) {
      const whole = Array.from(this.#ids).filter((one) => /^\d+$/.test(one));
      byForm = new Map(whole.map((one) => [Number(one).toExponential(decimals), one]));
      this.#rounded.set(decimals, byForm);
    }
    return byForm.get(asNumber(id).toExponential(decimals));
  }

  #roundedTo(id: string): string | undefined {
    if (!/^\d+$/.test(id)) return undefined;
    const forms = this.#roundings.map((decimals) => `number ${Number(Number(id).toExponential(decimals))}`);
    return forms.map((form) => this.#known?.get(form)).find((other) => other !== undefined && other !== id);
  }
}

/** How many of the ids are those of the other side but for how they are written; undefined where none is. */
export function alikeIds(ids: Iterable<string>, others: Iterable<string>): AlikeIds | undefined {
  const same = new SameIds(others);
  let first: Omit<AlikeIds, 'count'> | undefined;
  let count = 0;
  for (const id of ids) {
    const found = same.find(id);
    if (!found) continue;
    count++;
    first ??= { id, other: found.id, change: found.change };
  }
  return first && { ...first, count };
}

/** What two years have in common by their ids. */
export interface CommonIds {
  /** ids that both have */
  shared: number;
  /** ids of one year only that are those of the other but for how they are written */
  alike: AlikeIds | undefined;
}

/** Compares the ids of two years, both ascending by code unit. */
export function commonIds(earlier: readonly string[], later: readonly string[]): CommonIds {
  const gone: string[] = [];
  const come: string[] = [];
  let shared = 0;
  for (let i = 0, j = 0; i < earlier.length || j < later.length; ) {
    if (earlier[i] === later[j]) {
      shared++;
      i++;
      j++;
    } else if (j >= later.length || (i < earlier.length && earlier[i] < later[j])) gone.push(earlier[i++]);
    else come.push(later[j++]);
  }
  return { shared, alike: gone.length > 0 ? alikeIds(come, gone) : undefined };
}

function keysToIds(ids: Iterable<string>): Map<string, string> {
  const known = new Map<string, string>();
  const add = (key: string, id: string) => {
    if (!known.has(key)) known.set(key, id);
  };
  for (const id of ids) {
    for (const key of spellings(id)) add(key, id);
    for (const date of datesOf(id)) add(`date ${date}`, id);
    const parts = partsOf(id);
    if (parts !== undefined) add(`parts ${parts}`, id);
  }
  return known;
}

const asNumber = (id: string): number => Number(id.replace(',', '.'));
/** The decimals of a number that a spreadsheet has rounded; undefined of other texts. */
const decimalsOfRounded = (id: string): number | undefined =>
  /^\d(?:[.,](\d+))?E\+?\d+$/i.exec(id)?.[1]?.length;
const withoutZeros = (id: string): string => id.replaceAll(/(?<!\d)0+(?=\d)/g, '');
const plain = (id: string): string =>
  withoutZeros(
    id
      .toLowerCase()
      .replaceAll(/\s/g, '')
      .replaceAll(/[\u2010-\u2015\u2212]/g, '-'),
  );

/** An id without what programs and people change about it, and as the number that it may have become. */
function spellings(id: string): string[] {
  const keys = [`plain ${plain(id)}`];
  if (/^\d+(?:[.,]\d+)?(?:E[+-]?\d+)?$/i.test(id)) keys.push(`number ${asNumber(id)}`);
  if (/^\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+$/.test(id))
    keys.push(`number ${Number(id.replaceAll(/\D/g, ''))}`);
  return keys;
}

function changeOf(id: string, other: string, key: string): IdChange {
  if (key.startsWith('parts')) return 'date';
  if (withoutZeros(id) === withoutZeros(other)) return 'zeros';
  return key.startsWith('number') ? 'number' : 'spelling';
}

/** Months by the three letters that spreadsheets write in Danish, English, German, Swedish and Norwegian. */
const months = new Map(
  [
    'jan',
    'feb',
    'mar mär mrz',
    'apr',
    'maj may mai',
    'jun',
    'jul',
    'aug',
    'sep',
    'okt oct',
    'nov',
    'dec dez des',
  ].flatMap((names, month) => names.split(' ').map((name) => [name, month + 1] as const)),
);
const dayAndMonth = /^(\d{1,2})[-./ ]*([a-zä]{3})\.?$/i;
const monthAndNumber = /^([a-zä]{3})\.?[-./ ]*(\d{1,4})$/i;
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00.*)?$/;
const yearLast = /^(\d{1,2})[-./](\d{1,2})[-./](\d{2}|\d{4})$/;

const joined = (...numbers: number[]): string => numbers.toSorted((a, b) => a - b).join('-');

/** The numbers of an id such as `1-2` or `1.10`, which a spreadsheet takes for a date, in no order; undefined of others. */
function partsOf(id: string): string | undefined {
  const parts = /^(\d{1,4})[-./](\d{1,4})(?:[-./](\d{1,4}))?$/.exec(id)?.slice(1);
  return parts && joined(...parts.flatMap((part) => (part === undefined ? [] : [Number(part)])));
}

/** The numbers that a text may have had as an id before a spreadsheet made a date of it. */
function datesOf(id: string): string[] {
  const [, day, nameAfter] = dayAndMonth.exec(id) ?? [];
  const after = months.get(nameAfter?.toLowerCase() ?? '');
  if (after !== undefined) return [joined(Number(day), after)];
  const [, nameBefore, number] = monthAndNumber.exec(id) ?? [];
  const before = months.get(nameBefore?.toLowerCase() ?? '');
  if (before !== undefined) return [joined(before, Number(number)), joined(before, Number(number) % 100)];
  const [year, month, date] = (yearFirst.exec(id) ?? yearLast.exec(id)?.toReversed() ?? [])
    .filter((part) => /^\d{1,4}$/.test(part ?? ''))
    .map(Number);
  if (date === undefined) return [];
  const dates = [joined(year % 100, month, date)];
  // three short numbers may be an id of three parts; a day and a month were given a year
  if (id.length >= 8) dates.push(joined(month, date));
  // a month and a year are the first of that month
  if (id.length >= 8 && date === 1) dates.push(joined(month, year % 100), joined(month, year));
  return dates;
}
