import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const parcel = join(modules, '@sparticuz/chromium');
/** Unpacked here once: 200 MB that `npm ci` clears away. */
const cache = join(modules, '.cache');

/**
 * A real browser out of npm alone: nothing of the system's is needed, neither libraries nor fonts. The package has it for Linux on x64; elsewhere `CHROMIUM_PATH` names one of one's own.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return playwright.launch({ executablePath: own });
  const home = await unpacked();
  // one start in some fifty ends in a segmentation fault of its own, before it has read anything
  for (let left = STARTS; ; left--) {
    try {
      return await launched(home);
    } catch (error) {
      if (left <= 1) throw error;
    }
  }
}

const STARTS = 3;

function launched(home: string): Promise<Browser> {
  return playwright.launch({
    executablePath: join(home, 'chromium'),
    // as many processes as it wants: in a single one, a page that fails takes the browser with it
    args: [...chromium.args.filter((flag) => flag !== '--single-process'), '--no-sandbox'],
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, join(home, 'al2023/lib')].filter(Boolean).join(':'),
    },
  });
}

/** The folder with the browser, its libraries and its fonts; it appears whole or not at all. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(parcel, 'package.json'), 'utf8'));
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, 'unpacking-'));
  // the package unpacks into the system's folder for temporary files, wherever that is
  const { TMPDIR } = process.env;
  process.env.TMPDIR = temporary;
  try {
    await chromium.executablePath();
    await inflate(join(parcel, 'bin/al2023.tar.br'));
    writeFileSync(join(temporary, 'fonts.conf'), fontsIn(join(home, 'fonts')));
    if (!existsSync(home)) renameSync(temporary, home);
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(temporary, { recursive: true, force: true });
  }
  return home;
}

/** The browser's own font for all text; signs that it lacks are DejaVu's, where the system has it. */
function fontsIn(folder: string): string {
  const family = (name: string) =>
    `<alias binding="same"><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${folder}</dir><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>${folder}</cachedir>
${['system-ui', 'sans-serif'].map(family).join('')}
</fontconfig>
`;
}
