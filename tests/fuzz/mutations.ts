import type { Chance } from '../screening/generated.ts';
import { type Dialect, type Draft, plain, type TableFile, type TreeFile } from './draft.ts';
import { Deep } from './files.ts';

/** Changes a draft in one way, and says how. */
export type Mutation = (draft: Draft, chance: Chance) => string;

/** Forms of a number as files write them: some mean the same, some another, some nothing. */
const numberForms: ((text: string, chance: Chance) => string)[] = [
  (text) => ` ${text}\u00a0`,
  (text) => `+${text}`,
  (text) => text.replace('-', '\u2212'),
  (text) => `\u2212${text}`,
  (text) => `- ${text}`,
  (text) => `${text},0`,
  (text) => `${text}.0`,
  (text) => `${text}.000`,
  (text) => `${text},000`,
  (text) => `${text}e0`,
  (text) => `${text}E+1`,
  (text) => `0${text}`,
  (text) => `${text}*`,
  (text) => `${text}¹`,
  (text) => `${text} 1)`,
  (text) => `${text} %`,
  (text) => `<${text}`,
  (text) => `(${text})`,
  (text) => `${text}-`,
  (text) => `${text} kr.`,
  (text) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  (text) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (text) => `${text}\u200b`,
  (text) => `'${text}`,
  (text) => `=${text}`,
  (_, chance) =>
    chance.pick([
      '1 234',
      '1\u00a0234',
      '1\u2009234',
      "1'234",
      '1\u2019234',
      '1.234',
      '1,234',
      '12.34',
      '12,34',
    ]),
  (_, chance) =>
    chance.pick([
      '1.234.567',
      '1,234,567',
      '1.234,5',
      '1,234.5',
      '1 234,5',
      '1 23',
      '12 34',
      '0.500',
      '0,500',
    ]),
  (_, chance) =>
    chance.pick([
      '',
      ' ',
      '..',
      '…',
      '.',
      '-',
      '–',
      'n/a',
      'NA',
      'NaN',
      'null',
      'None',
      '#DIV/0!',
      '#N/A',
      'x',
    ]),
  (_, chance) =>
    chance.pick([
      '-1',
      '-999',
      '-9999',
      '0',
      '-0',
      '0,0',
      '00',
      '1e400',
      '1e-400',
      '5e-324',
      '1e308',
      '1e21',
    ]),
  (_, chance) =>
    chance.pick([
      '9007199254740993',
      '0,1000000000000000055',
      '0.30000000000000004',
      '123456789012345678901',
    ]),
  (_, chance) =>
    chance.pick([
      'Infinity',
      '-Infinity',
      '0x10',
      '1_000',
      '1e',
      'e5',
      ',',
      ',5',
      '5,',
      '.5',
      '5.',
      '1,2,3',
      '1..2',
    ]),
  (_, chance) =>
    chance.pick(['true', 'ja', '2025-01-01', '01-02-2025', '12:30', '½', 'Ⅳ', '٣', '1/2', '10^3', '10³']),
];

const texts = [
  ...[
    '',
    ' ',
    '0',
    '1',
    '-5',
    '=1+1',
    '+45',
    '@sum',
    '\tx',
    "'quoted",
    '"',
    '""',
    'a;b',
    'a,b',
    'a\nb',
    'a\rb',
    'a\r\nb',
  ],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', 'true', '..', '…', '-', '.'],
  ...['I alt', 'Hele byen', 'Total', 'Uoplyst', 'Kilde: Danmarks Statistik', '* foreløbige tal', '1) note'],
  ...[
    'K›benhavn',
    'K¿benhavn',
    'KÃ¸benhavn',
    '\uFFFD',
    'e\u0301',
    'é',
    '\u00a0x',
    'x\u00a0y',
    'x\u200by',
    '\u202eabc',
    '😀',
    '\u{1F3F3}\uFE0F',
  ],
  ...['0101', '101', '0101 ', '1,01E+02', '101.0', '1-2', '02-jan', '2025-02-01', '1e3', '007'],
  ...[
    '<b>x</b>',
    '&amp;',
    '|',
    '`code`',
    '[x](javascript:1)',
    '\u001b[31mred',
    '\u0007',
    '\u0000',
    'x'.repeat(300),
  ],
];

