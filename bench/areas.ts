import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { generator } from './generator.ts';

/** Criteria of the made-up city: shares in per cent, one column each. */
export const CRITERIA = [
  'income',
  'education',
  'labour',
  'youth',
  'children',
  'health',
  'safety',
  'convictions',
];

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
