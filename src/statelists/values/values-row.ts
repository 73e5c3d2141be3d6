import type { RowErrors } from '../../input/row-errors.ts';
import type { Cell, NumberOf, Table } from '../../input/table.ts';
import { nameKey } from '../../text/names.ts';
import { isNoBoligomraade } from '../reading/list-row.ts';
import { comparisonIds, figureKinds, type MeasuredId, measuredIds, type ValueColumn } from './columns.ts';
import { decimal, decimalDifference } from './decimal.ts';
import type { Figures } from './values.ts';

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

/** What a row is read with: its number, the errors of its file, the headers of that file, its numbers. */
interface RowContext {
  row: number;
  file: number;
  errors: RowErrors;
  headers: Table<ValueColumn>['headers'];
  number: NumberOf<ValueColumn>;
}

/** Reads a row, or adds each of its faults to `errors` and gives nothing back. */
export function readValuesRow(cell: Cell<ValueColumn>, at: RowContext): ValuesRow | undefined {
  const { row, file, errors, headers, number } = at;
  const before = errors.count;
  const text = (column: ValueColumn) => cell(column) ?? '';

  const year = text('year');
  if (!/^[12]\d{3}$/.test(year)) errors.add('list-year-invalid', { text: year }, row, headers.year);

  const municipality = text('municipality');
  const municipalityKey = nameKey(municipality);
  if (municipalityKey === '') errors.add('list-municipality-missing', {}, row, headers.municipality);

  const name = text('name');
  const key = nameKey(name);
  if (key === '' || isNoBoligomraade(name))
    errors.add('values-name-missing', { text: name }, row, headers.name);

  const figures = { residents: number('residents', 'residents-invalid') ?? Number.NaN } as Figures;
  for (const id of measuredIds) figures[id] = readFigure(id, text(id), at);
  checkIncome(figures, text('indkomst-af-region'), row, errors, headers);

  if (errors.count > before) return undefined;
  return {
    row,
    file,
    year: Number(year),
    municipality,
    municipalityKey,
    region: text('region'),
    name,
    key,
    figures,
  };
}

function readFigure(id: MeasuredId, text: string, { row, errors, headers, number }: RowContext): number {
  const value = number(id, 'values-number-invalid') ?? Number.NaN;
  if (value < 0) errors.add('values-negative', { text }, row, headers[id]);
  else if (figureKinds[id] === 'share' && value > 100) {
    errors.add('values-share-above', { value }, row, headers[id]);
  } else if (value === 0 && comparisonIds.includes(id)) {
    errors.add('values-comparison-zero', {}, row, headers[id]);
  } else return value;
  return Number.NaN;
}

/** An income is no hundredth of the region's, nor a hundred times it: one of them is in thousands, or a slip. */
const SCALE = 10;
/** Points that the share of the region may differ from the two in kroner, which are rounded too. */
const SLACK = 0.1;

/** The income in kroner against the region's, and against the share of it where that is given too. */
function checkIncome(
  figures: Figures,
  shareText: string,
  row: number,
  errors: RowErrors,
  headers: Table<ValueColumn>['headers'],
): void {
  const { indkomst: value, 'indkomst-region': region, 'indkomst-af-region': share } = figures;
  const ratio = value / region;
  if (Number.isNaN(ratio)) return;
  if (ratio > SCALE || ratio < 1 / SCALE) {
    errors.add('values-income-scale', { value, region }, row, headers.indkomst);
    return;
  }
  const decimals = shareText.split(/[.,]/)[1]?.length ?? 0;
  const computed = decimal(100 * ratio);
  if (Math.abs(decimalDifference(computed, share)) > Math.max(SLACK, 0.5 / 10 ** decimals)) {
    const params = { share, computed: Number(computed.toFixed(2)) };
    errors.add('values-income-contradicts', params, row, headers['indkomst-af-region']);
  }
}
