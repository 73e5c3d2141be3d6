import { criterionKeys } from './criteria.ts';
import type { LegalRow } from './legal-values.ts';
import type { Link } from './links.ts';
import { years } from './parameters.ts';
import { cellOf } from './screen.ts';
import type { ListRow } from './state-lists.ts';
import type { City } from './types.ts';

type Table = (string | number)[][];

/** How a numerator that is held back is written; a missing denominator is blank. */
export const missingSymbol = '..';

/** The statistics of one year (index `t`): a row per area, persons. */
export function statisticsTable(city: City, t: number): Table {
  const head = ['aar', 'omraade_id', 'omraade_navn', 'bydel', 'folketal'];
  return [
    [...head, ...criterionKeys.flatMap((key) => [`${key}_antal`, `${key}_af`])],
    ...city.areas.map((area) => [
      years[t] as number,
      area.id,
      area.name,
      city.bydele[area.bydel - 1] as string,
      area.folketal[t] as number,
      ...criterionKeys.flatMap((key) => {
        const { antal, af } = cellOf(area, t, key);
        return [antal ?? missingSymbol, af ?? ''];
      }),
    ]),
  ];
}

/** The state's lists. */
export function stateListTable(rows: readonly ListRow[]): Table {
  return [
    ['list_year', 'list', 'complete', 'municipality', 'area_name', 'residents', 'source'],
    ...rows.map((row) => [
      row.year,
      row.list,
      'yes',
      row.municipality,
      row.name,
      row.residents,
      'synthetic: scripts/eksempelby',
    ]),
  ];
}

/** The links; shares with a decimal comma and two digits. */
export function linkTable(links: readonly Link[]): Table {
  return [
    ['boligomraade', 'omraade_id', 'share'],
    ...links.map((link) => [link.name, link.id, link.share.toFixed(2).replace('.', ',')]),
  ];
}

/** The law's figures: shares with a decimal comma, blank where missing. */
export function legalTable(rows: readonly LegalRow[]): Table {
  const parts = (value: number | null, decimals: number) =>
    value === null ? '' : (value / 10 ** decimals).toFixed(decimals).replace('.', ',');
  return [
    [
      ...[
        'list_year',
        'municipality',
        'area_name',
        'region',
        'residents',
        'uden_tilknytning_pct',
        'doemte_pct',
      ],
      ...['doemte_landet_pct', 'grundskole_pct', 'indkomst_kr', 'indkomst_region_kr', 'ikke_vestlige_pct'],
    ],
    ...rows.map((row) => [
      ...[row.year, row.municipality, row.name, row.region, row.residents],
      ...[parts(row.udenTilknytning, 1), parts(row.doemte, 2), parts(row.doemteLandet, 2)],
      ...[parts(row.grundskole, 1), row.indkomst ?? '', row.indkomstRegion, parts(row.ikkeVestlige, 1)],
    ]),
  ];
}
