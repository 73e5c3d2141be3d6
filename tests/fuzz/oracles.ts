import { CITY, type Draft } from './draft.ts';
import { csvTable, tableBytes, tableOf } from './files.ts';

// What the files of a case hold, by readers of this folder's own; and a record held against it.

export interface ExpectedArea {
  name: string;
  /** by column; null is missing, undefined is no number: such a file is to be refused */
  numbers: Map<string, number | null | undefined>;
}

interface RecordArea {
  id: string;
  name: string;
  population: number | null;
  exclusion: string | null;
  indicators: Record<string, number | null>;
}

export interface RecordJson {
  notices: { params: object }[];
  year: number;
  areas: RecordArea[];
  summary: unknown;
  account: { rowsOfYear: number };
  stateLists: { used: { list: string; year: number | null }[] };
  boligomraader: { name: string; links: { area: string; counts: boolean }[] }[];
}

interface Format {
  decimal: string;
}

/** The areas of the year screened, and their numbers; undefined where a file is none that this folder reads. */
export function expectedAreas(
  draft: Draft,
  year: number,
  format: Format,
): Map<string, ExpectedArea> | undefined {
  const areas = new Map<string, ExpectedArea>();
  for (const file of draft.statistics) {
    const table = tableOf(tableBytes(file), file);
    if (!table) return undefined;
    const at = table.findIndex((row) => row.some((text) => clean(text) === 'omraade_id'));
    const header = (table[at] ?? []).map(clean);
    const column = (name: string) => header.indexOf(name);
    const named = /(?:19|20)\d\d/.exec(file.name)?.[0];
    for (const row of table.slice(at + 1)) {
      if (row.every((text) => text.trim() === '')) continue;
      const stated = column('aar') < 0 ? named : row[column('aar')]?.trim().slice(0, 4);
      if (Number(stated) !== year) continue;
      const id = clean(row[column('omraade_id')] ?? '');
      const name = column('navn') < 0 ? id : clean(row[column('navn')] ?? '');
      const area = areas.get(id) ?? { name, numbers: new Map() };
      areas.set(id, area);
      for (const [k, text] of header.entries()) {
        const value = numberOf(row[k] ?? '', format);
        if (area.numbers.get(text) === null || !area.numbers.has(text)) area.numbers.set(text, value);
      }
    }
  }
  return areas;
}

/** A text of a cell as it counts: composed, without blanks around it and without the guard before a formula. */
function clean(text: string): string {
  const bare = text.normalize('NFC').trim();
  return /^'+[=+\-@]/.test(bare) ? bare.slice(1) : bare;
}

/**
 * The number of a cell, sign by sign: null where it says that there is none, undefined where it is neither.
 */
export function numberOf(cell: string, { decimal }: Format): number | null | undefined {
  const text = clean(cell);
  if (['', '..', '…'].includes(text)) return null;
  const [point, group] = decimal === 'comma' ? [',', '.'] : ['.', ','];
  let rest = withoutMark(text);
  let sign = '';
  if ('+-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d'.includes(rest[0])) {
    sign = rest[0] === '+' ? '' : '-';
    rest = rest.slice(1).trimStart();
  }
  const exponent = /[eE]([-+]?\d+)$/.exec(rest);
  if (exponent) rest = rest.slice(0, exponent.index);
  const parts = rest.split(point);
  if (parts.length > 2 || (parts.length === 2 && !digits(parts[1]))) return undefined;
  const whole = ungrouped(parts[0], group);
  if (whole === undefined || (whole === '' && parts.length === 1)) return undefined;
  // a power of ten is never written beside groups
  if (exponent && whole !== parts[0]) return undefined;
  const value = Number(`${sign}${whole || '0'}.${parts[1] ?? '0'}e${exponent?.[1] ?? '0'}`);
  return value === 0 ? 0 : value;
}

/** What stands before the mark of a note: stars and daggers, raised figures, a figure with a bracket that stands apart. */
function withoutMark(text: string): string {
  const mark = /\s*[*†‡]+\)?$|\s*[¹²³⁰⁴-⁹]+\)?$|\s+\d\)$/u.exec(text);
  return mark && /\d/.test(text[mark.index - 1] ?? '') ? text.slice(0, mark.index) : text;
}

function digits(text: string): boolean {
  return text !== '' && [...text].every((one) => '0123456789'.includes(one));
}

