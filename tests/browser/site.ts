import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ReportJson } from '../../src/record/schema.ts';
import { city, udpeg } from '../cli/host.ts';
import { strangeId, strangeNames } from './strange-names.ts';

const koebenhavn = new URL('../../fixtures/koebenhavn/', import.meta.url).pathname;

/** The pages that the tests look at. */
export const pageNames = ['da', 'en', 'koebenhavn-da', 'koebenhavn-en', 'names', 'sheet'] as const;
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
 * and Eksempelby with names that try to be more than text.
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

function screen(folder: string, year: string, files: string, out = year): Promise<void> {
  return run(
    ...['screen', join(files, `${year}.csv`), '--method', 'koebenhavn-2025'],
    ...['--state-lists', join(city, 'state-lists.csv'), '--links', join(city, 'links.csv')],
    ...['--geometry', join(files, 'areas.geojson')],
    ...['--boligomraader', join(city, 'boligomraader.geojson')],
    ...['--byomraader', join(city, 'byomraader-2024.csv')],
    ...['--format', 'json', '--out', join(folder, out)],
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
