import { existsSync, readFileSync, writeFileSync } from 'node:fs';

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
