import { byCodeUnit } from '../../by-code-unit.ts';
import { groupBy } from '../../group-by.ts';
import { placeIn, sameTable } from '../../input/place.ts';
import { addRowError, readTable, type Table } from '../../input/table.ts';
import { checkMunicipalities, type Municipalities, municipalityName } from '../reading/municipality.ts';
import { throwErrors } from '../reading/rows.ts';
import { type ValueColumn, valueColumns } from './columns.ts';
import { shareComparisons } from './comparisons.ts';
import { nearNames } from './near-names.ts';
import { placed } from './placed.ts';
import type { LegalValues, ValuedArea } from './values.ts';
import { readValuesRow, type ValuesRow } from './values-row.ts';
import { checkFile } from './whole-file.ts';

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
  for (const group of groupBy(rows, (row) => `${row.year}\n${placeOf(row)}`).values()) {
    const [earlier, ...others] = group;
    for (const row of others) {
      const { year, name, municipality } = row;
      const { table, at } = placed(row, earlier, 'name', tables);
      await addRowError(table, 'values-duplicate', at, (first) => ({ year, name, municipality, first }));
    }
  }
}

function areasOf(rows: readonly ValuesRow[], municipalities: Municipalities): ValuedArea[] {
  return [...groupBy(rows, placeOf).values()]
    .map((group) => {
      const sorted = [...group].sort((a, b) => a.year - b.year);
      const { key, municipalityKey, name } = sorted.at(-1)!;
      const municipality = municipalityName(municipalities.get(municipalityKey)!);
      const years = new Map(sorted.map(({ year, figures }) => [year, figures]));
      return { municipality, municipalityKey, name, key, years };
    })
    .sort((a, b) => byCodeUnit(a.municipalityKey, b.municipalityKey) || byCodeUnit(a.key, b.key));
}
