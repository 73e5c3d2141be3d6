import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { city, eksempelby, temporaryFolder, udpeg } from './host.ts';

// A city of four areas and two criteria. The limit is 1.2 times the mean of the areas.
//
//        x   y   residents
//   a    2   1         100
//   b    4   9         200
//   c    6   5         300
//   d    8   5         400
//   mean 5   5
//   limit 6  6    x is met by c and d, y by b: with one of two criteria b, c and d are designated (900 residents)

const folder = temporaryFolder();
const table = `id;navn;folketal;x;y
a;Agern;100;2;1
b;Bøg;200;4;9
c;Cypres;300;6;5
d;Douglas;400;8;5
`;
const method = `udpeg: 1
id: lille
title: Lille by
areas: { id: id, name: navn, population: folketal }
# decided in May
threshold:
  times: 1.2 # of the city
  basis: decided
  alternatives: [1, 1.5]
reference: { of: city, weights: none, basis: policy }
designate: { at-least: 1, basis: decided }
criteria:
  x: { column: x }
  y: { column: y, unit: kr }
`;

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const statistics = file('2025.csv', table);
const methodFile = file('metode.yaml', method);
const by = [statistics, '--method', methodFile];

const whatif = (...args: string[]) => udpeg('whatif', ...by, ...args);

/** What JSON holds of each answer: designated areas and residents, who came in, who went out. */
async function answers(...args: string[]) {
  const { code, stdout } = await whatif(...args, '--format', 'json');
  expect(code).toBe(0);
  const ids = (areas: { id: string }[]) => areas.map(({ id }) => id);
  return JSON.parse(stdout).answers.map(
    ({ of, set, designated, cameIn, wentOut }: Record<string, never>) => ({
      of,
      set: (set as { path: string; value: string }[]).map(({ path, value }) => `${path}=${value}`).join(' '),
      designated: [(designated as { areas: number }).areas, (designated as { residents: number }).residents],
      cameIn: ids(cameIn),
      wentOut: ids(wentOut),
    }),
  );
}

const base = { of: 'base', set: '', designated: [3, 900], cameIn: [], wentOut: [] };

describe('one thing that is otherwise', () => {
  it('a parameter: the comparison with the method as it is, why and all', async () => {
    // 1.5 times 5 is 7.5: d meets x (8), b meets y (9), and c (6) goes out
    const { code, stdout, stderr } = await whatif('--set', 'threshold.times=1.5');
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('2025.csv') });
    expect(stdout).toBe(`Hvad nu hvis
2025
Lille by
Det, der prøves, er en antagelse. Metoden og filerne er uændrede.

3 → 2 udpegede områder. 0 områder kom til. Af de før udpegede gik 1 ud, og 2 er
der stadig.
Hvorfor: Reglen 1 område.
Udpeget: 3 → 2 af 4 områder; 900 → 600 beboere.
Kom til: 0 beboere. Gik ud eller blev uafklaret: 300 beboere.

Metoden
  Grænseværdi (threshold.times): 1,2 → 1,5
  Grænseværdi (threshold.basis): besluttet → antagelse

Gik ud eller blev uafklaret (1)
  c Cypres, 300 beboere
    Udpeget → ikke udpeget. Reglen: x ikke længere opfyldt
    Nøjagtigt: 1 → 0 kriterier: x ikke længere opfyldt (reglen)

Kriterier: hvad der skiftede
  x: opfyldt af 2 → 1 område
`);
  });

  it('a figure, read as a cell of the file is', async () => {
    // x of a is 12: the mean is (12 + 4 + 6 + 8) / 4 = 7.5 and the limit 9, which a alone reaches; y is as it was
    const [, tried] = await answers('--set', 'areas.a.x=12,0');
    expect(tried).toEqual({
      of: 'set',
      set: 'areas.a.x=12,0',
      designated: [2, 300],
      cameIn: ['a'],
      wentOut: ['c', 'd'],
    });
    const { stdout } = await whatif('--set', 'areas.a.x=12,0', '--lang', 'en');
    expect(stdout).toContain('Figures that are tried\n  a Agern, x: 2 → 12,0\n');
  });

  it('a criterion taken out, and several things at once', async () => {
    // x alone: c and d
    expect((await answers('--set', 'criteria.y='))[1]).toMatchObject({
      designated: [2, 700],
      wentOut: ['b'],
    });
    // at 1 time the limit is 5: x is met by c and d, y by b, c and d; both by c and d
    expect(await answers('--set', 'threshold.times=1', '--set', 'designate.at-least=2')).toEqual([
      base,
      {
        of: 'set',
        set: 'threshold.times=1 designate.at-least=2',
        designated: [2, 700],
        cameIn: [],
        wentOut: ['b'],
      },
    ]);
  });

  it('nothing that changes anything is said to be none', async () => {
    const { stdout } = await whatif('--set', 'threshold.times=1.2');
    expect(stdout).toContain('Grænseværdi (threshold.basis): besluttet → antagelse');
    expect(stdout).toContain('0 områder kom til. Af de før udpegede gik 0 ud, og 3 er');
  });
});