export const tableMutations: Mutation[] = [
  cell('a number in another form', (text, chance, at) =>
    at === 'number' ? chance.pick(numberForms)(text, chance) : text,
  ),
  cell('a number in another form', (text, chance, at) =>
    at === 'number' ? chance.pick(numberForms)(text, chance) : text,
  ),
  cell('another text', (text, chance, at) => (at === 'text' ? chance.pick(texts) : text)),
  cell('an id in another form', (text, chance, at) =>
    at === 'text'
      ? chance.pick([
          text.replace(/^0+/, ''),
          ` ${text}`,
          `${text}\u00a0`,
          `${text},0`,
          `0${text}`,
          text.toUpperCase(),
          `"${text}"`,
          `${text}\u00ad`,
        ])
      : text,
  ),
  cell('another year', (text, chance, at) =>
    at === 'year'
      ? chance.pick([
          '2025K3',
          '202512',
          '2025M11',
          '25',
          '2026',
          '2024',
          '',
          '2025.0',
          '2025,0',
          ' 2025 ',
          '20255',
        ])
      : text,
  ),
  cell('any cell, by one character', (text, chance) => byOneCharacter(text, chance)),
  rows('a row twice', (table, at) => table.splice(at, 0, [...table[at]])),
  rows('a row less', (table, at) => table.splice(at, 1)),
  rows('two rows changed about', (table, at, chance) => {
    const other = chance.whole(1, table.length - 1);
    [table[at], table[other]] = [table[other], table[at]];
  }),
  rows('an empty row', (table, at, chance) =>
    table.splice(at, 0, chance.is(0.5) ? [''] : table[at].map(() => '')),
  ),
  rows('the header again', (table, at) => table.splice(at, 0, [...table[0]])),
  rows('a row of an id alone', (table, at, chance) =>
    table.splice(
      at,
      0,
      table[at].map((_, k) => (k === 1 ? chance.pick(texts) : '')),
    ),
  ),
  rows('a row shorter', (table, at, chance) => table[at].splice(chance.whole(1, table[at].length - 1))),
  rows('a row longer', (table, at, chance) => table[at].push(chance.pick(['', '', '1', 'x']))),
  rows('a cell more within', (table, at, chance) =>
    table[at].splice(chance.whole(0, table[at].length), 0, chance.pick(['', '7', 'x'])),
  ),
  rows('lines before the header', (table, _, chance) =>
    table.unshift(
      ...chance.pick([
        [['Tabel 1']],
        [[''], ['Byen']],
        [table[0].map((_, k) => (k === 0 ? 'Tabel 1' : ''))],
        [['Tabel; 1', 'x']],
      ]),
    ),
  ),
  rows('a note at the end', (table, _, chance) =>
    table.push([chance.pick(['Kilde: Byen', '* foreløbig', 'Note 1: x', 'Opdateret 2025', '\u001a'])]),
  ),
  rows('a total', (table) => table.push(sumRow(table))),
  columns('a column less', (table, at) => each(table, (row) => row.splice(at, 1))),
  columns('a column twice', (table, at) => each(table, (row) => row.splice(at, 0, row[at] ?? ''))),
  columns('two columns changed about', (table, at, chance) => {
    const other = chance.whole(0, table[0].length - 1);
    each(table, (row) => {
      [row[at], row[other]] = [row[other] ?? '', row[at] ?? ''];
    });
  }),
  columns('a column more', (table, at, chance) => {
    const name = chance.pick(['ny', '', 'navn ', 'x'.repeat(40), 'a;b', '"a"']);
    table.forEach((row, k) => {
      row.splice(at, 0, k === 0 ? name : chance.pick(['1', 'x', '']));
    });
  }),
  columns('another header', (table, at, chance) => {
    const name = table[0][at];
    table[0][at] = chance.pick([
      ` ${name} `,
      name.toUpperCase(),
      `${name}\u00a0`,
      `"${name}"`,
      '',
      chance.pick(texts),
      chance.pick(table[0]),
      `${name}\n(antal)`,
    ]);
  }),
  dialect('delimiter', ({ delimiter }, chance) => ({
    delimiter: chance.pick(([';', ',', '\t'] as const).filter((one) => one !== delimiter)),
  })),
  dialect('quotes', () => ({ quotes: 'all' })),
  dialect('line ends', (_, chance) => ({ lineEnd: chance.pick(['\r\n', '\r'] as const) })),
  dialect('encoding', (_, chance) => ({
    encoding: chance.pick(['utf-8-bom', 'windows-1252', 'utf-16le'] as const),
  })),
  dialect('no end of the last line', () => ({ endsWithLine: false })),
  (draft, chance) => {
    const file = chance.pick(tables(draft));
    file.form = 'xlsx';
    file.name = file.name.replace(/\.csv$/, '.xlsx');
    file.habits = {
      ...(chance.is(0.5) && { decimal: chance.pick([',', '.'] as const) }),
      ...(chance.is(0.2) && { bare: true }),
      ...(chance.is(0.4) && {
        zipped: chance.pick([
          { stored: true },
          { descriptors: true },
          { zip64: true },
          { stored: true, zip64: true },
        ]),
      }),
    };
    return `${file.name}: a workbook ${JSON.stringify(file.habits)}`;
  },
  (draft, chance) => {
    const file = chance.pick(tables(draft));
    const seed = chance.whole(0, 2 ** 30);
    const how = chance.pick(byteChanges);
    const earlier = file.bytes ?? ((same: Buffer) => same);
    file.bytes = (bytes) => how(earlier(bytes), seed);
    return `${file.name}: bytes, ${how.name} ${seed}`;
  },
];

