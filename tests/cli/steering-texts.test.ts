import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/input/clean-text.ts';
import { outputNames } from '../../src/report/formats.ts';
import { temporaryFolder, udpeg, udpegOn } from './host.ts';

/** Texts that would be more than texts, were they written as they are. */
const payloads = {
  script: '<script>alert(1)</script>',
  image: `"><img src=x onerror='alert(1)'>`,
  'end of a script': '</script></style></title><svg onload=alert(2)>',
  'a link that runs': '[x](javascript:alert(1)) <javascript:alert(2)>',
  'the end of a link': '](http://evil.example/) ![i](data:text/html,x)',
  'an address': 'https://evil.example/ www.evil.example',
  pipes: 'a | b || c',
  code: '` `` ``` ~~~ $(id) $x \\',
  lines: 'a\n\n# b\n| c |\n---\n- d\n```',
  formula: '=HYPERLINK("http://evil.example","x")',
  'title of the window': '\u001B]0;x\u0007',
  'cleared screen': '\u001B[2J\u001B[31mred\u009B2J',
  'turned around': '\u202Eabc\u2066def',
  separators: 'a\u2028b\u2029c\u0085d\re',
};
const harmless = 'Q';
const WEB = 'https://web.example/';

/** A small city whose every text of its own holds the payload, with two years, lists, links, outlines and names. */
function city(name: string, payload: string) {
  const folder = join(temporaryFolder(), name.replaceAll(' ', '-'));
  mkdirSync(folder);
  // ids that hold what cannot be seen are refused, and a file's name has no slash and no end of line for Windows' sake
  const seen = payload.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
  const named = payload.replaceAll(/[/\0]/g, '').slice(0, 60);
  const text = (role: string, k = 1) => (k % 2 === 0 ? `${payload}${role}` : `${role}${payload}`);
  const areas = [1, 2, 3, 4, 5, 6].map((k) => ({
    id: k === 3 ? `-3${seen}` : `${k}${seen}`,
    name: text(`Area ${k}`, k),
    x: 10 * k,
    population: 100 * k,
  }));
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  const put = (file: string, rows: (string | number)[][]) => {
    const path = join(folder, file);
    writeFileSync(path, rows.map((row) => `${row.map(cell).join(';')}\n`).join(''));
    return path;
  };
  const statistics = (year: number, added: number) =>
    put(`${named} ${year}.csv`, [
      ['id', 'name', 'pop', 'x'],
      ...areas.map(({ id, name, population, x }) => [id, name, population, x + added]),
    ]);
  const parks = [1, 2].map((k) => text(`Park ${k}`, k));
  const method = join(folder, `${named}.yaml`);
  writeFileSync(
    method,
    JSON.stringify({
      udpeg: 1,
      id: 'm',
      title: text('Title'),
      description: text('Description'),
      municipality: text('Town'),
      sources: {
        s: { title: text('Source'), publisher: text('Publisher'), url: payload, note: text('Note') },
        t: { title: text('Other'), url: `javascript:${payload}` },
        u: { title: 'Script', url: 'javascript:alert(3)' },
        v: { title: 'Web', url: WEB },
      },
      areas: { id: 'id', name: 'name', population: 'pop' },
      exclude: { e: { title: text('Excluded'), 'population-below': 150 } },
      goals: { g: { title: text('Goal'), source: 's' } },
      indicators: {
        i: { column: 'x', title: text('Indicator'), universe: text('Universe'), note: text('N') },
      },
      criteria: {
        c: { indicator: 'i', goal: 'g', title: text('Criterion'), threshold: { value: 40 }, source: 's' },
        n: { title: text('Unmeasured'), 'not-measured': text('Because') },
      },
      designate: { 'at-least': 1 },
      'state-lists': { lists: ['udsat_boligomraade'] },
    }),
  );
  const square = ([west, south]: number[]) => [
    [west, south],
    [west + 0.01, south],
    [west + 0.01, south + 0.01],
    [west, south + 0.01],
    [west, south],
  ];
  const geometry = join(folder, `${named}.geojson`);
  const features = areas.map(({ id }, k) => ({
    type: 'Feature',
    properties: { id },
    geometry: { type: 'Polygon', coordinates: [square([12 + 0.01 * k, 55])] },
  }));
  writeFileSync(geometry, JSON.stringify({ type: 'FeatureCollection', features }));
  const town = text('Town');
  const options = [
    ...['--method', method, '--geometry', geometry, '--municipality', town],
    '--state-lists',
    put(`lists ${named}.csv`, [
      ['list_year', 'list', 'municipality', 'area_name', 'residents', 'source'],
      ...parks.map((park) => [2025, 'udsat_boligomraade', town, park, 1200, text('Source')]),
      ...parks.map((park) => [2024, 'udsat_boligomraade', town, park, 1200, text('Source')]),
    ]),
    '--links',
    put(`links ${named}.csv`, [
      ['boligomraade', 'omraade_id', 'share'],
      [parks[0], areas[1].id, '1'],
    ]),
    '--byomraader',
    put(`names ${named}.csv`, [
      ['byomraade', 'omraade_id'],
      ...areas.slice(3).map(({ id }) => [text('By'), id]),
    ]),
  ];
  return { folder, areas, years: [statistics(2024, 0), statistics(2025, -12)], options };
}

