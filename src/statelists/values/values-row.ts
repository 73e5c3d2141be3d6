import type { RowErrors } from '../../input/row-errors.ts';
import type { Cell, Table } from '../../input/table.ts';
import { nameKey } from '../names.ts';
import { countCell, numberCell } from '../number-cell.ts';
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

/** Reads a row, or adds each of its faults to `errors` and gives nothing back. */
export function readValuesRow(
  cell: Cell<ValueColumn>,
  at: { row: number; file: number; errors: RowErrors; headers: Table<ValueColumn>['headers'] },
): ValuesRow | undefined {
  const { row, file, errors, headers } = at;
  const before = errors.count;
  const text = (column: ValueColumn) => cell(column) ?? '';

  const year = text('year');
  if (!/^[12]\d{3}$/.test(year)) errors.add('list-year-invalid', { text: year }, row, headers.year);

  const municipality = text('municipality');
  const municipalityKey = nameKey(municipality);
  if (municipalityKey === '') errors.add('list-municipality-missing', {}, row, headers.municipality);

  const name = text('name');
  const key = nameKey(name);
  if (key === '') errors.add('values-name-missing', { text: name }, row, headers.name);

  const residents = countCell(text('residents'));
  if (residents === 'invalid') {
    errors.add('residents-invalid', { text: text('residents') }, row, headers.residents);
  }

  const figures = { residents } as Figures;
  for (const id of measuredIds) figures[id] = readFigure(id, text(id), row, errors, headers[id]);
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

function readFigure(
  id: MeasuredId,
  text: string,
  row: number,
  errors: RowErrors,
  header: string | undefined,
): number {
  const value = numberCell(text);
  if (value === 'invalid') errors.add('values-number-invalid', { text }, row, header);
  else if (value === 'ambiguous') errors.add('values-number-ambiguous', { text }, row, header);
  else if (value === 'negative') errors.add('values-negative', { text }, row, header);
  else if (figureKinds[id] === 'share' && value > 100) {
    errors.add('values-share-above', { value }, row, header);
  } else if (value === 0 && comparisonIds.includes(id)) {
    errors.add('values-comparison-zero', {}, row, header);
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
