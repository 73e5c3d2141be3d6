import { placeIn, recordPlace } from '../../input/place.ts';
import type { Table } from '../../input/table.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { type MeasuredId, measuredIds, type ValueColumn, valueColumns } from './columns.ts';
import type { ValuesRow } from './values-row.ts';

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
export function checkFile(table: Table<ValueColumn>, rows: readonly ValuesRow[]): Finding[] {
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
