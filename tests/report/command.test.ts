import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { explainCommand, recomputeCommand, shellWord } from '../../src/report/command.ts';
import { sampleReport } from './sample-report.ts';

describe('the command that makes a report again', () => {
  it('names the files, the method file and the choices', () => {
    const report = sampleReport({ notices: [] });
    expect(recomputeCommand(report, 'da')).toBe(
      "udpeg screen 2025.csv --method 'proeveby metode.yaml' --year 2025 --state-lists lister.csv --links links.csv --municipality Prøveby --out out",
    );
  });

  it('leaves to the run what the run chose: a notice tells of it, and would be missing', () => {
    // the sample has several years and tells that 2025 was chosen
    expect(recomputeCommand(sampleReport(), 'da')).not.toContain('--year');
    const notices = [{ code: 'list-municipality-from-links', params: { municipality: 'Prøveby' } }] as const;
    expect(recomputeCommand(sampleReport({ notices: [...notices] }), 'da')).not.toContain('--municipality');
  });

  it('names what of a file is read, and the system of outlines that is not the usual one', () => {
    const base = sampleReport();
    const [, statistics] = base.inputs;
    const inputs = [
      { ...statistics, name: 'tal.xlsx', sheet: 'Ark 1' },
      { ...statistics, role: 'geometry' as const, name: 'kort.geojson', property: 'nr', crs: 'EPSG:25832' },
    ];
    expect(recomputeCommand(sampleReport({ inputs, stateLists: null, notices: [] }), 'da')).toBe(
      "udpeg screen 'tal.xlsx#Ark 1' --method proeveby --year 2025 --geometry 'kort.geojson#nr' --crs EPSG:25832 --out out",
    );
  });

  it('names a built-in method by its id, and the language where it is not Danish', () => {
    const base = sampleReport();
    const report = sampleReport({
      method: { ...base.method, builtIn: true },
      inputs: base.inputs.filter(({ role }) => role === 'statistics').concat(base.inputs[1]),
      stateLists: null,
      notices: [],
    });
    expect(recomputeCommand(report, 'en')).toBe(
      'udpeg screen 2025.csv 2025.csv --method proeveby --year 2025 --lang en --out out',
    );
  });

  it('quotes what a shell would read otherwise', () => {
    const base = sampleReport();
    const inputs = base.inputs.map((input) => ({ ...input, name: `it's; rm $HOME` }));
    expect(recomputeCommand(sampleReport({ inputs }), 'da')).toContain(
      `screen 'it'\\''s; rm $HOME' --method`,
    );
  });
});

/** What a shell hands to the program. */
function argumentsOf(command: string): string[] {
  const told = execFileSync('sh', ['-c', `udpeg() { printf '%s\\0' "$@"; }\n${command}`], {
    encoding: 'utf8',
  });
  return told.split('\0').slice(0, -1);
}

/** Ids and names that a shell would take for something else, or no page would show. */
const strange = [
  ...[
    '-1',
    '--help',
    '-',
    'a b',
    "it's",
    '"x"',
    '$HOME',
    '$x',
    '`id`',
    '$(id)',
    'a\\nb',
    'a\\',
    '*',
    '~',
    '#1',
  ],
  ...[
    'a;b',
    'a&b',
    'a|b',
    '<x>',
    '!x',
    '(x)',
    '%s',
    'Ærø',
    '',
    "'",
    "''",
    'a\nb',
    'a\tb',
    'a\rb',
    '-n\n1',
    '\u0007',
  ],
  ...['\u202Ebyen', 'a\u2028b', '\u200B', '\u00A0', 'x\\0101\n'.trim(), "\u001B[2J'"],
];

describe('through a shell', () => {
  it.each(strange)('%j comes back as it is', (text) => {
    expect(argumentsOf(`udpeg ${shellWord(text)}`)).toEqual([text]);
    expect(shellWord(text)).not.toMatch(/[\p{Cc}\u2028\u202E\u200B]/u);
  });

  it.each(strange)('an id %j is that of an area, and no option', (id) => {
    const [given, options] = [
      ['out/report.json', id],
      ['--lang', 'en'],
    ];
    const isDashed = id.startsWith('-');
    expect(argumentsOf(explainCommand([id], 'en'))).toEqual(
      isDashed ? ['explain', ...options, '--', ...given] : ['explain', ...given, ...options],
    );
  });

  it('a file is no option, whatever its name begins with', () => {
    const inputs = sampleReport().inputs.map((input) => ({ ...input, name: `-x ${input.name}` }));
    const found = argumentsOf(recomputeCommand(sampleReport({ inputs }), 'da'));
    expect(found.filter((one) => one.startsWith('-x'))).toEqual([]);
    expect(found).toContain('./-x 2025.csv');
  });
});