export const treeMutations: Mutation[] = [
  tree('method', (draft) => draft.method),
  tree('method', (draft) => draft.method),
  tree('outlines', (draft) => draft.geometry),
  tree('project', (draft) => draft.project),
  (draft, chance) => {
    const file = chance.pick(
      [draft.method, draft.geometry, draft.project].filter((one) => one !== undefined),
    );
    const seed = chance.whole(0, 2 ** 30);
    const how = chance.pick(byteChanges);
    const earlier = file.text ?? ((same: string) => same);
    file.text = (text) => how(Buffer.from(earlier(text)), seed).toString('latin1');
    return `${file.name}: text, ${how.name} ${seed}`;
  },
  (draft, chance) => {
    const file = chance.pick([draft.method, draft.project].filter((one) => one !== undefined));
    const [what, how] = chance.pick(yamlForms);
    const earlier = file.text ?? ((same: string) => same);
    file.text = (text) => how(earlier(text));
    return `${file.name}: ${what}`;
  },
];

/** What YAML can do that JSON cannot. */
const yamlForms: [string, (text: string) => string][] = [
  ['two documents', (text) => `${text}\n---\n${text}`],
  ['tabs', (text) => text.replace('{', '{\n\t')],
  ['an anchor without an end', (text) => `&a ${text.replace('"m"', '*a')}`],
  ['an alias of nothing', (text) => text.replace('"m"', '*nothing')],
  ['a tag', (text) => text.replace('"m"', '!!binary "m"')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['a comment', (text) => `# comment\n${text}\n# end`],
  ['carriage returns', (text) => text.replaceAll(', ', ',\r\n')],
  ['a key twice', (text) => text.replace('{', '{"id": "n", ')],
  ['no end', (text) => text.slice(0, -1)],
  ['nothing', () => ''],
];

/** Changes a random place of a tree. */
export function changeTree(root: unknown, chance: Chance): string {
  const places: { of: unknown[] | Record<string, unknown>; key: string | number; path: string }[] = [];
  const walk = (node: unknown, path: string): void => {
    if (node === null || typeof node !== 'object' || node instanceof Deep) return;
    for (const key of Array.isArray(node) ? node.keys() : Object.keys(node)) {
      places.push({ of: node as Record<string, unknown>, key, path: `${path}.${key}` });
      walk((node as Record<string | number, unknown>)[key], `${path}.${key}`);
    }
  };
  walk(root, '');
  if (places.length === 0) return 'nothing to change';
  const place = chance.pick(places);
  const [name, change] = chance.pick(treeChanges);
  change(place.of as Record<string | number, unknown>, place.key, chance, places);
  return `${place.path}: ${name}`;
}

type Node = Record<string | number, unknown>;
type Places = readonly { of: unknown; key: string | number }[];

const treeChanges: [string, (of: Node, key: string | number, chance: Chance, places: Places) => void][] = [
  [
    'left out',
    (of, key) => {
      if (Array.isArray(of)) of.splice(Number(key), 1);
      else delete of[key];
    },
  ],
  [
    'twice',
    (of, key) => {
      if (Array.isArray(of)) of.splice(Number(key), 0, structuredClone(of[key]));
      else of[`${key}-2`] = structuredClone(of[key]);
    },
  ],
  [
    'another value',
    (of, key, chance) => {
      of[key] = chance.pick([
        null,
        '',
        0,
        -1,
        1,
        2,
        0.5,
        1e308,
        -1e-320,
        100,
        true,
        false,
        [],
        {},
        [[]],
        'x',
        '__proto__',
        [null],
        { a: 1 },
      ]);
    },
  ],
  [
    'another text',
    (of, key, chance) => {
      of[key] = chance.pick(texts);
    },
  ],
  [
    'a number moved',
    (of, key, chance) => {
      const value = of[key];
      if (typeof value === 'number')
        of[key] = chance.pick([-value, value * 10, value + 1, value / 3, String(value), 1e300 * value]);
      else of[key] = chance.whole(-2, 9);
    },
  ],
  [
    'another key',
    (of, key, chance) => {
      if (Array.isArray(of)) return;
      const value = of[key];
      delete of[key];
      of[chance.pick([`${key}x`, String(key).toUpperCase(), ...texts])] = value;
    },
  ],
  [
    'in a list',
    (of, key) => {
      of[key] = [of[key]];
    },
  ],
  [
    'what stands elsewhere',
    (of, key, chance, places) => {
      const other = chance.pick(places);
      of[key] = structuredClone((other.of as Node)[other.key]);
    },
  ],
  [
    'nested deep',
    (of, key, chance) => {
      const [open, close] = chance.pick([
        ['[', ']'],
        ['{"of": ', '}'],
        ['{"not": ', '}'],
        ['{"type": "GeometryCollection", "geometries": [', ']}'],
      ]);
      of[key] = new Deep(chance.pick([40, 500, 20_000]), open, close);
    },
  ],
];

type Place = 'number' | 'text' | 'year' | 'header';

function cell(what: string, change: (text: string, chance: Chance, at: Place) => string): Mutation {
  return (draft, chance) => {
    const file = chance.pick(tables(draft));
    if (file.rows.length < 2) return 'no row';
    // a few tries to find a cell of the kind that this change is for
    for (let attempt = 0; attempt < 8; attempt++) {
      const row = chance.whole(1, file.rows.length - 1);
      if (file.rows[row].length === 0) continue;
      const column = chance.whole(0, file.rows[row].length - 1);
      const text = file.rows[row][column];
      const changed = change(text, chance, placeOf(file.rows[0][column]));
      if (changed === text) continue;
      file.rows[row][column] = changed;
      return `${file.name}: ${what}, row ${row} column ${column}: ${JSON.stringify(text)} to ${JSON.stringify(changed)}`;
    }
    return 'no cell';
  };
}

function placeOf(header: string | undefined): Place {
  if (['aar', 'year', 'list_year'].includes(header ?? '')) return 'year';
  return [
    'omraade_id',
    'navn',
    'region',
    'list',
    'complete',
    'municipality',
    'area_name',
    'boligomraade',
  ].includes(header ?? '')
    ? 'text'
    : 'number';
}

function rows(what: string, change: (table: string[][], at: number, chance: Chance) => unknown): Mutation {
  return (draft, chance) => {
    const file = chance.pick(tables(draft));
    if (file.rows.length < 2) return 'no row';
    const at = chance.whole(1, file.rows.length - 1);
    change(file.rows, at, chance);
    return `${file.name}: ${what}, row ${at}`;
  };
}

function columns(what: string, change: (table: string[][], at: number, chance: Chance) => void): Mutation {
  return (draft, chance) => {
    const file = chance.pick(tables(draft));
    if (!file.rows[0]?.length) return 'no column';
    const at = chance.whole(0, file.rows[0].length - 1);
    change(file.rows, at, chance);
    return `${file.name}: ${what}, column ${at}`;
  };
}

function dialect(what: string, change: (now: Dialect, chance: Chance) => Partial<Dialect>): Mutation {
  return (draft, chance) => {
    const file = chance.pick(tables(draft));
    const changed = change(file.dialect, chance);
    file.dialect = { ...plain, ...file.dialect, ...changed };
    return `${file.name}: ${what} ${JSON.stringify(changed)}`;
  };
}

function tree(what: string, of: (draft: Draft) => TreeFile | undefined): Mutation {
  return (draft, chance) => {
    const file = of(draft);
    return file ? `${what}: ${changeTree(file.tree, chance)}` : `no ${what}`;
  };
}

function tables({ statistics, lists, links, values }: Draft): TableFile[] {
  // statistics come up most
  return [...statistics, ...statistics, ...statistics, values, values, lists, links].filter(
    (file) => file !== undefined,
  );
}

function each(table: string[][], change: (row: string[]) => unknown): void {
  for (const row of table) change(row);
}

/** A cell by one character; one that a shorter row has not is empty. */
function byOneCharacter(cell: string | undefined, chance: Chance): string {
  const text = cell ?? '';
  const at = chance.whole(0, text.length);
  const sign = chance.pick([...' ;,.\t"\'-+=0159eExåÅ\u00a0\u200b\n']);
  return text.slice(0, at) + sign + text.slice(at + chance.whole(0, 1));
}

function sumRow(table: string[][]): string[] {
  return table[0].map((_, k) => {
    const values = table.slice(1).map((row) => Number((row[k] ?? '').replace(',', '.')));
    return k === 1
      ? 'I alt'
      : k === 0
        ? (table[1][0] ?? '')
        : String(values.reduce((sum, one) => sum + (one || 0), 0));
  });
}

/** Changes of bytes, each the same for the same seed. */
const byteChanges = [
  function flipped(bytes: Buffer, seed: number): Buffer {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[seed % copy.length] ^= 1 << (seed % 8);
    return copy;
  },
  function cut(bytes: Buffer, seed: number): Buffer {
    return bytes.subarray(0, seed % (bytes.length + 1));
  },
  function inserted(bytes: Buffer, seed: number): Buffer {
    const at = seed % (bytes.length + 1);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from([[0, 0xff, 0x22, 0x0a, 0x3b, 0xc3, 0x1a, 0x80][seed % 8]]),
      bytes.subarray(at),
    ]);
  },
  function taken(bytes: Buffer, seed: number): Buffer {
    const at = seed % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + (seed % 5))]);
  },
  function repeated(bytes: Buffer, seed: number): Buffer {
    const at = seed % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - (seed % 60)))]);
  },
];