/** Digits, or groups of three that are parted by one and the same sign. */
function ungrouped(text: string, group: string): string | undefined {
  if (text === '' || digits(text)) return text;
  const between = [...text].find((one) => !digits(one))!;
  if (between !== group && !/[\p{Zs}'\u2019\u02bc]/u.test(between)) return undefined;
  const groups = text.split(between);
  const [first, ...others] = groups;
  const isGrouped =
    digits(first) &&
    first.length <= 3 &&
    first[0] !== '0' &&
    others.every((one) => one.length === 3 && digits(one));
  return isGrouped ? groups.join('') : undefined;
}

/**
 * What in a record is not what its files hold.
 *
 * @param columns by indicator, the column that it is of; and whether the ratio is as it was
 */
export function areasAgainst(
  record: RecordJson,
  expected: Map<string, ExpectedArea>,
  columns: { plain: Map<string, string>; ratio: boolean },
): string[] {
  const wrong: string[] = [];
  // a column of other years' files alone: its cells are missing, and that is told
  const toldLacking = (column: string) => {
    const told = record.notices.some(({ params }) => JSON.stringify(params).includes(JSON.stringify(column)));
    return told ? null : undefined;
  };
  const ids = record.areas.map(({ id }) => id);
  const lost = [...expected.keys()].filter((id) => !ids.includes(id));
  const invented = ids.filter((id) => !expected.has(id));
  if (lost.length > 0) wrong.push(`areas lost: ${JSON.stringify(lost)}`);
  if (invented.length > 0) wrong.push(`areas invented: ${JSON.stringify(invented)}`);
  if (new Set(ids).size !== ids.length) wrong.push('an area twice');
  if (record.account.rowsOfYear < ids.length) wrong.push('more areas than rows');
  for (const area of record.areas) {
    const of = expected.get(area.id);
    if (!of) continue;
    if (area.name !== of.name)
      wrong.push(`name of ${area.id}: ${JSON.stringify(area.name)}, in the file ${JSON.stringify(of.name)}`);
    const compare = (what: string, now: number | null, column: string) => {
      const value = of.numbers.has(column) ? of.numbers.get(column) : toldLacking(column);
      if (value !== now) wrong.push(`${what} of ${area.id}: ${now}, in the file ${value}`);
    };
    compare('population', area.population, 'population');
    for (const [indicator, column] of columns.plain) compare(indicator, area.indicators[indicator], column);
    if (columns.ratio) {
      const [n, d] = [of.numbers.get('n'), of.numbers.get('d')];
      const ratio = n == null || d == null || d === 0 ? null : (100 * n) / d;
      if (ratio !== area.indicators['shown-ratio'])
        wrong.push(`ratio of ${area.id}: ${area.indicators['shown-ratio']}, by the file ${ratio}`);
    }
  }
  return wrong;
}

/** What in areas.csv is not what the record holds. */
export function csvAgainst(csv: string, { areas }: RecordJson): string[] {
  if (!csv.startsWith('\uFEFF')) return ['areas.csv has no mark of UTF-8'];
  const [header, ...rows] = csvTable(csv.slice(1), ';');
  const wrong: string[] = [];
  if (rows.length !== areas.length) wrong.push(`areas.csv has ${rows.length} rows for ${areas.length} areas`);
  for (const [k, area] of areas.entries()) {
    const cells = Object.fromEntries(header.map((name, column) => [name, rows[k]?.[column]]));
    // a text that a spreadsheet would take for a formula has a mark before it
    if (clean(cells.id ?? '') !== area.id && cells.id !== area.id)
      wrong.push(`areas.csv: ${cells.id} for ${area.id}`);
    for (const [name, value] of [
      ['population', area.population] as const,
      ...Object.entries(area.indicators),
    ]) {
      const text = cells[name] ?? '';
      const now = text === '' ? null : Number(text.replace(',', '.'));
      if (now !== value) wrong.push(`areas.csv: ${name} of ${area.id} is ${text}, in the record ${value}`);
    }
  }
  return wrong;
}

/** The boligområder of the lists' file that a record has not: nothing on a list is ever dropped. */
export function listsAgainst(draft: Draft, record: RecordJson): string[] {
  const { municipality } = draft.method.tree as { municipality?: unknown };
  if (!draft.lists || municipality !== CITY) return [];
  const [header, ...rows] = tableOf(tableBytes(draft.lists), draft.lists) ?? [[]];
  const at = (name: string) => header.map(clean).indexOf(name);
  const [year, list, city, name] = ['list_year', 'list', 'municipality', 'area_name'].map(at);
  if ([year, list, city, name].some((column) => column < 0)) return [];
  const used = new Map(record.stateLists.used.map((one) => [one.list, one.year]));
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
  return rows.flatMap((row) => {
    const text = clean(row[name] ?? '');
    // another municipality's boligområder are told of, and are none of the city's
    if (clean(row[city] ?? '') !== CITY) return [];
    const listed = used.get(clean(row[list] ?? '')) === Number(clean(row[year] ?? '')) && text !== '';
    const isThere = record.boligomraader.some(
      (one) => [...words(one.name)].some((word) => words(text).has(word)) || one.name === text,
    );
    return listed && !isThere ? [`boligområde lost: ${text}`] : [];
  });
}

/** The columns of figures that `statelists check` tells as they stand. */
const figures: Record<string, string> = {
  residents: 'residents',
  'uden-tilknytning': 'uden_tilknytning_pct',
  grundskole: 'grundskole_pct',
};

/** What in the table of `statelists check` is not what the file of figures holds. */
export function checkAgainst(csv: string, { values, year }: Draft): string[] {
  const table = values && tableOf(tableBytes(values), values);
  if (!table) return [];
  const at = table.findIndex((row) => row.some((text) => clean(text) === 'area_name'));
  const names = (table[at] ?? []).map(clean);
  const cell = (row: string[], name: string) => row[names.indexOf(name)] ?? '';
  const [header, ...rows] = csvTable(csv.slice(1), ';');
  const told = rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
  const wrong: string[] = [];
  for (const row of table.slice(at + 1)) {
    if (Number(cell(row, 'year').trim()) !== year || clean(cell(row, 'area_name')) === '') continue;
    const name = clean(cell(row, 'area_name'));
    const own = told.filter(({ area_name }) => area_name === name || clean(area_name) === name);
    if (own.length === 0) wrong.push(`boligområde lost: ${name}`);
    for (const { criterion, value } of own) {
      const text = figures[criterion] && cell(row, figures[criterion]);
      if (text === undefined) continue;
      const now = value === '' ? null : Number(value.replace(',', '.'));
      // a small table says by its cells which decimal sign it has
      const read = ['comma', 'point'].map((decimal) => numberOf(text, { decimal }));
      if (!read.includes(now)) wrong.push(`${criterion} of ${name}: ${value}, in the file ${text}`);
    }
  }
  return wrong;
}
