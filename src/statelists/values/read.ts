import { placeIn, recordPlace, sameTable } from '../../files/place.ts';
import { addRowError, readTable, type Table } from '../../input/table.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import type { NamePair } from '../../messages/sentences.ts';
import { present } from '../../present.ts';
import { nameKey } from '../../text/names.ts';
import { byCodeUnit } from '../../text/order.ts';
import { nearPairs } from '../near.ts';
import { checkMunicipalities, type Municipalities, municipalityName } from '../reading/municipality.ts';
import { throwErrors } from '../reading/rows.ts';
import { type MeasuredId, measuredIds, type ValueColumn, valueColumns } from './columns.ts';
import type { LegalValues, ValuedArea } from './values.ts';
import { readValuesRow, type ValuesRow } from './values-row.ts';

/**
 * Reads the law's figures from files with a row per boligområde and year.
 *
 * @throws InputError with all that is wrong in the files, and between them
 */
export async function readLegalValues(paths: readonly string[]): Promise<LegalValues> {
  const tables: Table<ValueColumn>[] = [];
  const rows: ValuesRow[] = [];
  const notices: LegalValues['notices'] = [];
  for (const [file, path] of paths.entries()) {
    const own: ValuesRow[] = [];
    const table = await readTable(path, valueColumns, 'VALUES', (cell, row, errors, headers, number) => {
      const read = readValuesRow(cell, { row, file, errors, headers, number });
      if (read) own.push(read);
    });
    const same = tables.find((earlier) => sameTable(earlier.file, table.file));
    // a file given twice is one error, not one a row
    if (same) table.errors.add('list-file-twice', { first: same.file.path }, placeIn(table.file));
    else rows.push(...own);
    tables.push(table);
    notices.push(...table.notices, ...checkFile(table, own));
  }
  const municipalities = municipalitiesOf(rows);
  await checkMunicipalities(municipalities, tables);
  await checkTwice(rows, tables);
  await shareComparisons(rows, tables);
  throwErrors(tables);

  const areas = areasOf(rows, municipalities);
  notices.push(...nearNames(areas));
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const files = tables.map(({ file }) => file);
  // the order in which files are given has no say
  files.sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.sha256, b.sha256));
  return { files, areas, years, notices };
}

const placeOf = (row: ValuesRow) => `${row.municipalityKey}\n${row.key}`;

function municipalitiesOf(rows: readonly ValuesRow[]): Municipalities {
  const found: Municipalities = new Map();
  for (const { municipality, municipalityKey, file, row } of rows) {
    const known = found.get(municipalityKey);
    if (known) {
      known.spellings.add(municipality);
      known.rows++;
    } else found.set(municipalityKey, { spellings: new Set([municipality]), rows: 1, first: { file, row } });
  }
  return found;
}

/** No boligområde twice in a year, however it is spelled. */
async function checkTwice(rows: readonly ValuesRow[], tables: readonly Table<ValueColumn>[]): Promise<void> {
  for (const group of Map.groupBy(rows, (row) => `${row.year}\n${placeOf(row)}`).values()) {
    const [earlier, ...others] = group;
    for (const row of others) {
      const { year, name, municipality } = row;
      const { table, at } = placed(row, earlier, 'name', tables);
      await addRowError(table, 'values-duplicate', at, (first) => ({ year, name, municipality, first }));
    }
  }
}

function areasOf(rows: readonly ValuesRow[], municipalities: Municipalities): ValuedArea[] {
  return [...Map.groupBy(rows, placeOf).values()]
    .map((group) => {
      const sorted = [...group].sort((a, b) => a.year - b.year);
      const { key, municipalityKey, name } = present(sorted.at(-1));
      const municipality = municipalityName(present(municipalities.get(municipalityKey)));
      const years = new Map(sorted.map(({ year, figures }) => [year, figures]));
      return { municipality, municipalityKey, name, key, years };
    })
    .sort((a, b) => byCodeUnit(a.municipalityKey, b.municipalityKey) || byCodeUnit(a.key, b.key));
}

/**
 * An average of the country is one number a year, and one of a region is one number a year and region: rows that
 * state another are errors, and rows that leave it blank get it from those that do not. A row without region has
 * the region's average that it states itself, and no other.
 */