describe('several values of one path', () => {
  it('make a row each, with the others held', async () => {
    // at 2 times the limit is 10: nobody. At 0.8 times it is 4: x by b, c and d, y by b, c and d: both by these
    const args = ['threshold.times=2', 'threshold.times=0.8', 'designate.at-least=2'].flatMap((one) => [
      '--set',
      one,
    ]);
    const { stdout } = await whatif(...args);
    expect(stdout).toBe(`Hvad nu hvis
2025
Lille by
Det, der prøves, er en antagelse. Metoden og filerne er uændrede.

2 forsøg giver fra 0 til 3 områder; som metoden siger, er det 3.

Forsøgene
  threshold.times  Områder  Beboere  Kommer til  Går ud
  1,2 (metoden)          3      900           –       –
  2                      0        0           0       3
  0,8                    3      900           0       0
I hvert forsøg desuden: designate.at-least 1 → 2.

Hvem der kommer til og går ud
threshold.times 2
  Kommer til: 0. Går ud: 3.
  Kommer til: ingen
  Går ud: b Bøg; c Cypres; d Douglas

threshold.times 0,8
  Kommer til: 0. Går ud: 0.
  Kommer til: ingen
  Går ud: ingen
`);
  });

  it('of two paths each with each', async () => {
    const set = ['threshold.times=1', 'threshold.times=1.5', 'designate.at-least=1', 'designate.at-least=2'];
    const found = await answers(...set.flatMap((one) => ['--set', one]));
    // at 7.5, x is met by d and y by b: one of two by both, two of two by nobody
    expect(found.map((one: { designated: number[] }) => one.designated[0])).toEqual([3, 3, 2, 2, 0]);
  });

  it('as a table for programs, a row an answer', async () => {
    const { stdout } = await whatif(
      '--set',
      'threshold.times=1.5',
      '--set',
      'threshold.times=2',
      '--format',
      'csv',
    );
    expect(parse(stdout, { bom: true, delimiter: ';', columns: true })).toMatchObject([
      { answer: 'base', method: 'metode.yaml', set: '', designated: '3', residents: '900', came_in_ids: '' },
      { answer: 'set', set: 'threshold.times=1.5', designated: '2', went_out: '1', went_out_ids: 'c' },
      { answer: 'set', set: 'threshold.times=2', designated: '0', went_out: '3', went_out_ids: 'b c d' },
    ]);
  });
});

