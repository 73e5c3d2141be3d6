import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { udpeg } from '../cli/host.ts';
import { areaSectionsOf, rowsOf, textOf } from '../report/html-page.ts';
import { screenedTown, townMethod } from './small-city.ts';

// On the internal page a figure that the public one hides has a mark before it: a sign for those who see it, words for all others. Of
// the town these are the 3 poor children of C, the convicted of A (2), D (1) and G (4), and of H, which is too small, its residents.

const folder = mkdtempSync(join(tmpdir(), 'marks-'));
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
let record: string;
let page: string;
beforeAll(async () => {
  record = await screenedTown(folder);
  await udpeg('report', record, '--format', 'html', '--out', join(folder, 'out'));
  await udpeg('publish', record, '--out', join(folder, 'public'));
  page = read('out', 'report.html');
});

const marked = (cell: string) => cell.startsWith('◊ kun internt: ');

/** Of each area's table of criteria: which cells have it, as `C Fattige børn 1,2`. */
function cellsWith(is: (cell: string) => boolean, of: string): string[] {
  return [...areaSectionsOf(of)].flatMap(([id, section]) =>
    rowsOf(section).flatMap((row) => {
      const at = row.flatMap((cell, k) => (is(cell) ? [k] : []));
      return at.length > 0 ? [`${id} ${row[0]}: ${at.join()}`] : [];
    }),
  );
}

describe('a mark on the internal page', () => {
  it('stands before value, counts, interval and margin of each hidden figure, and before no other', () => {
    // the columns are criterion, value, counts, interval, reference, limit, margin, verdict
    expect(cellsWith(marked, page).sort()).toEqual([
      'A Dømte: 1,2,3,6',
      'C Fattige børn: 1,2,3,6',
      'D Dømte: 1,2,3,6',
      'G Dømte: 1,2,3,6',
    ]);
  });

  it('stands where the public page says that something is hidden', () => {
    const hidden = cellsWith((cell) => cell.includes('skjult'), read('public', 'public-report.html'));
    expect(cellsWith(marked, page).sort()).toEqual(hidden.sort());
  });

  it('stands before the residents of an area that shows its outcome alone, in the table and beside its name', () => {
    const table = /<table id="area-table"[^>]*>.*?<\/table>/s.exec(page)![0];
    expect(rowsOf(table).flatMap((row) => row.filter(marked))).toEqual(['◊ kun internt: 60']);
    expect(textOf(areaSectionsOf(page).get('H')!)).toContain('Udelukket; ◊ kun internt: 60 beboere.');
  });

  it('is explained above the table, with as many as the public page counts', () => {
    expect(textOf(page)).toContain(
      'Tal med mærket ◊ foran er skjult i den offentlige udgave. Det gælder 4 tal for 4 områder og alle tal for 1 område, der er udelukket for sit folketal.',
    );
    expect(textOf(read('public', 'public-report.html'))).toContain(
      '4 tal for 4 områder er skjult, og 1 område viser kun, at det er udelukket.',
    );
  });

  it('stands neither on the public page nor in a text', () => {
    expect(read('public', 'public-report.html')).not.toContain('◊');
    expect(read('out', 'report.md')).not.toMatch(/◊|kun internt/);
  });

  it('needs a rule: of a method that has none nobody knows what is hidden', async () => {
    const other = join(folder, 'none');
    await udpeg(
      ...['report', await screenedTown(other, { method: townMethod('') }), '--format', 'html'],
      ...['--out', join(other, 'out')],
    );
    expect(read('none', 'out', 'report.html')).not.toMatch(/◊|den offentlige udgave skjuler/i);
  });

  it('says so where nothing is hidden', async () => {
    // half of all are poor and convicted everywhere, and H has as many residents as the others
    const other = join(folder, 'all');
    const change = (row: string) => `${row.split(';')[0]};600;100;200;250;500`;
    await udpeg(
      ...['report', await screenedTown(other, { change }), '--format', 'html', '--out', join(other, 'out')],
    );
    const text = textOf(read('all', 'out', 'report.html'));
    expect(text).toContain('Den offentlige udgave skjuler ingen af områdernes tal.');
    expect(text).not.toContain('◊');
  });
});

it('what is sent on of an area says which of its figures the public version hides', async () => {
  const told = async (area: string) => (await udpeg('explain', record, area, '--format', 'md')).stdout;
  expect(await told('C')).toContain('Den offentlige udgave skjuler områdets tal for: Fattige børn.');
  expect(await told('H')).toContain(
    'Den offentlige udgave skjuler områdets tal for: Beboere, Fattige børn og Dømte.',
  );
  expect(await told('B')).not.toContain('offentlige udgave skjuler');
});
