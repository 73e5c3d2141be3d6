import type { City } from './city.ts';
import { both, endsOf, exactly, type Range, rangeOf, spanOf } from './printed.ts';
import { readCsv, readHtml, readMarkdown, type Sheet, type Table } from './sheet.ts';

/**
 * A figure that is published, read out of a file: what it is of, and what it was before it was rounded. Figures of areas
 * have the area's id; those of groups the group's name.
 */
export interface Claim {
  file: string;
  measure: Measure;
  /** '': of no single criterion, as the index is */
  criterion: string;
  of: string;
  range: Range;
}

export type Measure =
  | 'value'
  | 'interval from'
  | 'interval to'
  | 'reference'
  | 'limit'
  | 'margin'
  | 'persons to the limit'
  | 'index'
  /** the rate of a group of areas */
  | 'group'
  /** the rate of all areas that take part */
  | 'city';

/** The dots of a chart: where an area of an outcome stands, though not which. */
export interface Dots {
  file: string;
  criterion: string;
  outcome: string;
  /** a range of values for each dot */
  ranges: Range[];
}

/** The areas that are designated, and those that are not, as groups whose figures are published. */
export const DESIGNATED = 'designated';
export const REST = 'rest';

/** All figures of a folder's files that say something of counts. */
export function readClaims(files: Map<string, string>, city: City): { claims: Claim[]; dots: Dots[] } {
  const claims: Claim[] = [];
  const dots: Dots[] = [];
  for (const [file, text] of files) {
    const found = (of: Omit<Claim, 'file'>[]) => claims.push(...of.map((claim) => ({ file, ...claim })));
    if (file.endsWith('report.json')) found(ofRecord(text));
    else if (file.endsWith('areas.csv'))
      for (const row of readCsv(text)) found(ofRow(row, (cell) => Number(cell.replace(',', '.'))));
    else if (file.endsWith('areas.geojson'))
      for (const { properties } of JSON.parse(text).features) found(ofRow(properties, Number));
    else if (file.endsWith('.md')) found(ofSheet(readMarkdown(text), city));
    else if (file.endsWith('.html')) {
      const sheet = readHtml(text);
      found(ofSheet(sheet, city));
      dots.push(...dotsOf(sheet, city).map((drawn) => ({ file, ...drawn })));
    }
  }
  return { claims, dots };
}

type Found = Omit<Claim, 'file'>;

type Ends = [least: number, greatest: number];

interface Comparison {
  designated: number | null;
  rest: number | null;
  designatedRange?: Ends;
  restRange?: Ends;
}

const measures = ['value', 'reference', 'limit'] as const;

function ofRecord(text: string): Found[] {
  const record: {
    criteria: { id: string; comparison: Comparison | null; referenceRange?: Ends }[];
    byomraader: {
      groups: { name: string; criteria: { id: string; value: number | null; range?: Ends }[] }[];
    } | null;
    areas: {
      id: string;
      index: number | null;
      criteria?: Record<string, Record<(typeof measures)[number], number | null>>;
    }[];
  } = JSON.parse(text);
  const claims: Found[] = [];
  const say = (measure: Measure, criterion: string, of: string, number: number | null | undefined) => {
    if (typeof number === 'number') claims.push({ measure, criterion, of, range: exactly(number) });
  };
  for (const { id, index, criteria = {} } of record.areas) {
    say('index', '', id, index);
    for (const [criterion, figures] of Object.entries(criteria))
      for (const measure of measures) say(measure, criterion, id, figures[measure]);
  }
  // figures that are told by their ends, these rounded to a decimal
  const sayEnds = (measure: Measure, criterion: string, of: string, ends: Ends | undefined) => {
    if (ends) claims.push({ measure, criterion, of, range: { from: ends[0] - 0.05, to: ends[1] + 0.05 } });
  };
  for (const { id, comparison, referenceRange } of record.criteria) {
    say('group', id, DESIGNATED, comparison?.designated);
    say('group', id, REST, comparison?.rest);
    sayEnds('group', id, DESIGNATED, comparison?.designatedRange);
    sayEnds('group', id, REST, comparison?.restRange);
    sayEnds('city', id, '', referenceRange);
  }
  for (const { name, criteria } of record.byomraader?.groups ?? [])
    for (const { id, value, range } of criteria) {
      say('group', id, name, value);
      sayEnds('group', id, name, range);
    }
  return claims;
}

function ofRow<Cell>(row: Record<string, Cell>, number: (cell: Cell) => number): Found[] {
  return Object.entries(row).flatMap(([column, cell]) => {
    const [, criterion = '', measure] = /^(?:(.*)_)?(value|reference|limit|margin|index)$/.exec(column) ?? [];
    if (measure === undefined || cell === '' || cell === null || Number.isNaN(number(cell))) return [];
    const range = exactly(number(cell));
    return { measure: measure as Measure, criterion, of: String(row.id), range };
  });
}

/** The columns of the tables that a page and a text have, and what they say. */
const columns: Record<string, Measure> = {
  Værdi: 'value',
  'Resten af byen': 'reference',
  Grænseværdi: 'limit',
  Margin: 'margin',
};