it('several methods stand side by side, with the areas on which they disagree by name', async () => {
  const other = file('anden.yaml', method.replace('times: 1.2', 'times: 2').replace('1, 1.5', '1'));
  const third = file('tredje.yaml', method.replace('times: 1.2', 'times: 1.5').replace('1, 1.5', '1'));
  const { stdout } = await whatif('--method', third, '--lang', 'en');
  expect(stdout).toContain('2 areas are in the answers of all methods, 1 in some only.');
  expect(stdout).toContain('  c   Cypres  designated   not designated\n');
  const { code, stdout: json } = await whatif('--method', other, '--method', third, '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(json)).toMatchObject({
    answers: [
      { method: 'metode.yaml', designated: { areas: 3 } },
      { method: 'anden.yaml', designated: { areas: 0 } },
      { method: 'tredje.yaml', designated: { areas: 2 } },
    ],
    agreement: {
      all: [],
      some: [
        { id: 'b', outcomes: ['designated', 'not-designated', 'designated'] },
        { id: 'c', outcomes: ['designated', 'not-designated', 'not-designated'] },
        { id: 'd', outcomes: ['designated', 'not-designated', 'designated'] },
      ],
    },
  });
});

it('methods of one name are told apart by their number', async () => {
  const { stdout } = await whatif('--method', methodFile, '--method', methodFile, '--format', 'json');
  expect(JSON.parse(stdout).answers.map((one: { method: string }) => one.method)).toEqual([
    'metode.yaml',
    'metode.yaml (2)',
    'metode.yaml (3)',
  ]);
});

