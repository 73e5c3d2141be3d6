import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/text/words.ts';

/** A sentence or a word of a catalogue. */
export interface Entry {
  /** `report.ts, areas-designated` */
  where: string;
  /** undefined: it is a word */
  say: ((params: object) => string | string[]) | undefined;
  /** the word, or the source of the sentence */
  source: string;
}

const folder = fileURLToPath(new URL('../../src/messages/', import.meta.url));

/** Every sentence and word that the program has in a language, from every catalogue of `src/messages`. */
export async function entriesOf(language: Language): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const file of readdirSync(folder).sort()) {
    const exports = (await import(join(folder, file))) as Record<string, unknown>;
    for (const value of Object.values(exports)) {
      const catalogue = isBilingual(value) ? value[language] : undefined;
      if (catalogue !== undefined) collect(catalogue, file, entries);
    }
  }
  return entries;
}

function isBilingual(value: unknown): value is Record<Language, unknown> {
  return typeof value === 'object' && value !== null && 'da' in value && 'en' in value;
}

function collect(value: unknown, where: string, entries: Entry[]): void {
  if (typeof value === 'string') entries.push({ where, say: undefined, source: value });
  else if (typeof value === 'function') {
    const say = value as NonNullable<Entry['say']>;
    // one that is always the same says itself; its own source names no word
    const isFixed = say.length === 0 && /^\(\) => (da|en)$/.test(String(say));
    entries.push({ where, say, source: isFixed ? String(say({})) : String(say) });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) collect(inner, `${where}, ${key}`, entries);
  }
}

/** What a parameter may be: a count of one, a text, a list, a block. */
const candidates = [
  1,
  'outside',
  ['parallelsamfund'],
  [1, 1],
  { one: 'X', many: 'X', words: ['X'], least: 1, most: 1, unbounded: ['X'] },
  // outlines of a layer
  [
    {
      id: 'X',
      feature: 1,
      features: 1,
      at: [1, 1],
      type: 'X',
      count: 1,
      doubt: 1,
      share: 1,
      metres: 1,
      area: 1,
      width: 1,
    },
  ],
];

/**
 * What a sentence says with every count 1. Of what type each of its parameters is, is found by trying: a sentence that
 * is given another one throws.
 */
export function saidOfOne({ say, source }: Entry): string {
  if (!say) return source;
  const keys: string[] = [];
  for (let number = 0; number < Math.max(1, candidates.length ** keys.length); number++) {
    const of = (key: string) => {
      if (!keys.includes(key)) keys.push(key);
      return candidates[Math.floor(number / candidates.length ** keys.indexOf(key)) % candidates.length];
    };
    try {
      return [say(new Proxy({}, { get: (_, key) => of(String(key)) }))].flat().join(' ');
    } catch {
      // one of them is of another type
    }
  }
  throw new Error(`cannot be said: ${source}`);
}
