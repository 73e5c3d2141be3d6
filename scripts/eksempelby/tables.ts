import { csvRow } from '../../src/text/csv-cells.ts';
import type { LegalRow } from './legal.ts';
import type { ListRow } from './lists.ts';
import { parameters, years } from './parameters.ts';
import { type Area, criterionKeys } from './types.ts';

/** A CSV text as a Danish spreadsheet writes it: `;`, CRLF also after the last row, no BOM. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map(csvRow).join('');
}

/** The statistics of one year (index `t`): a row per area, persons. A missing denominator is blank. */
export function statisticsTable(city: readonly Area[], t: number): string {
  return csv([
    [
      ...['aar', 'omraade_id', 'omraade_navn', 'bydel', 'folketal'],
      ...criterionKeys.flatMap((key) => [`${key}_antal`, `${key}_af`]),
    ],
    ...city.map(({ id, name, bydel, folketal, cells }) => [
      ...[years[t], id, name, parameters.bydele[bydel - 1].name, folketal[t]],
      ...Object.values(cells[t]).flatMap(({ antal, af }) => [antal ?? '..', af ?? '']),
    ]),
  ]);
}

/** The state's lists. */
export function stateListTable(rows: readonly ListRow[]): string {
  return csv([
    ['list_year', 'list', 'complete', 'municipality', 'area_name', 'residents', 'source'],
    ...rows.map(({ year, list, municipality, name, residents }) => [
      ...[year, list, 'yes', municipality, name, residents, 'synthetic: scripts/eksempelby'],
    ]),
  ]);
}

/** A whole number of parts as a decimal number with a comma; blank where missing. */
function decimal(parts: number | null, decimals: number): string {
  return parts === null ? '' : (parts / 10 ** decimals).toFixed(decimals).replace('.', ',');
}

/** Where the boligområder lie. */
export function linkTable(links: readonly { name: string; id: string; share: number }[]): string {
  return csv([
    ['boligomraade', 'omraade_id', 'share'],
    ...links.map(({ name, id, share }) => [name, id, decimal(100 * share, 2)]),
  ]);
}

/** The law's figures. */
export function legalTable(rows: readonly LegalRow[]): string {
  return csv([
    [
      ...['list_year', 'municipality', 'area_name', 'region', 'residents'],
      ...['uden_tilknytning_pct', 'doemte_pct', 'doemte_landet_pct'],
      ...['grundskole_pct', 'indkomst_kr', 'indkomst_region_kr', 'ikke_vestlige_pct'],
    ],
    ...rows.map((row) => [
      ...[row.year, row.municipality, row.name, row.region, row.residents],
      ...[decimal(row.udenTilknytning, 1), decimal(row.doemte, 2), decimal(row.doemteLandet, 2)],
      ...[decimal(row.grundskole, 1), row.indkomst ?? '', row.indkomstRegion, decimal(row.ikkeVestlige, 1)],
    ]),
  ]);
}
