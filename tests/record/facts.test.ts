import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// What more than one document tells is computed in src/record/facts/, and nowhere else: two documents then never contradict
// each other. Beside it compute only the run itself (src/screening) and the recount, which is to be another's (src/verify).

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = ['report', 'diff', 'monitor', 'cli', 'messages'];
const filesIn = (folder: string) => globSync(`src/${folder}/**/*.ts`, { cwd: root });
const textOf = (file: string) => readFileSync(root + file, 'utf8');

/** What computes a fact, and where to ask for it instead. */
const computing: [what: string, pattern: RegExp, instead: string][] = [
  ['areas and residents are added up', /withoutPopulation\s*(?:\+\+|\+=)|residents\s*\+=/, 'tallyOf'],
  [
    'areas of an outcome are gathered',
    /outcome\.(?:reduce|filter)|outcome\[\w+\] === \w+\)\s*\w+(?:\.push|\+\+)/,
    'areasOf',
  ],
  [
    'undetermined are added to designated',
    /\+\s*undetermined\.(?:areas|residents)/,
    'areasRange, residentsRange',
  ],
  ['areas of two records are paired', /\.ids\[\w+\]\s*<\s*\w+\.ids\[/, 'pairById'],
  ['shares outside designated areas are summed', /1\s*-\s*sharesIn/, 'listedFacts'],
  ['the most undetermined beside byområder', /beside\.length\s*-\s*1/, 'byomraadeRange'],
];

describe('a fact that several documents tell is computed in src/record/facts/ alone:', () => {
  it.each(computing)('%s', (_, pattern, instead) => {
    const elsewhere = documents.flatMap(filesIn).filter((file) => pattern.test(textOf(file)));
    expect(elsewhere, `ask ${instead} of src/record/facts/`).toEqual([]);
    // the pattern finds what it is for
    expect(
      filesIn('record/facts')
        .concat(filesIn('screening'))
        .some((file) => pattern.test(textOf(file))),
    ).toBe(true);
  });
});

describe('the record is read by documents, and reads none of them', () => {
  it.each(filesIn('record'))('%s', (file) => {
    const imported = [...textOf(file).matchAll(/from '((?:\.\.\/)+)([a-z-]+)\//g)].map(
      ([, , folder]) => folder,
    );
    expect(imported.filter((folder) => [...documents, 'verify', 'screening'].includes(folder))).toEqual(
      imported.filter((folder) => folder === 'messages'),
    );
  });
});