/** All that the program writes of a city. */
async function outputs(name: string, payload: string) {
  const { folder, areas, years, options } = city(name, payload);
  const terminal: string[] = [];
  const on = async (...args: string[]) => {
    const { code, stdout, stderr } = await udpegOn({ isTTY: true, env: {} }, ...args, '--lang', 'en');
    expect([args.slice(0, 1), code, code === 0 ? '' : stderr]).toEqual([args.slice(0, 1), 0, '']);
    terminal.push(stdout, stderr);
  };
  const [older, newer] = [join(folder, 'old'), join(folder, 'now')];
  const [old, now] = [join(older, 'report.json'), join(newer, 'report.json')];
  const formats = ['--format', 'json,csv,md,html,geojson'];
  await on('screen', years[0], ...options, ...formats, '--out', older);
  await on('screen', years[1], ...options, ...formats, '--out', newer, '--previous', old);
  const file = async (...args: string[]) => (await udpeg(...args, '--lang', 'en')).stdout;
  await on('diff', old, now);
  await on('monitor', old, now);
  await on('verify', now);
  await on('validate', years[1], ...options);
  await on('method', 'check', options[1]);
  await on('letter', now, areas[3].id);
  const letter = (format: string) => file('letter', '--format', format, now, areas[3].id);
  return {
    areas,
    terminal,
    csv: readFileSync(join(newer, 'areas.csv'), 'utf8'),
    geojson: readFileSync(join(newer, 'areas.geojson'), 'utf8'),
    pages: [
      readFileSync(join(newer, 'report.html'), 'utf8'),
      await letter('html'),
      await file('diff', old, now, '--format', 'html'),
      await file('monitor', old, now, '--format', 'html'),
    ],
    markdown: [
      readFileSync(join(newer, 'report.md'), 'utf8'),
      await letter('md'),
      await file('diff', old, now, '--format', 'md'),
      await file('monitor', old, now, '--format', 'md'),
    ],
  };
}