describe('what is written', () => {
  it('nothing, unless a folder or a file is asked for', async () => {
    const before = readdirSync(folder);
    await whatif('--set', 'threshold.times=2');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('the method with what is set, as an assumption, and not the figures, which is said', async () => {
    const saved = join(folder, 'gemt', 'ny.yaml');
    const set = ['--set', 'threshold.times=1.5', '--set', 'areas.a.x=12'];
    const { code, stderr } = await whatif(
      ...set,
      '--save',
      saved,
      '--out',
      join(folder, 'svar'),
      '--format',
      'md,json',
    );
    expect(code).toBe(0);
    expect(readFileSync(saved, 'utf8')).toBe(
      method
        .replace('times: 1.2', 'times: 1.5')
        .replace('basis: decided\n  alternatives: [1, 1.5]', 'basis: assumption\n  alternatives: [1, 1.2]'),
    );
    expect(readdirSync(join(folder, 'svar')).sort()).toEqual(['whatif.json', 'whatif.md']);
    expect(stderr).toContain('tal i områderne er data og er ikke gemt i metoden: areas.a.x.');
    // what was saved is what was asked
    const without = await udpeg(
      'whatif',
      statistics,
      '--method',
      saved,
      '--set',
      'areas.a.x=12',
      '--format',
      'json',
    );
    const before = await whatif(...set, '--format', 'json');
    expect(JSON.parse(without.stdout).answers[1].designated).toEqual(
      JSON.parse(before.stdout).answers[1].designated,
    );
  });

  it('says which alternatives the saved method has no more: those of a key that was set aside', async () => {
    const saved = join(folder, 'gemt', 'grænse.yaml');
    const { code, stderr } = await whatif('--set', 'threshold.value=20', '--save', saved);
    expect(code).toBe(0);
    expect(readFileSync(saved, 'utf8')).not.toContain('alternatives: [1, 1.5]');
    expect(stderr).toContain('alternativer til threshold passer ikke til det, der er sat');
    // another number for the same key keeps them
    expect((await whatif('--set', 'threshold.times=1.3', '--save', saved)).stderr).not.toContain(
      'alternativer til',
    );
  });

  it('never over an input, and nothing where anything is wrong', async () => {
    const out = join(folder, 'intet');
    const { code, stderr } = await whatif('--set', 'threshold.times=2', '--out', out, '--save', methodFile);
    expect(code).toBe(2);
    expect(stderr).toContain('metode.yaml er en af de filer, der læses');
    expect(stderr).toContain('intet er skrevet.');
    expect(existsSync(out)).toBe(false);
    expect(readFileSync(methodFile, 'utf8')).toBe(method);
  });
});

describe('what is refused', () => {
  it.each([
    [[], 'intet at prøve er givet.'],
    [['--set', 'threshold.times'], '“threshold.times” er ikke en sti og en værdi.'],
    [['--set', 'threshold.tims=2'], '--set threshold.tims: nøglen “tims” findes ikke her. Mente du “times”?'],
    [['--set', 'threshold.times=to'], '--set threshold.times: '],
    [['--set', 'areas.A.x=2'], '--set areas.A.x: området “A” er ikke i tallene for 2025. Mente du “a”?'],
    [
      ['--set', 'areas.a=2'],
      '--set areas.a: “areas.a” nævner ingen kolonne. Et tal har et område og en kolonne, fx --set areas.a.',
    ],
    [['--set', 'areas.01=2'], '--set areas.01: “areas.01” nævner ingen kolonne.'],
    [['--set', 'threshold.times=-1'], '--set threshold.times: fandt -1; ventede >= 0.'],
    [['--set', 'areas.a.z=2'], '--set areas.a.z: metoden læser ingen kolonne “z”.'],
    [['--set', 'areas.a.x=to'], '--set areas.a.x: “to” er ikke et tal'],
    [['--set', 'areas.a.folketal=-1'], '--set areas.a.folketal: -1 er negativt'],
    [['--set', 'threshold.times=2', '--method', 'koebenhavn-2025'], 'både flere --method og --set er givet.'],
    [['--set', 'areas.a.x=2', '--save', 'x.yaml'], '--save gemmer metoden med det, der er sat i den'],
    [
      ['--set', 'threshold.times=2', '--set', 'threshold.times=3', '--save', 'x.yaml'],
      '--set threshold.times: --save gemmer én metode',
    ],
    [
      ['--set', 'threshold.times=2', '--format', 'md,html'],
      'flere formater på én gang (md, html) kræver --out.',
    ],
  ])('%j', async (args, start) => {
    const { code, stdout, stderr } = await whatif(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(start);
    expect(existsSync('x.yaml')).toBe(false);
  });

  it('a count above those it is of, as in a file', async () => {
    const { code, stderr } = await udpeg(
      ...['whatif', eksempelby.statistics, '--method', 'koebenhavn-2025'],
      ...['--set', 'areas.0207.boernefattigdom_antal=300'],
    );
    expect(code).toBe(2);
    expect(stderr).toContain(
      '--set areas.0207.boernefattigdom_antal: tælleren 300 er større end nævneren 231 i “boernefattigdom_af”.',
    );
  });
});

describe('against a known designation', () => {
  const known = (rows: string) => file('kendt.csv', `id;designated\n${rows}`);

  it('found, further and missed of the method, its alternatives and what is set; the best is fitted to the past', async () => {
    // known: a and b; of d nothing. The method (b, c, d) finds b, has c further and misses a: 2 are otherwise.
    // At 1 time (c and d by x; b, c and d by y) the same; at 1.5 times (b, d) c is not further: 1 is otherwise
    const path = known('a;ja\nb;yes\nc;nej\nd;\n');
    const { code, stdout } = await whatif('--against', path);
    expect(code).toBe(0);
    expect(stdout).toContain(`Metoden finder 1 af 2 områder, der blev udpeget, og 1 yderligere; 1 finder den
ikke.

Over for det kendte
Kendt på forhånd er 3 områder, hvoraf 2 blev udpeget. Om 1 område er det ikke
kendt; de tæller ikke med nedenfor. Fundet: både i svaret og i det kendte.
Yderligere: kun i svaret. Ikke fundet: kun i det kendte.

  Forsøg               Fundet  Yderligere  Ikke fundet
  Som metoden siger         1           1            1
  threshold.times 1         1           1            1
  threshold.times 1,5       1           0            1
Nærmest det kendte er “threshold.times 1,5”, med 1 område, der falder anderledes
ud. Det er tilpasset fortiden; det er ikke reglen.
`);
    const { stdout: json } = await whatif('--against', path, '--set', 'criteria.x=', '--format', 'json');
    const { answers, known: of } = JSON.parse(json);
    // y alone: b
    expect(answers[1]).toMatchObject({
      of: 'set',
      match: { found: [{ id: 'b', name: 'Bøg' }], further: [], missed: [{ id: 'a', name: 'Agern' }] },
    });
    expect(answers.map((one: { of: string }) => one.of)).toEqual([
      'base',
      'set',
      'alternative',
      'alternative',
    ]);
    expect(of).toMatchObject({ name: 'kendt.csv', areas: 3, designated: 2, unknown: 1, best: [1, 3] });
  });

  it('an alternative of another kind is called by what it has, not by what it goes without', async () => {
    // above 4.5 are c and d by x, and b, c and d by y
    const other = file('anden.yaml', method.replace('[1, 1.5]', '[{ value: 4.5 }, { strict: true }]'));
    const args = ['--method', other, '--against', known('a;ja\nb;yes\nc;nej\nd;\n')];
    const { stdout } = await udpeg('whatif', statistics, ...args);
    expect(stdout).toContain('  threshold.value 4,5       ');
    expect(stdout).toContain('  threshold.strict true     ');
    expect(stdout).not.toContain('threshold.times –');
  });

  it('an excluded area that was designated is missed, and said to be excluded', async () => {
    const small = file(
      'smaa.yaml',
      method.replace('designate:', 'exclude: { smaa: { population-below: 150 } }\ndesignate:'),
    );
    const path = known('a;ja\nb;ja\nc;nej\nd;nej\n');
    const { stdout } = await udpeg(
      'whatif',
      statistics,
      '--method',
      small,
      '--against',
      path,
      '--format',
      'json',
    );
    expect(JSON.parse(stdout).answers[0].match).toMatchObject({
      missed: [{ id: 'a', name: 'Agern' }],
      excluded: 1,
      undetermined: 0,
    });
  });

  it.each([
    ['a;ja\nb;ja\nc;nej\n', '1 område har ingen række: d. Tilføj'],
    [
      'a;ja\nb;ja\nc;nej\nd;måske\n',
      'kendt.csv, linje 5, kolonne “designated”: “måske” er hverken ja eller nej.',
    ],
    ['a;ja\nb;ja\nc;nej\nD;ja\n', 'området “D” er ikke i tallene for 2025. Mente du “d”?'],
    ['a;ja\nb;ja\nc;nej\nd;ja\na;nej\n', 'området “a” står to gange, første gang'],
  ])('refuses %j', async (rows, told) => {
    const { code, stderr } = await whatif('--against', known(rows));
    expect(code).toBe(2);
    expect(stderr).toContain(told);
  });
});

it('takes a project as screen does', async () => {
  const project = file(
    'udpeg.yaml',
    'udpeg: 1\nmethod: metode.yaml\nyears:\n  2025: { statistics: 2025.csv }\n',
  );
  const { code, stdout, stderr } = await udpeg(
    'whatif',
    '--project',
    project,
    '--set',
    'threshold.times=1.5',
  );
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stdout).toBe((await whatif('--set', 'threshold.times=1.5')).stdout);
});

it('Eksempelby with lists, links and outlines: base and diff are those of screen and diff', async () => {
  const given = [...eksempelby.lists, '--geometry', join(city, 'areas.geojson')];
  const saved = join(folder, 'eksempelby.yaml');
  const set = ['--set', 'criteria.doemte.threshold.times=2', '--save', saved];
  const tried = await udpeg(
    ...['whatif', eksempelby.statistics, '--method', 'koebenhavn-2025', ...given, ...set, '--format', 'json'],
  );
  expect(tried.code).toBe(0);
  const records = [join(folder, 'base'), join(folder, 'tried')];
  for (const [k, method] of ['koebenhavn-2025', saved].entries())
    await udpeg(
      'screen',
      eksempelby.statistics,
      '--method',
      method,
      ...given,
      '--format',
      'json',
      '--out',
      records[k],
    );
  const compared = await udpeg('diff', ...records, '--format', 'json');
  const [whole, ours] = [JSON.parse(compared.stdout), JSON.parse(tried.stdout)];
  expect(whole.changes.length).toBeGreaterThan(0);
  for (const part of ['changes', 'criteria', 'method', 'summary', 'lists'])
    expect(ours.diff[part], part).toEqual(whole[part]);
});

const reference =
  process.env.UDPEG_REFERENCE ?? fileURLToPath(new URL('../../../shared/reference', import.meta.url));
const roder = join(reference, 'koebenhavn-2017', 'roder-2014.csv');

if (existsSync(roder)) {
  it("København 2017: the counts of an independent recount, and those of the files' own README", async () => {
    const rows = parse(readFileSync(roder), { columns: true }) as Record<string, string>[];
    const shares = [
      'pct_outside_lm_2014',
      'pct_no_education_2014',
      'pct_low_income_2013',
      'pct_nonwestern_2014',
    ];
    const large = rows.filter((row) => Number(row.residents_2014) >= 300);
    /** Found, further and missed with at least so many of the four at so many times the level of the city. */
    const recount = (times: number, atLeast: number) => {
      const limits = shares.map((share) => {
        const sum = large.reduce((all, row) => all + Number(row[share]) * Number(row.residents_2014), 0);
        return (times * sum) / large.reduce((all, row) => all + Number(row.residents_2014), 0);
      });
      const ours = new Set(
        large.filter((row) => shares.filter((share, k) => Number(row[share]) >= limits[k]).length >= atLeast),
      );
      const was = rows.filter((row) => row.designated_2017 === '1');
      return [
        was.filter((row) => ours.has(row)).length,
        [...ours].filter((row) => row.designated_2017 === '0').length,
        was.filter((row) => !ours.has(row)).length,
      ];
    };
    // of 72, two have fewer than 300 residents
    expect(recount(1.1, 3)).toEqual([56, 15, 16]);
    expect(recount(1, 4)).toEqual([45, 8, 27]);
    expect(recount(1, 3)).toEqual([60, 38, 12]);
    expect(recount(1.25, 3)).toEqual([44, 7, 28]);

    const path = file(
      'koebenhavn.csv',
      `id;designated\n${rows.map((row) => `${row.rode_nr};${row.designated_2017 === '1' ? 'ja' : 'nej'}`).join('\n')}\n`,
    );
    const own = fileURLToPath(
      new URL('../../fixtures/published/koebenhavn-2017/method.yaml', import.meta.url),
    );
    const set = ['threshold.times=1', 'threshold.times=1.25', 'designate.at-least=3', 'designate.at-least=4'];
    const { code, stdout } = await udpeg(
      ...['whatif', roder, '--method', own, '--against', path, '--format', 'json'],
      ...set.flatMap((one) => ['--set', one]),
    );
    expect(code).toBe(0);
    const counts = JSON.parse(stdout).answers.map(
      ({
        of,
        set: settings,
        match,
      }: {
        of: string;
        set: { value: string }[];
        match: Record<string, string[]>;
      }) => [
        [of, ...settings.map(({ value }) => value)].join(' '),
        ...['found', 'further', 'missed'].map((part) => match[part].length),
      ],
    );
    expect(counts.slice(0, 5)).toEqual([
      ['base', ...recount(1.1, 3)],
      ['set 1 3', ...recount(1, 3)],
      ['set 1 4', ...recount(1, 4)],
      ['set 1.25 3', ...recount(1.25, 3)],
      ['set 1.25 4', ...recount(1.25, 4)],
    ]);
    // the method's own alternatives
    expect(counts).toContainEqual(['alternative 1', ...recount(1, 3)]);
    expect(counts).toContainEqual(['alternative 4', ...recount(1.1, 4)]);
  });
} else console.info(`${roder} is not there; nothing is counted over it here.`);
