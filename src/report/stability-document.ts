import { stabilityNumbers, stabilityTexts } from '../criteria/output-columns.ts';
import { csvOf } from '../document/csv.ts';
import type { Document, Table } from '../document/document.ts';
import { htmlOf } from '../document/html.ts';
import { jsonLines } from '../document/json.ts';
import { markdownOf } from '../document/markdown.ts';
import { type Paint, textOf } from '../document/text.ts';
import { outcomes } from '../record/area-table.ts';
import { tableColumns } from '../record/csv.ts';
import { stabilityOf } from '../record/fields.ts';
import type { Report } from '../record/report.ts';
import { type Language, localized } from '../text/words.ts';
import { audienceOf } from './audience.ts';
import { placeAndYear } from './describe/text.ts';
import { sectionsOf } from './sections/part.ts';
import { stability } from './sections/stability.ts';
import { viewOf } from './view.ts';

/** A format a line. */
export const stabilityFormats = {
  text: (report: Report, language: Language, paint: Paint) =>
    textOf(stabilityDocument(report, language), paint),
  md: (report: Report, language: Language) => markdownOf(stabilityDocument(report, language)),
  html: (report: Report, language: Language) => htmlOf(stabilityDocument(report, language)),
  csv: (report: Report) => csvOf(areaTable(report)),
  json: (report: Report) => jsonLines(stabilityRecord(report)),
};

/** The name of its file. */
export function stabilityName(format: keyof typeof stabilityFormats): string {
  return `stability.${format === 'text' ? 'txt' : format}`;
}

/** What a report tells of how its designation stands, by itself. */
function stabilityDocument(report: Report, language: Language): Document {
  return {
    language,
    title: localized(report.method.title, language),
    place: placeAndYear(report),
    audience: audienceOf(report, language),
    sections: sectionsOf([stability], viewOf(report, language)),
  };
}

const columns: ReadonlySet<string> = new Set([
  'id',
  'name',
  'outcome',
  ...stabilityTexts,
  ...stabilityNumbers,
]);

function areaTable(report: Report): Table {
  const shown = tableColumns(report).filter(({ column }) => columns.has(column));
  return {
    kind: 'table',
    columns: shown.map(({ name }) => ({ head: name })),
    rows: report.areas.ids.map((_, area) => ({
      cells: shown.map(({ at }) => {
        const value = at(area) ?? '';
        return typeof value === 'number' ? { number: value, text: String(value) } : value;
      }),
    })),
  };
}

function stabilityRecord({ year, method, stability: told, areas }: Report) {
  return {
    year,
    method: method.id,
    ...told,
    areas: areas.ids.map((id, area) => ({
      id,
      name: areas.names[area],
      outcome: outcomes[areas.outcome[area]],
      ...stabilityOf(areas.stability!, area),
    })),
  };
}
