import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ReportJson } from '../../src/record/schema.ts';
import { city, udpeg } from '../cli/host.ts';
import { strangeId, strangeNames } from './strange-names.ts';

const koebenhavn = new URL('../../fixtures/koebenhavn/', import.meta.url).pathname;

/** The pages that the tests look at. */
export const pageNames = [
  ...(['da', 'en', 'koebenhavn-da', 'koebenhavn-en', 'names', 'sheet', 'public-sheet'] as const),
  ...(['crowded', 'single', 'diff', 'monitor'] as const),
] as const;
export type PageName = (typeof pageNames)[number];

/** Pages on disk, and a browser to open them in. */
export interface Site {
  browser: Browser;
  folder: string;
  /** of Eksempelby, 2025 */
  record: ReportJson;
}

/** How a page is opened: a desktop, light, with script, unless said otherwise. */
export interface Look {
  width?: number;
  scheme?: 'light' | 'dark';
  script?: boolean;
  /** the part of the address from ? or # on */
  at?: string;
}

/**
 * Eksempelby with outlines and the record of the year before in both languages, København without outlines in both,
 * Eksempelby with names that try to be more than text, a city of 200 criteria in which all areas are designated, one of a
 * single area that is not, and what `diff` and `monitor` make of Eksempelby.
 */
export async function makeSite(browser: Browser, folder: string): Promise<Site> {
  await screen(folder, '2024', city);
  await screen(folder, '2025', city);
  await run(
    ...['screen', join(koebenhavn, 'kvarterer.csv'), '--method', 'koebenhavn-aabne-data'],
    ...['--state-lists', join(koebenhavn, 'state-lists.csv')],
    ...['--format', 'json', '--out', join(folder, 'koebenhavn')],
  );
  await screen(folder, '2025', strangeCity(folder), 'strange');
  const previous = ['--previous', join(folder, '2024/report.json')];
  for (const language of ['da', 'en'] as const) {
    await page(folder, language, '2025', '--lang', language, ...previous);
    await page(folder, `koebenhavn-${language}`, 'koebenhavn', '--lang', language);
  }
  await page(folder, 'names', 'strange');
  await sheet(folder, '2025', ...previous);
  await publicSheet(folder);
  await made(folder, 'crowded', { areas: 12, criteria: 200, limit: 1 });
  await made(folder, 'single', { areas: 1, criteria: 2, limit: 50 });
  const both = ['2024', '2025'].map((year) => join(folder, year, 'report.json'));
  for (const name of ['diff', 'monitor'] as const) await told(folder, name, ...both);
  return { browser, folder, record: JSON.parse(readFileSync(join(folder, '2025/report.json'), 'utf8')) };
}

function page(folder: string, name: PageName, record: string, ...options: string[]): Promise<void> {
  const file = join(folder, record, 'report.json');
  return run('report', file, '--format', 'html', '--out', join(folder, name), ...options);
}

/** The sheet for a committee, where the tests look for a page. */
async function sheet(folder: string, record: string, ...options: string[]): Promise<void> {
  const out = join(folder, 'sheet');
  await run('report', join(folder, record, 'report.json'), '--format', 'summary', '--out', out, ...options);
  renameSync(join(out, 'summary.html'), join(out, 'report.html'));
}

/** What is published of the same, in English: the longest of all sheets. */
async function publicSheet(folder: string): Promise<void> {
  const [record, before, out] = ['with-previous', '2024', 'public-sheet'].map((name) => join(folder, name));
  await screen(folder, '2025', city, 'with-previous', '--previous', join(before, 'report.json'));
  await run('publish', join(record, 'report.json'), '--format', 'summary', '--lang', 'en', '--out', out);
  renameSync(join(out, 'public-summary.html'), join(out, 'report.html'));
}

