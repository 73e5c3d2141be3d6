import { type Column, outputColumns } from '../criteria/output-columns.ts';
import { csvHead, csvRow } from '../text/csv-cells.ts';
import { present } from '../values/present.ts';
import {
  areaColumns,
  type Columns,
  classColumns,
  criterionColumns,
  hiddenCell,
  type Written,
} from './fields.ts';
import { isPublic, type Report } from './report.ts';

/** Rows put together before they are handed on. */
const ROWS = 64;

/** A column of a table of areas. */
interface TableColumn {
  name: string;
  column: Column;
  /** what stands in it of an area: null and NaN are missing */
  at: (area: number) => string | number | null;
}

/** The columns of `areas.csv`, and the properties of `areas.geojson`. */
export function tableColumns(report: Report): TableColumn[] {
  const { areas, byomraader, version } = report;
  const from: Written = { table: areas, groups: (byomraader?.groups ?? []).map(({ id }) => id), version };
  const isAssessed = (area: number) => areas.exclusion[area] < 0;
  const named = <Item extends { id: string }>(items: readonly Item[], id: string) =>
    present(items.find((item) => item.id === id));
  const columns = outputColumns({
    byomraader: byomraader !== null,
    decisions: areas.decided.size + areas.kept.size > 0,
    stability: areas.stability !== undefined,
    hidden: isPublic(report),
    ranked: !isPublic(report),
    classes: areas.classes.map(({ id }) => id),
    criteria: areas.criteria.map(({ id }) => id),
    indicators: areas.indicators.map(({ id }) => id),
  });
  return columns.map(({ name, column, of }) => {
    const reader = <From>(all: Columns<From>, owner: From): TableColumn => {
      const take = present(all[column]);
      return { name, column, at: (area) => take(owner, area, isAssessed(area)) };
    };
    if (!of) return reader(areaColumns, from);
    const [block, id] = of;
    if (block === 'classes') return reader(classColumns, named(areas.classes, id));
    if (block === 'criteria') return reader(criterionColumns, named(areas.criteria, id));
    const indicator = named(areas.indicators, id);
    if (column === 'hidden') return { name, column, at: (area) => hiddenCell(indicator, area) };
    return { name, column, at: (area) => indicator.values[area] };
  });
}

/**
 * The areas as a table that Excel opens right in Denmark: UTF-8 with byte order mark, semicolon, decimal comma,
 * CRLF. Numbers are unrounded, a missing number is an empty cell, headers and answers are the machine's English.
 */
export function* renderCsv(report: Report): Generator<string> {
  const columns = tableColumns(report);
  yield csvHead(columns.map(({ name }) => name));
  const { size } = report.areas;
  for (let from = 0; from < size; from += ROWS) {
    let rows = '';
    for (let area = from; area < Math.min(from + ROWS, size); area++)
      rows += csvRow(columns.map(({ at }) => at(area) ?? ''));
    yield rows;
  }
}

/**
 * The byområder with their parts, a row each, the id of the byområde as it stands in `areas.csv` first: the table of names
 * that next year's screening takes with `--byomraader`. Nothing where the report has no byområder.
 */
export function* renderByomraaderCsv({ byomraader, boligomraader, areas }: Report): Generator<string> {
  if (byomraader === null) return;
  const nameOf = new Map(boligomraader.map(({ id, name }) => [id, name]));
  const positions = new Map(areas.ids.map((id, position) => [id, position]));
  yield csvHead(['byomraade_id', 'byomraade', 'omraade_id', 'omraade_navn', 'boligomraade']);
  for (const group of byomraader.groups) {
    for (const id of group.areas)
      yield csvRow([group.id, group.name, id, areas.names[present(positions.get(id))], '']);
    for (const id of group.boligomraader) yield csvRow([group.id, group.name, '', '', nameOf.get(id) ?? id]);
  }
}
