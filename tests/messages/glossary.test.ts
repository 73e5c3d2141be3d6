import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Entry, entriesOf } from './catalogues.ts';

// docs/glossary.md says which words the program uses, and which it does not: the forbidden ones are read from it.

const glossary = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');
const rows = glossary
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Danish'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const column = { da: { words: 1, not: 2 }, en: { words: 3, not: 4 } };

const listed = (cell: string) => cell.split(',').flatMap((word) => word.trim() || []);

function forbidden(language: 'da' | 'en'): RegExp {
  const words = rows.flatMap((cells) => listed(cells[column[language].not]));
  const patterns = words.map((word) => word.replace(/\*$/, '\\p{L}*'));
  return new RegExp(`(?<![\\p{L}-])(?:${patterns.join('|')})(?![\\p{L}])`, 'iu');
}

/** What people read of an entry: its parameters are named in English, and keys of the method as they stand there. */
function text({ source }: Entry): string {
  return source
    .replace(/\bp\.[\w.]+/g, '')
    .replace(/`?\b(?:areas|criteria|exclude|reference|state-lists|threshold)\.[\w-]+/g, '');
}

it('has a row of words in both languages for everything', () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const cells of rows) {
    expect(cells).toHaveLength(7);
    expect([cells[1], cells[3], cells[5]].every((cell) => cell !== '')).toBe(true);
  }
});

it.each(['da', 'en'] as const)('no sentence has another word for the same in %s', async (language) => {
  const pattern = forbidden(language);
  // errors about the method file name its keys
  const entries = (await entriesOf(language)).filter(({ where }) => !where.startsWith('method.ts'));
  const wrong = entries
    .filter((entry) => pattern.test(text(entry)))
    .map((entry) => `${entry.where}: ${pattern.exec(text(entry))![0]}`);
  expect(wrong).toEqual([]);
});

it.each(['da', 'en'] as const)('the words that it lists are in use in %s', async (language) => {
  const all = (await entriesOf(language)).map(text).join('\n').toLowerCase();
  for (const cells of rows) {
    const words = listed(cells[column[language].words].replace(/\(.*\)/, ''));
    expect(words.filter((word) => !all.includes(word.toLowerCase()))).toEqual([]);
  }
});
