import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { udpeg } from '../cli/host.ts';

/**
 * Ten areas of a made-up town, with counts that can be reckoned with in the head. Of each: id, residents, poor children of all
 * children, convicted persons of all adults. At a smallest count of 5, hidden are the 3 poor children of C, the 2 convicted of
 * A, 1 of D and 4 of G; H is too small to be screened.
 */
const rows = [
  'A;900;12;200;2;500',
  'B;800;15;200;6;500',
  'C;700;3;200;7;500',
  'D;600;40;200;1;500',
  'E;500;50;200;30;500',
  'F;900;10;200;6;500',
  'G;800;14;200;4;500',
  'H;60;2;20;1;40',
  'I;700;60;200;40;500',
  'J;600;11;200;8;500',
];

/** Rule of the town; a year's figures are those above. */
export const townMethod = (publish = 'publish: { basis: assumption }') => `
udpeg: 1
id: by
title: { da: By, en: Town }
areas: { id: id, population: folketal }
exclude: { smaa: { title: Små, population-below: 100, basis: assumption } }
reference: { of: rest-of-city, basis: assumption }
threshold: { times: 1.5, basis: assumption }
designate: { at-least: 2, basis: assumption }
${publish}
criteria:
  boern: { title: { da: Fattige børn, en: Poor children }, unit: pct, ratio: { numerator: boern, denominator: boern_af } }
  doemte: { title: { da: Dømte, en: Convicted }, unit: pct, ratio: { numerator: doemte, denominator: doemte_af } }
`;

/** Screens the town into a folder of its own. @returns the path of its record */
export async function screenedTown(
  folder: string,
  { year = 2025, method = townMethod(), change = (row: string) => row } = {},
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const at = (name: string) => join(folder, name);
  writeFileSync(
    at(`${year}.csv`),
    ['id;folketal;boern;boern_af;doemte;doemte_af', ...rows.map(change), ''].join('\n'),
  );
  writeFileSync(at('method.yaml'), method);
  const out = ['--out', at('out'), '--year', String(year)];
  const { code, stderr } = await udpeg('screen', at(`${year}.csv`), '--method', at('method.yaml'), ...out);
  if (code !== 0) throw new Error(stderr);
  return join(at('out'), 'report.json');
}