function ofSheet({ tables, lines, charts, facts }: Sheet, { criteria, groups }: City): Found[] {
  const byTitle = new Map(criteria.map(({ id, title }) => [title, id]));
  // a name may be followed by what makes it a longer title
  const criterionOf = (text: string) =>
    [...byTitle].find(
      ([title]) => text === title || text.startsWith(`${title} `) || text.startsWith(`${title}(`),
    )?.[1];
  const claims: Found[] = [];
  const say = (measure: Measure, criterion: string | undefined, of: string, range: Range | undefined) => {
    if (criterion !== undefined && range) claims.push({ measure, criterion, of, range });
  };
  for (const table of tables) {
    for (const row of rowsOf(table)) {
      const area = table.area || row.get('Nr.') || '';
      const criterion = criterionOf(row.get('Kriterium') ?? '');
      if (area !== '') {
        for (const [column, measure] of Object.entries(columns))
          say(measure, criterion, area, spanOf(row.get(column) ?? ''));
        const ends = endsOf(row.get('95 %-interval') ?? '');
        say('interval from', criterion, area, ends?.[0]);
        say('interval to', criterion, area, ends?.[1]);
        say('persons to the limit', criterion, area, personsOf(row.get('Ændring, der skal til') ?? ''));
        say('index', '', area, rangeOf(row.get('Indeks') ?? ''));
      }
      say('group', criterion, DESIGNATED, spanOf(row.get('Udpegede') ?? ''));
      say('group', criterion, REST, spanOf(row.get('Øvrige') ?? ''));
      const group = groups.find(({ name }) => name === row.get('Byområde'));
      if (group)
        for (const [title, id] of byTitle) say('group', id, group.name, spanOf(row.get(title) ?? ''));
    }
  }
  for (const { heading, terms } of facts) {
    const criterion = criterionOf(heading.split(':')[0]);
    say('group', criterion, DESIGNATED, spanOf(terms.get('Udpegede') ?? ''));
    say('group', criterion, REST, spanOf(terms.get('Øvrige') ?? ''));
  }
  // of a byområde a level stands beside each criterion that is drawn
  for (const { heading, elements } of charts) {
    const group = groups.find(({ name }) => heading.startsWith(`${name}:`));
    if (!group) continue;
    let title = '';
    for (const { name, attributes, text } of elements) {
      if (name !== 'text') continue;
      if (attributes.class !== 'level') title = `${title} ${text}`.trim();
      else {
        say('group', criterionOf(title), group.name, spanOf(text));
        title = '';
      }
    }
  }
  for (const { area, text } of lines) {
    const [, index] = /; indeks ([−\d,.]+), rang/.exec(text) ?? [];
    if (area !== '' && index !== undefined) say('index', '', area, rangeOf(index));
  }
  return claims;
}

function rowsOf({ header, rows }: Table): Map<string, string>[] {
  return rows.map((row) => new Map(header.map((name, k) => [name, row[k] ?? ''])));
}

/** `4 færre` or `én flere`, below zero where fewer are asked for. */
function personsOf(text: string): Range | undefined {
  const [, number, way] = /^(én|[\d.]+) (færre|flere)/.exec(text) ?? [];
  if (way === undefined) return undefined;
  const persons = (number === 'én' ? 1 : Number(number.replaceAll('.', ''))) * (way === 'færre' ? -1 : 1);
  return { from: persons, to: persons };
}

const outcomes: Record<string, string> = {
  designated: 'designated',
  undetermined: 'undetermined',
  notDesignated: 'not-designated',
};

function dotsOf({ charts }: Sheet, { criteria }: City): Omit<Dots, 'file'>[] {
  return charts.flatMap(({ heading, elements }) => {
    const criterion = criteria.find(({ title }) => heading === title || heading.startsWith(`${title}:`));
    const axis = elements.find(({ attributes }) => attributes.class === 'axis')?.attributes.d ?? '';
    // the marks of the axis, and the numbers under them
    const marks = [...axis.matchAll(/M([\d.]+) [\d.]+v4/g)].map(([, x]) => Number(x));
    const numbers = elements
      .filter(({ name, attributes }) => name === 'text' && attributes['text-anchor'] === 'middle')
      .map(({ text }) => Number.parseFloat(text.replace(',', '.')));
    const size = Number(
      elements.flatMap(({ attributes }) => /m0-([\d.]+)h0/.exec(attributes.d ?? '')?.[1] ?? [])[0] ?? 6,
    );
    const line = elements.find(({ attributes }) => attributes.class === 'limit')?.attributes.d;
    const limit = Number(/^M([\d.]+)/.exec(line ?? '')?.[1]);
    if (!criterion || marks.length < 2) return [];
    const last = marks.length - 1;
    const perUnit = (marks[last] - marks[0]) / (numbers[last] - numbers[0]);
    const valueAt = (x: number) => numbers[0] + (x - marks[0]) / perUnit;
    return Object.entries(outcomes).map(([group, outcome]) => {
      const paths = elements.filter(({ name, within }) => name === 'path' && within.at(-1) === group);
      const ranges = paths.flatMap(({ attributes }) => {
        let x = 0;
        return [...(attributes.d ?? '').matchAll(/M([\d.]+) [\d.]+h0|m0-[\d.]+h0/g)].map(([, column]) => {
          if (column !== undefined) x = Number(column);
          // positions are rounded to tenths; beside the limit, a dot stands on the side of its verdict
          const beside = Math.abs(x - limit) < size ? size : 0;
          const [left, right] = x < limit ? [0, beside] : [beside, 0];
          return { from: valueAt(x - size / 2 - left - 0.3), to: valueAt(x + size / 2 + right + 0.3) };
        });
      });
      return { criterion: criterion.id, outcome, ranges };
    });
  });
}

/** All claims of one measure, criterion and subject as one: what holds of all of them. */
export function together(claims: Claim[]): Claim[] {
  const all = new Map<string, Claim>();
  for (const claim of claims) {
    const key = [claim.measure, claim.criterion, claim.of].join('\n');
    const before = all.get(key);
    all.set(key, before ? { ...before, range: both(before.range, claim.range) } : claim);
  }
  return [...all.values()];
}
