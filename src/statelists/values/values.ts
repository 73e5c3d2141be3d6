import { placeIn } from '../../files/place.ts';
import type { FileInfo } from '../../files/text-file.ts';
import type { TableColumn } from '../../input/table.ts';
import type { NumberKind } from '../../input/table-numbers.ts';
import { inputError } from '../../messages/errors.ts';
import type { Finding, Place } from '../../messages/finding.ts';
import { nameKey } from '../../text/names.ts';
import { byCodeUnit } from '../../text/order.ts';
import { suggest } from '../../text/suggest.ts';

const share = { greatest: 100, percent: true } as const satisfies NumberKind;
/** An average income of a year, in kroner: a thousand is less than anybody's, so that `187.300` is no 187. */
const kroner = { least: 1000 } as const satisfies NumberKind;

/** The law's figures, in the columns that a file has them in. */
const figureColumns = {
  /** persons */
  residents: { headers: ['residents'], required: true, number: { whole: true } },
  /** per cent of those aged 18-64 */
  'uden-tilknytning': { headers: ['uden_tilknytning_pct'], required: false, number: share },
  /** per cent of those aged 18 or more */
  doemte: { headers: ['doemte_pct'], required: false, number: share },
  /** the same in the country */
  'doemte-landet': { headers: ['doemte_landet_pct'], required: false, number: share },
  /** per cent of those aged 30-59 */
  grundskole: { headers: ['grundskole_pct'], required: false, number: share },
  /** average gross income */
  indkomst: { headers: ['indkomst_kr'], required: false, number: kroner },
  /** the same in the region */
  'indkomst-region': { headers: ['indkomst_region_kr'], required: false, number: kroner },
  /** per cent of the region's average gross income: what may be given instead of both in kroner */
  'indkomst-af-region': { headers: ['indkomst_pct_af_region'], required: false, number: { percent: true } },
  /** per cent of all residents */
  'ikke-vestlige': { headers: ['ikke_vestlige_pct'], required: false, number: share },
} as const satisfies Record<string, TableColumn>;
export type FigureId = keyof typeof figureColumns;
/** The figures besides residents. */
export type MeasuredId = Exclude<FigureId, 'residents'>;
export const measuredIds = Object.keys(figureColumns).filter((id): id is MeasuredId => id !== 'residents');

/** The columns of a file of the law's figures. The first one finds the header line. */
export const valueColumns = {
  name: { headers: ['area_name'], required: true },
  year: { headers: ['list_year', 'year'], required: true },
  municipality: { headers: ['municipality'], required: true },
  region: { headers: ['region'], required: false },
  ...figureColumns,
} as const satisfies Record<string, TableColumn>;
export type ValueColumn = keyof typeof valueColumns;

/** The law's figures of a boligområde in one year, as a file states them. NaN is unknown. */
export type Figures = Record<FigureId, number>;

/** A boligområde with its figures by year. */
export interface ValuedArea {
  municipality: string;
  /** see `nameKey` */
  municipalityKey: string;
  /** as the latest year spells it */
  name: string;
  key: string;
  years: Map<number, Figures>;
}

/** The law's figures as far as files hold them. */
export interface LegalValues {
  /** by name */
  files: FileInfo[];
  /** by key of the municipality and of the boligområde */
  areas: ValuedArea[];
  /** ascending */
  years: number[];
  notices: Finding[];
}

/**
 * The boligområder of a municipality; of all where none is asked for.
 *
 * @throws InputError where no row is of it: a misspelt name would look like a municipality without boligområder
 */
export function areasOfMunicipality(values: LegalValues, wanted: string | undefined): ValuedArea[] {
  if (wanted === undefined) return values.areas;
  const key = nameKey(wanted);
  const areas = values.areas.filter(({ municipalityKey }) => municipalityKey === key);
  if (areas.length > 0) return areas;
  const available = [...new Set(values.areas.map(({ municipality }) => municipality))].sort(byCodeUnit);
  const suggestion = suggest(wanted, available);
  throw inputError('values-municipality-absent', { wanted, available, suggestion }, placeOf(values));
}

/** The years that some of these boligområder have figures for, ascending. */
export function yearsOf(areas: readonly ValuedArea[]): number[] {
  return [...new Set(areas.flatMap(({ years }) => [...years.keys()]))].sort((a, b) => a - b);
}

/** @throws InputError where none of these boligområder has figures for the year */
export function checkYear(values: LegalValues, areas: readonly ValuedArea[], year: number): void {
  const available = yearsOf(areas);
  if (available.includes(year)) return;
  throw inputError('values-year-absent', { year, available }, placeOf(values));
}

function placeOf({ files }: LegalValues): Place {
  return files.length === 1 ? placeIn(files[0]) : {};
}
