/** What a page or a text holds: tables, lines and drawings, each with the area or the section that it stands under. */
export interface Sheet {
  tables: Table[];
  lines: Line[];
  charts: Chart[];
  facts: Facts[];
}

export interface Line {
  /** the id of the area whose part it stands in; '': in none */
  area: string;
  heading: string;
  text: string;
}

export interface Table {
  area: string;
  heading: string;
  header: string[];
  rows: string[][];
}

/** Numbers that stand a line each, by what they are called. */
export interface Facts {
  heading: string;
  terms: Map<string, string>;
}

export interface Chart {
  heading: string;
  /** its elements in their order, with the classes of those around them */
  elements: { name: string; within: string[]; attributes: Record<string, string>; text: string }[];
}

/** Reads a report's Markdown: headings, tables between bars, and all else as lines. */
export function readMarkdown(text: string): Sheet {
  const sheet: Sheet = { tables: [], lines: [], charts: [], facts: [] };
  let heading = '';
  let area = '';
  let table: Table | undefined;
  for (const line of text.split('\n')) {
    const [, marks, title] = /^(#+) (.*)$/.exec(line) ?? [];
    if (title !== undefined) {
      heading = plain(title);
      area = marks === '###' ? (/\(([^()]+)\)$/.exec(heading)?.[1] ?? '') : '';
    }
    if (!line.startsWith('|')) {
      table = undefined;
      if (line !== '') sheet.lines.push({ area, heading, text: plain(line) });
      continue;
    }
    const cells = line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => plain(cell));
    if (table === undefined) {
      table = { area, heading, header: cells, rows: [] };
      sheet.tables.push(table);
    } else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) table.rows.push(cells);
  }
  return sheet;
}

function plain(text: string): string {
  return text
    .replaceAll('**', '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\\(.)/g, '$1')
    .trim();
}

const headings = ['h1', 'h2', 'h3', 'h4'];
/** Elements whose text is a line of its own. */
const blocks = ['p', 'li', 'summary', 'desc', 'title', ...headings];

/** Reads a report's page as a browser does, closing tags left out among it. */
export function readHtml(page: string): Sheet {
  const sheet: Sheet = { tables: [], lines: [], charts: [], facts: [] };
  let term = '';
  let heading = '';
  let area = '';
  let table: Table | undefined;
  let chart: Chart | undefined;
  let around: string[] = [];
  let text = '';
  let inHead = false;
  let inSummary = false;
  const body = page
    .slice(page.indexOf('<body'))
    .replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '')
    // the mark of what is internal alone, and what it is read as
    .replaceAll(/<span aria-hidden="true">◊\s*<\/span><span class="sr">[^<]*<\/span>/g, '');
  // the row whose last cell is being read
  let cells: string[] | undefined;
  const endOfCell = () => {
    if (cells) cells[cells.length - 1] = text.trim();
    cells = undefined;
  };
  for (const [, closes, name, rest, between] of body.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+)/g,
  )) {
    if (between !== undefined) {
      text += decoded(between);
      continue;
    }
    if (chart) {
      const last = chart.elements.at(-1);
      if (last && last.text === '') last.text = text.trim();
      if (closes) around.pop();
      else {
        const attributes = attributesOf(rest);
        chart.elements.push({ name, within: [...around], attributes, text: '' });
        if (!rest.endsWith('/')) around.push(attributes.class ?? name);
      }
      text = '';
      if (closes && name === 'svg') chart = undefined;
      continue;
    }
    if (table && ['th', 'td', 'tr', 'thead', 'tbody', 'table', 'caption'].includes(name)) {
      if (name !== 'caption') endOfCell();
      text = '';
      if (name === 'thead') inHead = !closes;
      if (name === 'tbody') inHead = false;
      if (closes) {
        if (name === 'table') table = undefined;
        continue;
      }
      if (name === 'tr' && !inHead) table.rows.push([]);
      if (name === 'th' || name === 'td') {
        cells = inHead ? table.header : table.rows.at(-1);
        cells?.push('');
      }
      continue;
    }
    if (blocks.includes(name)) {
      if (closes) {
        if (headings.includes(name)) heading = text.trim();
        if (text.trim() !== '') sheet.lines.push({ area, heading, text: text.trim() });
      }
      if (name === 'summary') inSummary = !closes;
      // the heading of a summary is part of its line
      if (!(inSummary && headings.includes(name))) text = '';
      continue;
    }
    if (name === 'dl' && !closes) sheet.facts.push({ heading, terms: new Map() });
    if (name === 'dt' || name === 'dd') {
      if (closes && name === 'dt') term = text.trim();
      else if (closes) sheet.facts.at(-1)?.terms.set(term, text.trim());
      text = '';
      continue;
    }
    if (closes) {
      if (name === 'details' || name === 'article') area = '';
      continue;
    }
    const attributes = attributesOf(rest);
    if ((name === 'details' || name === 'article') && attributes.id?.startsWith('area-'))
      area = decodeURIComponent(attributes.id.slice('area-'.length));
    if (name === 'table') {
      table = { area, heading, header: [], rows: [] };
      sheet.tables.push(table);
      text = '';
    }
    if (name === 'svg') {
      chart = { heading, elements: [] };
      around = ['svg'];
      sheet.charts.push(chart);
      text = '';
    }
  }
  return sheet;
}

function attributesOf(text: string): Record<string, string> {
  const found = text.matchAll(/([\w:-]+)(?:=("[^"]*"|'[^']*'|[^\s"'>]+))?/g);
  return Object.fromEntries(
    [...found].map(([, name, value = '']) => [name, decoded(value.replace(/^(["'])(.*)\1$/s, '$2'))]),
  );
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  '#39': "'",
};

function decoded(text: string): string {
  return text.replaceAll(/&([#\w]+);/g, (whole, name) => entities[name] ?? whole);
}

/** A table of text: semicolons between columns, quotes where a field holds one. */
export function readCsv(text: string): Record<string, string>[] {
  const [header, ...rows] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, bare]) =>
        quoted === undefined ? bare : quoted.replaceAll('""', '"'),
      ),
    );
  return rows.map((row) => Object.fromEntries(header.map((name, k) => [name, row[k]])));
}