const TAG = /<(\/?[a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|[^\s"'=<>`]+))?)*)\s*\/?>/g;

/** A way to a file that the run wrote beside the page, by one of the names that a report's files have. */
function isOwnFile(value: string | undefined): boolean {
  return outputNames.some((name) => value === `"${name}"`);
}

/** What a page is made of: its elements by name, the names of their attributes, where its links lead, its scripts. */
function structure(page: string) {
  const code: string[] = [];
  const body = page.replaceAll(/(<(style|script)>)([\s\S]*?)(<\/\2>)/g, (_, start, _name, inner, end) => {
    // the running head of printed pages has the title's letters, digits, blanks, stops and dashes, and nothing else of it
    code.push(inner.replace(/content: "[\p{L}\p{N} ,.:–-]*"/gu, 'content: ""'));
    return start + end;
  });
  const elements = new Map<string, number>();
  const attributes = new Set<string>();
  const schemes = new Set<string>();
  const text = body.replace('<!DOCTYPE html>', '').replaceAll(TAG, (_, name: string, given: string) => {
    elements.set(name, (elements.get(name) ?? 0) + 1);
    for (const [, attribute, value] of given.matchAll(/([^\s"'<>/=]+)(?:=("[^"]*"|[^\s"]+))?/g)) {
      attributes.add(attribute);
      if (attribute === 'href' || attribute === 'src')
        schemes.add(/^"?(#|https?:)/.exec(value ?? '')?.[1] ?? (isOwnFile(value) ? '#' : `${value}`));
    }
    return '';
  });
  return { elements, attributes, schemes, code, stray: text.includes('<') };
}

/** What Markdown is made of, line by line: of tables the number of cells, else how the line begins. */
function lines(markdown: string): string[] {
  return markdown.split('\n').map((line) => {
    const bars = line.match(/(?<!\\)(?:\\\\)*\|/g)?.length ?? 0;
    return /^\|/.test(line) ? `${bars} bars` : (/^(?:#+|-|>|`{3,}|\*\*)/.exec(line)?.[0].slice(0, 3) ?? '');
  });
}

/** Links, images and HTML of Markdown that are not escaped; fenced code is none. */
function markup(markdown: string): string[] {
  const text = markdown.replaceAll(/^(`{3,})sh\n[\s\S]*?\n\1$/gm, '');
  return text.match(/(?<!\\)(?:\\\\)*(?:[[\]]|<[^>]*>?)|(?<![<\w])https?:\/\/|(?<![\w/])www\./g) ?? [];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the program's own styles begin with one
const STYLE = /\u001B\[(?:1|2|22|31|32|33|39)m/g;
const STEERS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe.each(Object.entries(payloads))('a city whose every text holds %s', (name, payload) => {
  it('is written as texts in page, letter, diff, monitor, Markdown, tables and on the terminal', async () => {
    const plain = await outputs(`plain-${name}`, harmless);
    const found = await outputs(name, payload);
    for (const [k, page] of found.pages.entries()) {
      const [made, wanted] = [structure(page), structure(plain.pages[k])];
      expect(made.stray).toBe(false);
      expect(made.code).toEqual(wanted.code);
      expect([...made.attributes].sort()).toEqual([...wanted.attributes].sort());
      expect([...made.schemes].filter((scheme) => !['#', 'http:', 'https:'].includes(scheme))).toEqual([]);
      // an address of a source is a link, where it is one of the web
      // and a name on a map stands on as many lines, or in as many sets of names, as there is room for
      const varying = Object.fromEntries(
        ['a', 'text', 'tspan'].flatMap((name) => [
          [name, 0],
          [`/${name}`, 0],
        ]),
      );
      const links = (elements: Map<string, number>) => ({ ...Object.fromEntries(elements), ...varying });
      expect(links(made.elements)).toEqual(links(wanted.elements));
      if (!/^https?:/.test(payload)) expect(made.elements.get('a')).toBe(wanted.elements.get('a'));
    }
    for (const [k, text] of found.markdown.entries()) {
      expect(lines(text)).toEqual(lines(plain.markdown[k]));
      expect(markup(text).filter((found) => found !== `<${WEB}>`)).toEqual([]);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\p{Zl}\p{Zp}]/u);
    }
    const rows = parse(found.csv, { delimiter: ';', bom: true }) as string[][];
    const at = rows[0].indexOf('name');
    const names = new Map(found.areas.map((area) => [area.id, cleanText(area.name)]));
    for (const row of rows.slice(1)) {
      expect(names.get(cleanText(row[0]))).toBe(cleanText(row[at]));
      for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?![\d,.]+$)/);
    }
    expect(rows).toHaveLength(7);
    const { features } = JSON.parse(found.geojson);
    expect(features.map((one: { properties: { name: string } }) => one.properties.name).sort()).toEqual(
      [...names.values()].sort(),
    );
    for (const text of found.terminal)
      expect(text.replaceAll(STYLE, '').replaceAll('\n', '')).not.toMatch(STEERS);
    const styles = (texts: string[]) => texts.map((text) => new Set(text.match(STYLE)));
    expect(styles(found.terminal)).toEqual(styles(plain.terminal));
  });
});
