import { describe, expect, it } from 'vitest';
import { type CommandTexts, helpTexts } from '../../src/messages/help.ts';
import { udpeg } from './host.ts';

// Help is Danish, and English with --lang en: what we say of each command, and what commander says around it.

/** The path of every command: [], ['screen'], ['statelists'], ['statelists', 'law'], ... */
const paths = (texts: CommandTexts, path: string[] = []): string[][] => [
  path,
  ...Object.entries(texts.commands ?? {}).flatMap(([name, inner]) => paths(inner, [...path, name])),
];
const commands = paths(helpTexts.en);

/** The parts of a help that are lists: `Tilvalg:` with a line or more for each option. */
const lists = ['Arguments', 'Options', 'Commands', 'Argumenter', 'Tilvalg', 'Kommandoer'];

/** Each term of a list with what is said of it, lines that were wrapped put together. */
function terms(help: string): { term: string; said: string }[] {
  const inLists = help
    .split('\n\n')
    .filter((part) => lists.some((title) => part.startsWith(title)))
    .flatMap((part) => part.split('\n').slice(1));
  const found: { term: string; said: string }[] = [];
  for (const line of inLists) {
    // a term of a list has two blanks before it and two or more after it
    const [, term, said] = /^ {2}(\S.*?)(?: {2,}(.*))?$/.exec(line) ?? [];
    if (term === undefined) found.at(-1)!.said += ` ${line.trim()}`;
    else found.push({ term, said: said ?? '' });
  }
  return found;
}

it('walks every command', () => {
  expect(commands).toContainEqual(['screen']);
  expect(commands).toContainEqual(['statelists', 'watch']);
});

describe.each(commands.map((path) => [path.join(' '), path] as const))('udpeg %s --help', (_, path) => {
  it('has a text for every argument, option and command, another in each language', async () => {
    const danish = await udpeg(...path, '--help');
    const english = await udpeg(...path, '--help', '--lang', 'en');
    for (const { code, stderr } of [danish, english]) expect([code, stderr]).toEqual([0, '']);
    const [da, en] = [danish, english].map(({ stdout }) => terms(stdout));
    // --year <årstal> is --year <year>
    const name = ({ term }: { term: string }) => term.replace(/<.*/, '');
    expect(da.map(name)).toEqual(en.map(name));
    expect(da.length).toBeGreaterThan(0);
    for (const [k, { term, said }] of da.entries()) {
      expect({ term, said }).not.toMatchObject({ said: '' });
      expect(said).not.toBe(en[k].said);
    }
  });

  it('has none of commander’s English words in Danish, and names values in Danish', async () => {
    const { stdout } = await udpeg(...path, '--help');
    expect(stdout).not.toMatch(
      /Usage|Arguments|Options|Commands|Global|Examples|\[options\]|\[command\]|choices:|default:|display help/,
    );
    // each is known to the words that stand for values; these are the same in both languages
    const values = terms(stdout).flatMap(({ term }) => /<(.*?)>/.exec(term)?.[1] ?? []);
    const english = terms((await udpeg(...path, '--help', '--lang', 'en')).stdout);
    const inEnglish = english.flatMap(({ term }) => /<(.*?)>/.exec(term)?.[1] ?? []);
    const same = values.filter((value, k) => value === inEnglish[k]);
    expect(same.filter((value) => !['format', 'pct', 'system'].includes(value))).toEqual([]);
  });
});

describe('udpeg --help', () => {
  it('begins with how it is used and what it does, and ends with examples and exits', async () => {
    const { stdout } = await udpeg('--help');
    expect(stdout).toMatch(/^Brug: udpeg \[tilvalg\] \[kommando\]\n\nScreener en bys områder/);
    expect(stdout).toContain('\nEksempler:\n  udpeg init min-screening ');
    expect(stdout.trimEnd()).toMatch(/\nSlutkoder: 0 færdig; 1 .*2 .*3 en fejl i udpeg selv\.$/s);
  });

  it('takes the language before the command too', async () => {
    expect((await udpeg('--lang', 'en', 'screen', '--help')).stdout).toContain(
      'Usage: udpeg screen [options]',
    );
  });

  it('is what the command help gives, of any command', async () => {
    const { stdout } = await udpeg('statelists', 'law', '--help');
    expect(await udpeg('help', 'statelists', 'law')).toEqual({ code: 0, stdout, stderr: '' });
  });

  it('is told without a command, as an error', async () => {
    const { code, stdout, stderr } = await udpeg('statelists');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Brug: udpeg statelists [tilvalg] [kommando]');
  });
});
