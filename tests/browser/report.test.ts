import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch.ts';
import { temporaryFolder } from '../cli/host.ts';
import { accessibility } from './accessibility.ts';
import { alone } from './alone.ts';
import { areaTable } from './area-table.ts';
import { keyboard } from './keyboard.ts';
import { layout } from './layout.ts';
import { map } from './map.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { pictures } from './pictures.ts';
import { print } from './print.ts';
import { makeSite, type Site } from './site.ts';

/** The report's page in a real browser: one browser for all, since it takes longer to start than most tests to run. */
const folder = temporaryFolder();
let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await makeSite(browser, folder);
});
afterAll(() => browser?.close());

for (const tests of [alone, keyboard, areaTable, numbers, names, layout, map, print, accessibility, pictures])
  tests(() => site);
