import { placeIn, recordPlace } from '../../input/place.ts';
import type { Table } from '../../input/table.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { type MeasuredId, measuredIds, type ValueColumn, valueColumns } from './columns.ts';
import type { ValuesRow } from './values-row.ts';

/** Shares that are tens of per cent wherever people live: a whole file of them below 1 has 0.42 for 42. */
const largeShares: readonly MeasuredId[] = ['uden-tilknytning', 'grundskole', 'ikke-vestlige'];

/** What only the rows of a file together can show: which columns it lacks, and shares written as fractions. */
export function checkFile(table: Table<ValueColumn>, rows: readonly ValuesRow[]): Finding[] {
  const place = placeIn(table.file);
  const absent = measuredIds.filter((id) => table.headers[id] === undefined);
  const names = absent.map((id) => valueColumns[id].headers[0]);
  if (absent.length === measuredIds.length) {
    table.errors.add('values-no-figures', { columns: names }, place);
    return [];
  }
  const shown = measuredIds.filter((id) => tellShownPercent(id, table));
  for (const id of largeShares) {
    if (shown.includes(id)) continue;
    const greatest = rows.reduce((most, { figures }) => Math.max(most, figures[id] || 0), 0);
    if (greatest > 0 && greatest <= 1) {
      table.errors.add('values-fractions', { greatest }, { ...place, column: table.headers[id] });
    }
  }
  const missing = absent.filter((id) => !isReplaced(id, table));
  if (missing.length === 0) return [];
  const columns = missing.map((id) => valueColumns[id].headers[0]);
  return [finding('values-columns-absent', { columns }, recordPlace(table.file))];
}

/** Per cent stand as 41.2 here: a cell that is shown as 41.2 % holds 0.412. True where a column has such cells. */
function tellShownPercent(id: MeasuredId, { file, headers, shape, errors }: Table<ValueColumn>): boolean {
  const column = headers[id];
  const { shown = 0, example = '' } = (column && shape.sheet?.percent.get(column)) || {};
  const isPercent = valueColumns[id].headers[0].includes('_pct');
  if (shown === 0 || !isPercent) return false;
  errors.add('values-shown-percent', { count: shown, example }, placeIn(file, { column }));
  return true;
}

/** The income may be given in kroner with the region's, or as a share of it: neither is missed beside the other. */
function isReplaced(id: MeasuredId, { headers }: Table<ValueColumn>): boolean {
  const inKroner = headers.indkomst !== undefined && headers['indkomst-region'] !== undefined;
  if (id === 'indkomst-af-region') return inKroner;
  return (id === 'indkomst' || id === 'indkomst-region') && headers['indkomst-af-region'] !== undefined;
}
