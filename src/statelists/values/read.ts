import { placeIn, recordPlace } from '../../files/place.ts';
import { addRowError, type Cell, type RowAt, refuseTwice, type Table } from '../../input/table.ts';
import type { NumberKind } from '../../input/table-numbers.ts';
import { type Finding, finding, type MessageCode, type Messages } from '../../messages/finding.ts';
import type { NamePair } from '../../messages/sentences.ts';
import { nameKey } from '../../text/names.ts';
import { byCodeUnit } from '../../text/order.ts';
import { present } from '../../values/present.ts';
import { nearPairs } from '../near.ts';
import { isNoBoligomraade, type RowInFile } from '../reading/list-row.ts';
import { checkMunicipalities, type Municipalities, municipalityName } from '../reading/municipality.ts';
import { countMunicipality, readFiles, throwErrors } from '../reading/rows.ts';
import { decimal, decimalDifference } from './measured.ts';
import {
  type Figures,
  type LegalValues,
  type MeasuredId,
  measuredIds,
  type ValueColumn,
  type ValuedArea,
  valueColumns,
} from './values.ts';

/**
 * Reads the law's figures from files with a row per boligområde and year.
 *
 * @throws InputError with all that is wrong in the files, and between them
 */
export async function readLegalValues(paths: readonly string[]): Promise<LegalValues> {
  const { tables, byFile, rows } = await readFiles(paths, valueColumns, 'VALUES', readValuesRow);
  const notices = tables.flatMap((table, file) => [...table.notices, ...checkFile(table, byFile[file])]);
  const municipalities: Municipalities = new Map();
  for (const row of rows) countMunicipality(municipalities, row.municipalityKey, row.municipality, row);
  await checkMunicipalities(municipalities, tables);
  const byYear = Map.groupBy(rows, (row) => `${row.year}\n${placeOf(row)}`);
  await refuseTwice([...byYear.values()].flat(), {
    code: 'values-duplicate',
    column: 'name',
    key: (row) => `${row.year}\n${placeOf(row)}`,
    table: ({ file }) => tables[file],
    params: ({ year, name, municipality }, first) => ({ year, name, municipality, first }),
  });
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
async function shareComparisons(rows: readonly ValuesRow[], tables: readonly Table<ValueColumn>[]) {
  for (const group of Map.groupBy(rows, ({ year }) => String(year)).values())
    await shareFigure('doemte-landet', group, tables, 'values-national-differs', ({ year }, of) => ({
      year,
      ...of,
    }));
  const withRegion = rows.filter(({ region }) => region !== '');
  for (const group of Map.groupBy(withRegion, ({ year, region }) => `${year} ${nameKey(region)}`).values())
    await shareFigure('indkomst-region', group, tables, 'values-region-differs', ({ year, region }, of) => ({
      year,
      region,
      ...of,
    }));
}

/** Fills a figure that all rows share into those without it; one that states another than the first is an error. */
async function shareFigure<Code extends MessageCode>(
  id: MeasuredId,
  rows: readonly ValuesRow[],
  tables: readonly Table<ValueColumn>[],
  code: Code,
  params: (row: ValuesRow, of: { value: number; other: number; first: string }) => Messages[Code],
): Promise<void> {
  const earlier = rows.find(({ figures }) => !Number.isNaN(figures[id]));
  if (!earlier) return;
  const other = earlier.figures[id];
  for (const row of rows) {
    const value = row.figures[id];
    if (Number.isNaN(value)) row.figures[id] = other;
    else if (value !== other) {
      const table = tables[row.file];
      const at = { row: row.row, earlier: earlier.row, of: tables[earlier.file], column: table.headers[id] };
      await addRowError(table, code, at, (first) => params(row, { value, other, first }));
    }
  }
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

/** What others are compared with: an average, never 0. */
const comparisonIds: readonly MeasuredId[] = ['doemte-landet', 'indkomst-region'];

/** A valid row of a file of the law's figures. */
export interface ValuesRow {
  row: number;
  /** position of its file among those read */
  file: number;
  year: number;
  municipality: string;
  municipalityKey: string;
  /** '' where the file does not say */
  region: string;
  name: string;
  key: string;
  figures: Figures;
}

/** Reads a row, or adds each of its faults to `errors` and gives nothing back. */
export function readValuesRow(cell: Cell<ValueColumn>, at: RowInFile<ValueColumn>): ValuesRow | undefined {
  const { row, file, errors, refuse, number } = at;
  const before = errors.count;

  const year = cell('year');
  if (!/^[12]\d{3}$/.test(year)) refuse('list-year-invalid', { text: year }, 'year');

  const municipality = cell('municipality');
  const municipalityKey = nameKey(municipality);
  if (municipalityKey === '') refuse('list-municipality-missing', {}, 'municipality');

  const name = cell('name');
  const key = nameKey(name);
  if (key === '' || isNoBoligomraade(name)) refuse('values-name-missing', { text: name }, 'name');

  const figures = { residents: number('residents', 'residents-invalid') ?? Number.NaN } as Figures;
  for (const id of measuredIds) figures[id] = readFigure(id, cell(id), at);
  checkIncome(figures, cell('indkomst-af-region'), at);

  if (errors.count > before) return undefined;
  const of = { municipality, municipalityKey, region: cell('region'), name, key };
  return { row, file, year: Number(year), ...of, figures };
}

function readFigure(id: MeasuredId, text: string, { refuse, number }: RowAt<ValueColumn>): number {
  const kind: NumberKind = valueColumns[id].number;
  const value = number(id, 'values-number-invalid') ?? Number.NaN;
  if (value < 0) refuse('values-negative', { text }, id);
  else if (value > (kind.greatest ?? Infinity)) refuse('values-share-above', { value }, id);
  else if (value === 0 && comparisonIds.includes(id)) refuse('values-comparison-zero', {}, id);
  else return value;
  return Number.NaN;
}

/** An income is no hundredth of the region's, nor a hundred times it: one of them is in thousands, or a slip. */
const SCALE = 10;
/** Points that the share of the region may differ from the two in kroner, which are rounded too. */
const SLACK = 0.1;

/** The income in kroner against the region's, and against the share of it where that is given too. */
function checkIncome(figures: Figures, shareText: string, { refuse }: RowAt<ValueColumn>): void {
  const { indkomst: value, 'indkomst-region': region, 'indkomst-af-region': share } = figures;
  const ratio = value / region;
  if (Number.isNaN(ratio)) return;
  if (ratio > SCALE || ratio < 1 / SCALE) {
    refuse('values-income-scale', { value, region }, 'indkomst');
    return;
  }
  const decimals = shareText.split(/[.,]/)[1]?.length ?? 0;
  const computed = decimal(100 * ratio);
  if (Math.abs(decimalDifference(computed, share)) > Math.max(SLACK, 0.5 / 10 ** decimals)) {
    const params = { share, computed: Number(computed.toFixed(2)) };
    refuse('values-income-contradicts', params, 'indkomst-af-region');
  }
}
