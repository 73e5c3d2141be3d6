import type { TableColumn } from '../../input/table.ts';
import type { NumberKind } from '../../input/table-numbers.ts';
import type { FigureId } from './values.ts';

const share: NumberKind = { greatest: 100, percent: true };
/** An average income of a year, in kroner: a thousand is less than anybody's, so that `187.300` is no 187. */
const kroner: NumberKind = { least: 1000 };

/** The columns of a file of the law's figures. The first one finds the header line. */
export const valueColumns = {
  name: { headers: ['area_name'], required: true },
  year: { headers: ['list_year', 'year'], required: true },
  municipality: { headers: ['municipality'], required: true },
  region: { headers: ['region'], required: false },
  residents: { headers: ['residents'], required: true, number: { whole: true } },
  'uden-tilknytning': { headers: ['uden_tilknytning_pct'], required: false, number: share },
  doemte: { headers: ['doemte_pct'], required: false, number: share },
  'doemte-landet': { headers: ['doemte_landet_pct'], required: false, number: share },
  grundskole: { headers: ['grundskole_pct'], required: false, number: share },
  indkomst: { headers: ['indkomst_kr'], required: false, number: kroner },
  'indkomst-region': { headers: ['indkomst_region_kr'], required: false, number: kroner },
  'indkomst-af-region': { headers: ['indkomst_pct_af_region'], required: false, number: { percent: true } },
  'ikke-vestlige': { headers: ['ikke_vestlige_pct'], required: false, number: share },
} as const satisfies Record<string, TableColumn>;
export type ValueColumn = keyof typeof valueColumns;

/** The figures besides residents. */
export type MeasuredId = Exclude<FigureId, 'residents'>;

/** How each figure is checked: a share of persons lies in 0-100, an average to compare with is not 0. */
export const figureKinds: Record<MeasuredId, 'share' | 'amount'> = {
  'uden-tilknytning': 'share',
  doemte: 'share',
  'doemte-landet': 'share',
  grundskole: 'share',
  indkomst: 'amount',
  'indkomst-region': 'amount',
  'indkomst-af-region': 'amount',
  'ikke-vestlige': 'share',
};
export const measuredIds = Object.keys(figureKinds) as MeasuredId[];

/** What others are compared with: an average, never 0. */
export const comparisonIds: readonly MeasuredId[] = ['doemte-landet', 'indkomst-region'];
