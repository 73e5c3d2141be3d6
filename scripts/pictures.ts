import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { run } from '../src/cli.ts';
import { launchBrowser } from './browser/launch.ts';

/** Makes the pictures of `docs/pictures/`: the real page of Eksempelby, as a browser shows it. `npm run pictures`. */
const root = fileURLToPath(new URL('../', import.meta.url));
const city = join(root, 'fixtures/eksempelby');
const pictures = join(root, 'docs/pictures');

interface Picture {
  name: string;
  language: 'da' | 'en';
  width: number;
  height: number;
  scheme?: 'light' | 'dark';
  /** what stands at the top of the picture; undefined: the top of the page */
  at?: string;
}

const wide = { width: 1200, height: 900 };
const wanted: Picture[] = [
  { name: 'answer', language: 'da', ...wide },
  { name: 'answer-en', language: 'en', ...wide },
  { name: 'map', language: 'da', ...wide, height: 1150, at: '#map' },
  { name: 'criterion', language: 'da', ...wide, height: 760, at: '#kriterium-1' },
  { name: 'area', language: 'da', ...wide, at: '#omraader' },
  { name: 'phone', language: 'da', width: 390, height: 844, at: '#map' },
  { name: 'dark', language: 'da', ...wide, scheme: 'dark', at: '#map' },
];

/** Runs udpeg as a user would, and throws where it fails. */
async function udpeg(...args: string[]): Promise<void> {
  let said = '';
  const stream = {
    isTTY: false,
    write(text: string) {
      said += text;
      return true;
    },
  };
  const argv = [process.execPath, 'udpeg', ...args];
  const code = await run({ argv, env: {}, stdout: stream, stderr: stream });
  if (code !== 0) throw new Error(`udpeg ${args.join(' ')} ended with ${code}: ${said}`);
}

function screen(year: number, folder: string): Promise<void> {
  const of = (name: string) => join(city, name);
  return udpeg(
    ...['screen', of(`${year}.csv`), '--method', 'koebenhavn-2025', '--format', 'json', '--out', folder],
    ...['--state-lists', of('state-lists.csv'), '--links', of('links.csv')],
    ...['--geometry', of('areas.geojson'), '--boligomraader', of('boligomraader.geojson')],
    ...['--byomraader', of('byomraader-2024.csv')],
  );
}

async function take(
  browser: Browser,
  { name, width, height, scheme, at }: Picture,
  page: string,
): Promise<void> {
  const look: BrowserContextOptions = {
    viewport: { width, height },
    colorScheme: scheme ?? 'light',
    deviceScaleFactor: width < 600 ? 2 : 1,
  };
  const context = await browser.newContext(look);
  const opened = await context.newPage();
  await opened.goto(pathToFileURL(page).href);
  if (at !== undefined)
    await opened
      .locator(at)
      .first()
      .evaluate((thing) => thing.scrollIntoView());
  await opened.screenshot({ path: join(pictures, `${name}.png`) });
  await context.close();
}

const folder = mkdtempSync(join(tmpdir(), 'udpeg-pictures-'));
const browser = await launchBrowser();
try {
  mkdirSync(pictures, { recursive: true });
  await screen(2024, join(folder, '2024'));
  await screen(2025, join(folder, '2025'));
  const record = join(folder, '2025/report.json');
  for (const language of ['da', 'en']) {
    const previous = join(folder, '2024/report.json');
    const out = join(folder, language);
    await udpeg(
      ...['report', record, '--previous', previous],
      ...['--format', 'html', '--lang', language, '--out', out],
    );
  }
  for (const picture of wanted) await take(browser, picture, join(folder, picture.language, 'report.html'));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
