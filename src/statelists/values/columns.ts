import type { TableColumn } from '../../input/table.ts';
import type { FigureId } from './values.ts';

/** The columns of a file of the law's figures. The first one finds the header line. */
export const valueColumns = {
  name: { headers: ['area_name'], required: true },
  year: { headers: ['list_year', 'year'], required: true },
  municipality: { headers: ['municipality'], required: true },
  region: { headers: ['region'], required: false },
  residents: { headers: ['residents'], required: true },
  'uden-tilknytning': { headers: ['uden_tilknytning_pct'], required: false },
  doemte: { headers: ['doemte_pct'], required: false },
  'doemte-landet': { headers: ['doemte_landet_pct'], required: false },
  grundskole: { headers: ['grundskole_pct'], required: false },
  indkomst: { headers: ['indkomst_kr'], required: false },
  'indkomst-region': { headers: ['indkomst_region_kr'], required: false },
  'indkomst-af-region': { headers: ['indkomst_pct_af_region'], required: false },
  'ikke-vestlige': { headers: ['ikke_vestlige_pct'], required: false },
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