async function shareComparisons(
  rows: readonly ValuesRow[],
  tables: readonly Table<ValueColumn>[],
): Promise<void> {
  for (const group of Map.groupBy(rows, ({ year }) => String(year)).values()) {
    const differing = fillIn(group, 'doemte-landet');
    for (const { row, earlier, value, other } of differing) {
      const params = (first: string) => ({ year: row.year, value, other, first });
      const { table, at } = placed(row, earlier, 'doemte-landet', tables);
      await addRowError(table, 'values-national-differs', at, params);
    }
  }
  const withRegion = rows.filter(({ region }) => region !== '');
  for (const group of Map.groupBy(withRegion, ({ year, region }) => `${year} ${nameKey(region)}`).values()) {
    for (const { row, earlier, value, other } of fillIn(group, 'indkomst-region')) {
      const params = (first: string) => ({ year: row.year, region: row.region, value, other, first });
      const { table, at } = placed(row, earlier, 'indkomst-region', tables);
      await addRowError(table, 'values-region-differs', at, params);
    }
  }
}

/** Fills a figure that all rows share into those without it; gives the rows that state another than the first. */
function fillIn(
  rows: readonly ValuesRow[],
  id: MeasuredId,
): { row: ValuesRow; earlier: ValuesRow; value: number; other: number }[] {
  const earlier = rows.find(({ figures }) => !Number.isNaN(figures[id]));
  if (!earlier) return [];
  const other = earlier.figures[id];
  const differing = rows.filter(({ figures }) => !Number.isNaN(figures[id]) && figures[id] !== other);
  for (const { figures } of rows) if (Number.isNaN(figures[id])) figures[id] = other;
  return differing.map((row) => ({ row, earlier, value: row.figures[id], other }));
}

/**
 * Boligområder of a municipality whose names may be two spellings of one: nearly equal, and never both in the same
 * year, in which they are two.
 */
function nearNames(areas: readonly ValuedArea[]): Finding[] {
  const notices: Finding[] = [];
  for (const group of Map.groupBy(areas, ({ municipalityKey }) => municipalityKey).values()) {
    const pairs = nearPairs(group.map(({ key }) => key))
      .map(([i, j]) => [group[i], group[j]])
      .filter(([one, other]) => ![...one.years.keys()].some((year) => other.years.has(year)))
      .map(([one, other]) => [one.name, other.name].sort(byCodeUnit) as NamePair);
    const { municipality } = group[0];
    if (pairs.length > 0) notices.push(finding('values-names-near', { pairs, municipality }));
  }
  return notices;
}

/** Shares that are tens of per cent wherever people live: a whole file of them below 1 has 0.42 for 42. */
const largeShares: readonly MeasuredId[] = [
  'uden-tilknytning',
  'grundskole',
  'ikke-vestlige',
  'indkomst-af-region',
];
/** Income as a share of the region's may be more than all of it: 1.4 is still 140 per cent. */
const greatestFraction = (id: MeasuredId) => (id === 'indkomst-af-region' ? 3 : 1);

/** What only the rows of a file together can show: which columns it lacks, and shares written as fractions. */
function checkFile(table: Table<ValueColumn>, rows: readonly ValuesRow[]): Finding[] {
  const place = placeIn(table.file);
  const absent = measuredIds.filter((id) => table.headers[id] === undefined);
  const names = absent.map((id) => valueColumns[id].headers[0]);
  if (absent.length === measuredIds.length) {
    table.errors.add('values-no-figures', { columns: names }, place);
    return [];
  }
  for (const id of largeShares) {
    const greatest = rows.reduce((most, { figures }) => Math.max(most, figures[id] || 0), 0);
    if (greatest > 0 && greatest <= greatestFraction(id)) {
      table.errors.add('values-fractions', { greatest }, { ...place, column: table.headers[id] });
    }
  }
  const missing = absent.filter((id) => !isReplaced(id, table));
  if (missing.length === 0) return [];
  const columns = missing.map((id) => valueColumns[id].headers[0]);
  return [finding('values-columns-absent', { columns }, recordPlace(table.file))];
}

/** The income may be given in kroner with the region's, or as a share of it: neither is missed beside the other. */
function isReplaced(id: MeasuredId, { headers }: Table<ValueColumn>): boolean {
  const inKroner = headers.indkomst !== undefined && headers['indkomst-region'] !== undefined;
  if (id === 'indkomst-af-region') return inKroner;
  return (id === 'indkomst' || id === 'indkomst-region') && headers['indkomst-af-region'] !== undefined;
}

/** The table and place of a row, for an error that speaks of an earlier row, in the same file or in another. */
function placed(
  { row, file }: ValuesRow,
  earlier: ValuesRow,
  column: ValueColumn,
  tables: readonly Table<ValueColumn>[],
): {
  table: Table<ValueColumn>;
  at: { row: number; earlier: number; of: Table<string>; column: string | undefined };
} {
  const table = tables[file];
  return {
    table,
    at: { row, earlier: earlier.row, of: tables[earlier.file], column: table.headers[column] },
  };
}
