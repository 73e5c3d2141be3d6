import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Criteria of the made-up city: shares in per cent, one column each. */
const CRITERIA = ['income', 'education', 'labour', 'youth', 'children', 'health', 'safety', 'convictions'];

/**
 * Writes a city of `count` areas with eight shares each, as `method.yaml` of this folder reads it. The same count
 * gives the same bytes. About one cell in a thousand is missing.
 */
export function writeAreas(path: string, count: number): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  const random = generator(20_25);
  let chunk = `id;name;year;population;${CRITERIA.map((id) => `${id}_pct`).join(';')}\r\n`;
  for (let area = 0; area < count; area++) {
    const id = String(area).padStart(7, '0');
    const population = 200 + Math.floor(random() * 2800);
    const need = random() ** 3;
    const shares = CRITERIA.map(() => {
      if (random() < 0.001) return '..';
      return (5 + 25 * need * random() + 3 * random()).toFixed(2).replace('.', ',');
    });
    chunk += `${id};Område ${id};2025;${population};${shares.join(';')}\r\n`;
    if (chunk.length > 1 << 20) {
      writeSync(file, chunk);
      chunk = '';
    }
  }
  writeSync(file, chunk);
  closeSync(file);
}

/** One area in so many has other figures the year after. */
const CHANGED = 50;

/** Writes the city a year on: one area in fifty has twice its first share, or half of it, and the others are as they were. */
export function writeNextYear(from: string, to: string): void {
  if (existsSync(to)) return;
  const [header, ...rows] = readFileSync(from, 'utf8').split('\r\n');
  const next = rows.map((row, k) => {
    if (row === '' || k % CHANGED > 0) return row;
    const cells = row.split(';');
    const share = Number(cells[4].replace(',', '.'));
    if (!Number.isNaN(share)) cells[4] = (share > 10 ? share / 2 : share * 2).toFixed(2).replace('.', ',');
    return cells.join(';');
  });
  writeFileSync(to, [header, ...next].join('\r\n'));
}

/** Multiply-with-carry by Marsaglia: enough for made-up shares, and the same on every machine. */
export function generator(seed: number): () => number {
  let high = seed;
  let low = 362436069;
  return () => {
    high = (36969 * (high & 65535) + (high >>> 16)) >>> 0;
    low = (18000 * (low & 65535) + (low >>> 16)) >>> 0;
    return (((high << 16) + low) >>> 0) / 2 ** 32;
  };
}