/** A page of a made-up city; where all areas are designated they are one byområde, named by 300 letters. */
async function made(
  folder: string,
  name: PageName,
  { areas, criteria, limit }: { areas: number; criteria: number; limit: number },
): Promise<void> {
  const [columns, rows] = [criteria, areas].map((count) => Array.from({ length: count }, (_, k) => k + 1));
  const method = {
    ...{ udpeg: 1, id: name, title: 'Afprøvning', areas: { id: 'id', name: 'navn', population: 'folketal' } },
    designate: { 'at-least': 1, basis: 'decided' },
    ...(areas > 1 && { byomraader: {} }),
    criteria: Object.fromEntries(
      columns.map((k) => [
        `c${k}`,
        {
          title: `Kriterium ${k}`,
          unit: 'pct',
          column: `c${k}`,
          threshold: { value: limit, basis: 'decided' },
        },
      ]),
    ),
  };
  const statistics = [
    ['id', 'navn', 'folketal', ...columns.map((k) => `c${k}`)],
    ...rows.map((row) => [
      ...[row, row === 1 ? `Å${'le'.repeat(149)}` : `Vænge ${row}`, 1000 + row],
      ...columns.map((k) => 2 + ((row * k) % 7)),
    ]),
  ];
  // an area alone has none
  const pairs = rows.slice(1).map((row) => `${row - 1};${row}`);
  const neighbours = ['omraade_id;nabo_id', ...pairs].join('\n');
  const path = (file: string) => join(folder, `${name}-${file}`);
  writeFileSync(path('method.json'), JSON.stringify(method));
  writeFileSync(path('2025.csv'), statistics.map((cells) => cells.join(';')).join('\n'));
  writeFileSync(path('neighbours.csv'), neighbours);
  await run(
    ...['screen', path('2025.csv'), '--method', path('method.json')],
    ...(pairs.length > 0 ? ['--neighbours', path('neighbours.csv')] : []),
    ...['--year', '2025', '--format', 'html', '--out', join(folder, name)],
  );
}

/** A page that is told on the screen, put where the tests look for one. */
async function told(folder: string, name: PageName, ...records: string[]): Promise<void> {
  const { code, stdout, stderr } = await udpeg(name, ...records, '--format', 'html');
  expect(code, stderr).toBe(0);
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'report.html'), stdout);
}

function screen(
  folder: string,
  year: string,
  files: string,
  out = year,
  ...options: string[]
): Promise<void> {
  return run(
    ...['screen', join(files, `${year}.csv`), '--method', 'koebenhavn-2025'],
    ...['--state-lists', join(city, 'state-lists.csv'), '--links', join(city, 'links.csv')],
    ...['--geometry', join(files, 'areas.geojson')],
    ...['--boligomraader', join(city, 'boligomraader.geojson')],
    ...['--byomraader', join(city, 'byomraader-2024.csv')],
    ...['--format', 'json', '--out', join(folder, out)],
    ...options,
  );
}

async function run(...args: string[]): Promise<void> {
  const { code, stderr } = await udpeg(...args);
  expect(code, stderr).toBe(0);
}

/** Eksempelby, its first areas renamed, the first of them with a strange id too. */
function strangeCity(folder: string): string {
  const inCsv = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = readFileSync(join(city, '2025.csv'), 'utf8').split('\n');
  for (const [k, name] of strangeNames.entries()) {
    const cells = lines[k + 1].split(';');
    if (k === 0) cells[1] = inCsv(strangeId);
    cells[2] = inCsv(name);
    lines[k + 1] = cells.join(';');
  }
  writeFileSync(join(folder, '2025.csv'), lines.join('\n'));
  const outlines = readFileSync(join(city, 'areas.geojson'), 'utf8');
  writeFileSync(join(folder, 'areas.geojson'), outlines.replace('"0101"', JSON.stringify(strangeId)));
  return folder;
}

/**
 * Opens a page, looks at it and closes it. Whatever is looked at, the page must not write to the console, fail, ask
 * for anything but its own file, or open a dialog.
 */
export async function visit<Found>(
  { browser, folder }: Site,
  name: PageName,
  { width = 1200, scheme = 'light', script = true, at = '' }: Look,
  look: (page: Page) => Promise<Found>,
): Promise<Found> {
  const options: BrowserContextOptions = {
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
  };
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const address = pathToFileURL(join(folder, name, 'report.html')).href;
    const trouble: string[] = [];
    page.on('console', (message) => trouble.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      trouble.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    await context.route('**', (route) => {
      const url = route.request().url();
      if (url.split(/[?#]/)[0] === address) return route.continue();
      trouble.push(`request: ${url}`);
      return route.abort();
    });
    await page.goto(address + at);
    const found = await look(page);
    expect(trouble).toEqual([]);
    return found;
  } finally {
    await context.close();
  }
}
