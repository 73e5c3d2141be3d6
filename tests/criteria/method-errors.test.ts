import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alternativeMethods } from '../../src/criteria/choices.ts';
import { loadMethod, parseMethod } from '../../src/criteria/load.ts';
import { InputError } from '../../src/messages/errors.ts';
import { located } from '../../src/messages/finding.ts';

/** The first four lines of a method: what a test writes begins in line 5. */
const HEAD = 'udpeg: 1\nid: m\ntitle: t\nareas: { id: id }\n';
const RULE = 'criteria: { c: { column: x, threshold: { value: 1 } } }\ndesignate: { criterion: c }\n';

/** What is told of a method: each error in English and Danish. */
async function told(text: string): Promise<{ en: string[]; da: string[] }> {
  return errorsOf(parseMethod({ bytes: Buffer.from(text), path: 'm.yaml' }));
}

async function errorsOf(loading: Promise<unknown>): Promise<{ en: string[]; da: string[] }> {
  const error = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) throw new Error(`expected an InputError, got ${error}`);
  const { findings } = error;
  return { en: findings.map((item) => located(item, 'en')), da: findings.map((item) => located(item, 'da')) };
}

const measures =
  'column, constant, ratio, flag, unknown, change, mean-over-years, rank, percentile-rank, z-score, min-max, scale-to-max, distance, ratio-to, exponential, log, power, quotient, normal-score, minimum, maximum, reverse, sum, mean, product, geometric-mean, round, count-met, distance-index';

describe('a step of a ladder that nothing can lead to', () => {
  const ladder = (steps: string, unit = '') =>
    told(
      `${HEAD}indicators: { s: { column: x${unit} } }\ncriteria: { c: { indicator: s, threshold: { value: 1 } } }\nclasses: { k: { of: s, steps: [${steps}] } }\ndesignate: { criterion: c }\n`,
    ).then(({ en }) => en.map((text) => /step “(\w+)”/.exec(text)?.[1]));

  it.each([
    ['behind a wider one', '{ class: a, to: 10 }, { class: b, to: 5 }, { class: d }', ['b']],
    ['behind several', '{ class: a, to: 5 }, { class: b, above: 5 }, { class: d }', ['d']],
    ['behind one without bounds', '{ class: a }, { class: b, to: 5 }', ['b']],
    ['twice the same', '{ class: a, from: 5 }, { class: b, from: 5 }, { class: d }', ['b']],
    ['between bounds that leave nothing', '{ class: a, above: 5, below: 5 }, { class: d }', ['a']],
    ['behind the same rule', '{ class: a, when: c }, { class: b, when: c }, { class: d }', ['b']],
  ])('%s', async (_, steps, unreachable) => {
    const text = `${HEAD}indicators: { s: { column: x } }\ncriteria: { c: { indicator: s, threshold: { value: 1 } } }\nclasses: { k: { of: s, steps: [${steps}] } }\ndesignate: { criterion: c }\n`;
    await expect(parseMethod({ bytes: Buffer.from(text), path: 'm.yaml' })).rejects.toThrow();
    expect(await ladder(steps)).toEqual(unreachable);
  });

  it('beyond what a share can be', async () => {
    expect(await ladder('{ class: a, above: 100 }, { class: d }', ', unit: pct')).toEqual(['a']);
  });

  it('is told in both languages, with where it stands', async () => {
    const { en, da } = await told(
      `${HEAD}indicators: { s: { column: x } }\nclasses:\n  k:\n    of: s\n    steps:\n      - { class: a, to: 10 }\n      - { class: b, to: 5 }\n      - { class: d }\n${RULE}`,
    );
    expect(en).toEqual([
      'm.yaml, line 11, column 9: nothing can lead to the step “b” of classes.k: the steps before it take everything, or its bounds leave nothing. Mend the bounds or the order, or remove the step.',
    ]);
    expect(da).toEqual([
      'm.yaml, linje 11, kolonne 9: intet kan føre til trinnet “b” i classes.k: trinnene før det tager alt, eller dets grænser udelukker alt. Ret grænserne eller rækkefølgen, eller fjern trinnet.',
    ]);
  });

  it('is none where a class is reached in two ways, or bounds meet', async () => {
    const fine = [
      '{ class: odd, below: 1 }, { class: usual, to: 9 }, { class: odd }',
      '{ class: a, below: 5 }, { class: b, to: 5 }, { class: d }',
      '{ class: a, when: c }, { class: b, to: 5 }, { class: d }',
    ];
    for (const steps of fine) {
      const text = `${HEAD}indicators: { s: { column: x } }\ncriteria: { c: { indicator: s, threshold: { value: 1 } } }\nclasses: { k: { of: s, steps: [${steps}] } }\ndesignate: { criterion: c }\n`;
      await expect(parseMethod({ bytes: Buffer.from(text), path: 'm.yaml' })).resolves.toBeDefined();
    }
  });
});

describe('a mistyped key', () => {
  it('at the top: the key that was meant, with line and column, and all that may stand there', async () => {
    const keys =
      'udpeg, id, title, description, purpose, ranking, valid, municipality, sources, input, areas, exclude, missing, chance, reference, threshold, goals, indicators, criteria, classes, designate, kept-for, state-lists, byomraader, publish';
    expect(await told(`${HEAD}treshold: { value: 1 }\n${RULE}`)).toEqual({
      en: [
        `m.yaml, line 5, column 1: there is no key “treshold” here. Did you mean “threshold”? Here may stand: ${keys}.`,
      ],
      da: [
        `m.yaml, linje 5, kolonne 1: nøglen “treshold” findes ikke her. Mente du “threshold”? Her kan stå: ${keys}.`,
      ],
    });
  });

  it('of a measure, without a second complaint that the block has no measure', async () => {
    expect(
      await told(`${HEAD}indicators:\n  z:\n    zscore: { of: { column: x }, sd: sample }\n${RULE}`),
    ).toEqual({
      en: [
        `m.yaml, line 7, column 5: there is no key “zscore” here. Did you mean “z-score”? Here may stand: ${measures}, title, unit, universe, decimals, chance, survey, basis, source, note, alternatives.`,
      ],
      da: [
        `m.yaml, linje 7, kolonne 5: nøglen “zscore” findes ikke her. Mente du “z-score”? Her kan stå: ${measures}, title, unit, universe, decimals, chance, survey, basis, source, note, alternatives.`,
      ],
    });
  });

  it('inside operands, however deep', async () => {
    const { en, da } = await told(
      `${HEAD}indicators:\n  z:\n    sum:\n      of:\n        - { colum: x }\n        - { rank: { of: { column: x }, ordr: ascending } }\n${RULE}`,
    );
    expect(en).toEqual([
      `m.yaml, line 9, column 13: there is no key “colum” here. Did you mean “column”? Here may stand: ${measures}.`,
      'm.yaml, line 10, column 40: there is no key “ordr” here. Did you mean “order”? Here may stand: of, order, ties, within.',
    ]);
    expect(da[1]).toBe(
      'm.yaml, linje 10, kolonne 40: nøglen “ordr” findes ikke her. Mente du “order”? Her kan stå: of, order, ties, within.',
    );
  });

  it('of a threshold, of a ladder step, of a rule in a rule', async () => {
    const { en } = await told(
      `${HEAD}criteria: { c: { column: x, threshold: { tmes: 1.5 } } }
indicators: { i: { column: x } }
classes: { k: { of: i, steps: [{ class: a, abov: 1 }] } }
designate: { any: [{ al: [c] }] }
`,
    );
    expect(en).toEqual([
      'm.yaml, line 5, column 42: there is no key “tmes” here. Did you mean “times”? Here may stand: times, plus, value, percentile, standard-deviations, share-of-areas, column, strict, definition, sd, rounding, basis, source, note, alternatives.',
      'm.yaml, line 7, column 44: there is no key “abov” here. Did you mean “above”? Here may stand: class, title, above, from, below, to, when.',
      'm.yaml, line 8, column 22: there is no key “al” here. Did you mean “all”? Here may stand: at-least, of, all, any, not, criterion, class, consecutive-years.',
    ]);
  });
});

it('a key that must be there is named, whatever its values may be', async () => {
  const { en } = await told(
    `${HEAD}indicators: { r: { percentile-rank: { of: { column: x } } }, q: { quotient: { of: { column: x } } } }\n${RULE}`,
  );
  expect(en.map((line) => line.slice(line.indexOf('the key')))).toEqual([
    'the key “fraction” is missing.',
    'the key “by” is missing.',
  ]);
});

it('a range the wrong way round, and a text that means both yes and no', async () => {
  const found = await told(
    `${HEAD}indicators: { r: { column: { name: x, range: [100, 0] } }, f: { flag: { column: x, yes: [a], no: [a, b] } } }\n${RULE}`,
  );
  expect(found.da.map((line) => line.slice(line.indexOf('fandt')))).toEqual([
    'fandt [100,0]; ventede [mindste, største].',
    'fandt ["a","b"]; ventede tekster, der ikke står i yes.',
  ]);
});

describe('YAML that is not', () => {
  it('a key twice in a block', async () => {
    expect(await told(`${HEAD}goals: {}\nid: n\n${RULE}`)).toEqual({
      en: ['m.yaml, line 6, column 1: the key “id” stands twice in the same block. Keep one.'],
      da: ['m.yaml, linje 6, kolonne 1: nøglen “id” står to gange i samme blok. Behold den ene.'],
    });
  });

  it('a bracket left open', async () => {
    const { en } = await told(`${HEAD}designate: { any: [c\ncriteria: {}\n`);
    expect(en[0]).toMatch(/^m\.yaml, line 6, column 1: the file is not valid YAML: /);
  });

  it('no method at all', async () => {
    expect(await told('')).toEqual({
      en: ['m.yaml, line 1, column 1: found nothing; expected a block of keys.'],
      da: ['m.yaml, linje 1, kolonne 1: fandt ingenting; ventede en blok med nøgler.'],
    });
    expect((await told('- a\n- b\n')).en).toEqual([
      'm.yaml, line 1, column 1: found ["a","b"]; expected a block of keys.',
    ]);
  });
});

/** Each: what is wrong, the text after the head, the sentences in English and Danish. */
const cases: [string, string, string[], string[]][] = [
  [
    'values that are no choice, of the wrong kind or out of bounds',
    `criteria:\n  c: { percentile-rank: { of: { column: x }, fraction: rank/m }, threshold: { value: 1, strict: ja } }\ndesignate: { at-least: 0 }\n`,
    [
      'm.yaml, line 6, column 56: found "rank/m"; expected (rank-1)/(n-1), (rank-1)/n, (rank-0.5)/n, rank/n, rank/(n+1).',
      'm.yaml, line 6, column 97: found "ja"; expected true or false.',
      'm.yaml, line 7, column 24: found 0; expected >= 1.',
    ],
    [
      'm.yaml, linje 6, kolonne 56: fandt "rank/m"; ventede (rank-1)/(n-1), (rank-1)/n, (rank-0.5)/n, rank/n, rank/(n+1).',
      'm.yaml, linje 6, kolonne 97: fandt "ja"; ventede true eller false.',
      'm.yaml, linje 7, kolonne 24: fandt 0; ventede >= 1.',
    ],
  ],
  [
    'a reference of no known kind',
    `criteria: { c: { column: x, threshold: { times: 1.5 }, reference: { of: citty } } }\ndesignate: { criterion: c }\n`,
    [
      'm.yaml, line 5, column 73: found "citty"; expected city, rest-of-city, non-designated, region, value, column, percentile.',
    ],
    [
      'm.yaml, linje 5, kolonne 73: fandt "citty"; ventede city, rest-of-city, non-designated, region, value, column, percentile.',
    ],
  ],
  [
    'a key that is missing',
    'criteria: { c: { column: x, threshold: { value: 1 } } }\n',
    ['m.yaml, line 1, column 1: the key “designate” is missing.'],
    ['m.yaml, linje 1, kolonne 1: nøglen “designate” mangler.'],
  ],
  [
    'two of what there must be one of',
    `indicators: { a: { column: x, constant: 3 } }\ncriteria: { c: { column: y, threshold: { value: 1, times: 2 } } }\ndesignate: { criterion: c, not: c }\n`,
    [
      'm.yaml, line 5, column 18: only one of these keys may stand here: column, constant. Keep one.',
      'm.yaml, line 6, column 40: only one of these keys may stand here: times, value. Keep one.',
      'm.yaml, line 7, column 12: only one of these keys may stand here: not, criterion. Keep one.',
    ],
    [
      'm.yaml, linje 5, kolonne 18: kun én af nøglerne må stå her: column, constant. Behold den ene.',
      'm.yaml, linje 6, kolonne 40: kun én af nøglerne må stå her: times, value. Behold den ene.',
      'm.yaml, linje 7, kolonne 12: kun én af nøglerne må stå her: not, criterion. Behold den ene.',
    ],
  ],
  [
    'none of what there must be one of',
    `indicators: { a: { unit: pct } }\ncriteria: {}\ndesignate: { basis: law }\n`,
    [
      `m.yaml, line 5, column 18: exactly one of these keys must stand here: ${measures}; none does.`,
      'm.yaml, line 7, column 12: exactly one of these keys must stand here: at-least, all, any, not, criterion, class, consecutive-years; none does.',
    ],
    [
      `m.yaml, linje 5, kolonne 18: netop én af nøglerne skal stå her: ${measures}; ingen af dem gør.`,
      'm.yaml, linje 7, kolonne 12: netop én af nøglerne skal stå her: at-least, all, any, not, criterion, class, consecutive-years; ingen af dem gør.',
    ],
  ],
  [
    'keys that belong to another kind of reference, and one that is needed',
    `criteria:
  c: { column: a, threshold: { times: 1 }, reference: { of: city, weights: none, value: 3 } }
  d: { column: a, threshold: { times: 1 }, reference: { of: value } }
  e: { column: a, threshold: { times: 1 }, reference: { of: rest-of-city, weights: none, years-back: 1 } }
designate: { any: [c], of: [c] }
`,
    [
      'm.yaml, line 6, column 89: “value” belongs only to of: value. Remove it.',
      'm.yaml, line 7, column 55: “value” is missing; of: value asks for it.',
      'm.yaml, line 8, column 102: “years-back” belongs only to of: city, of: region, of: percentile. Remove it.',
      'm.yaml, line 9, column 28: “of” belongs only to at-least. Remove it.',
    ],
    [
      'm.yaml, linje 6, kolonne 89: “value” hører kun til ved of: value. Fjern den.',
      'm.yaml, linje 7, kolonne 55: “value” mangler; den kræves ved of: value.',
      'm.yaml, linje 8, kolonne 102: “years-back” hører kun til ved of: city, of: region, of: percentile. Fjern den.',
      'm.yaml, linje 9, kolonne 28: “of” hører kun til ved at-least. Fjern den.',
    ],
  ],
  [
    'names of sources, indicators, ladders and classes that lead nowhere',
    `sources: { politik: { title: t } }
indicators: { fattigdom: { column: x } }
criteria:
  c: { indicator: fattigdon, source: politk, threshold: { value: 1 } }
classes:
  status: { of: formue, steps: [{ class: lav, below: 1 }, { class: høj }] }
designate: { any: [{ class: { of: statu, is: [lav] } }, { class: { of: status, is: [lv] } }] }
`,
    [
      'm.yaml, line 8, column 38: there is no source “politk”. Did you mean “politik”? Known: politik.',
      'm.yaml, line 8, column 19: there is no indicator “fattigdon”. Did you mean “fattigdom”? Known: fattigdom.',
      'm.yaml, line 10, column 17: there is no indicator “formue”. Known: fattigdom.',
      'm.yaml, line 11, column 35: there is no class “statu”. Did you mean “status”? Known: status.',
      'm.yaml, line 11, column 84: there is no step “lv”. Did you mean “lav”? Known: lav, høj.',
    ],
    [
      'm.yaml, linje 8, kolonne 38: der er ingen kilde “politk”. Mente du “politik”? Kendte: politik.',
      'm.yaml, linje 8, kolonne 19: der er ingen indikator “fattigdon”. Mente du “fattigdom”? Kendte: fattigdom.',
      'm.yaml, linje 10, kolonne 17: der er ingen indikator “formue”. Kendte: fattigdom.',
      'm.yaml, linje 11, kolonne 35: der er ingen klassestige “statu”. Mente du “status”? Kendte: status.',
      'm.yaml, linje 11, kolonne 84: der er ingen klasse “lv”. Mente du “lav”? Kendte: lav, høj.',
    ],
  ],
  [
    'measures in a ring, told once',
    `indicators:\n  a: { rank: { of: b } }\n  b: { sum: { of: [c, { column: x }] } }\n  c: { log: { of: a } }\ncriteria: { k: { indicator: a, threshold: { value: 1 } } }\ndesignate: { criterion: k }\n`,
    [
      'm.yaml, line 6, column 6: the measures depend on each other in a ring: indicators.a → indicators.b → indicators.c → indicators.a.',
    ],
    [
      'm.yaml, linje 6, kolonne 6: målene afhænger af hinanden i ring: indicators.a → indicators.b → indicators.c → indicators.a.',
    ],
  ],
  [
    'a ring through a count of criteria',
    `indicators: { n: { count-met: { criteria: [k] } } }\ncriteria: { k: { indicator: n, threshold: { value: 1 } } }\ndesignate: { criterion: k }\n`,
    [
      'm.yaml, line 5, column 18: the measures depend on each other in a ring: indicators.n → criteria.k → indicators.n.',
    ],
    [
      'm.yaml, linje 5, kolonne 18: målene afhænger af hinanden i ring: indicators.n → criteria.k → indicators.n.',
    ],
  ],
  [
    'a ring of class ladders',
    `classes:\n  a: { steps: [{ class: x, when: { not: { class: { of: b, is: [x] } } } }] }\n  b: { steps: [{ class: x, when: { any: [{ class: { of: a, is: [x] } }] } }] }\ndesignate: { class: { of: a, is: [x] } }\n`,
    [
      'm.yaml, line 6, column 6: the measures depend on each other in a ring: classes.a → classes.b → classes.a.',
    ],
    ['m.yaml, linje 6, kolonne 6: målene afhænger af hinanden i ring: classes.a → classes.b → classes.a.'],
  ],
  [
    'a limit inherited in the wrong direction',
    `reference: { of: rest-of-city }\nthreshold: { times: 1.5 }\ncriteria:\n  a: { ratio: { numerator: x, denominator: y }, worse: lower }\ndesignate: { criterion: a }\n`,
    [
      'm.yaml, line 8, column 6: criteria.a is worst when low, but inherits the limit 1.5 times the reference, which nearly every area lies below. Give the criterion its own threshold.',
    ],
    [
      'm.yaml, linje 8, kolonne 6: criteria.a er værst, når den er lav, men arver grænsen 1.5 gange referencen, som næsten alle områder ligger under. Giv kriteriet sin egen threshold.',
    ],
  ],
  [
    'a pooled reference with nothing to weight by, of a criterion and of a measure',
    `reference: { of: city }\nthreshold: { times: 1.5 }\nindicators:\n  d: { ratio-to: { of: { column: x }, reference: { of: city } } }\ncriteria:\n  a: { column: x }\ndesignate: { criterion: a }\n`,
    [
      'm.yaml, line 8, column 6: indicators.d has no denominator to weight by. Write weights: population or weights: none in its reference.',
      'm.yaml, line 10, column 6: criteria.a has no denominator to weight by. Write weights: population or weights: none in its reference.',
    ],
    [
      'm.yaml, linje 8, kolonne 6: indicators.d har ingen nævner at veje efter. Skriv weights: population eller weights: none i dens reference.',
      'm.yaml, linje 10, kolonne 6: criteria.a har ingen nævner at veje efter. Skriv weights: population eller weights: none i dens reference.',
    ],
  ],
  [
    'a threshold without reference, and none at all',
    `criteria:\n  a: { column: x, threshold: { plus: 1 } }\n  b: { column: x }\ndesignate: { criterion: a }\n`,
    [
      'm.yaml, line 6, column 6: criteria.a has a relative threshold but no reference.',
      "m.yaml, line 7, column 6: criteria.b has no threshold, neither its own nor the method's.",
    ],
    [
      'm.yaml, linje 6, kolonne 6: criteria.a har en relativ grænseværdi, men ingen reference.',
      'm.yaml, linje 7, kolonne 6: criteria.b har ingen grænseværdi, hverken egen eller metodens.',
    ],
  ],
  [
    'weights that do not fit',
    `indicators:\n  a: { sum: { of: [{ column: x }, { column: y }], weights: [1, 2, 3] } }\n  b: { mean: { of: [{ column: x }, { column: y }], weights: [1, -1] } }\n${RULE}`,
    [
      'm.yaml, line 6, column 6: indicators.a does not have as many weights as operands: 3 against 2.',
      'm.yaml, line 7, column 6: the weights of indicators.b add up to 0.',
    ],
    [
      'm.yaml, linje 6, kolonne 6: indicators.a har ikke lige mange led og vægte: 2 mod 3.',
      'm.yaml, linje 7, kolonne 6: vægtene i indicators.b summer til 0.',
    ],
  ],
  [
    'a population that no column gives',
    `exclude: { small: { population-below: 10 } }\nindicators:\n  a: { z-score: { of: { column: x }, sd: sample, weights: population } }\ncriteria: { c: { indicator: a, threshold: { times: 1 }, reference: { of: city, weights: population } } }\ndesignate: { criterion: c }\n`,
    [
      'm.yaml, line 7, column 6: indicators.a uses the population, but areas.population is not given.',
      'm.yaml, line 8, column 68: criteria.c uses the population, but areas.population is not given.',
      'm.yaml, line 5, column 19: exclude.small uses the population, but areas.population is not given.',
    ],
    [
      'm.yaml, linje 7, kolonne 6: indicators.a bruger folketallet, men areas.population er ikke angivet.',
      'm.yaml, linje 8, kolonne 68: criteria.c bruger folketallet, men areas.population er ikke angivet.',
      'm.yaml, linje 5, kolonne 19: exclude.small bruger folketallet, men areas.population er ikke angivet.',
    ],
  ],
  [
    'a rule that can never be reached',
    `criteria: { c: { column: a, threshold: { value: 1 } }, d: { column: a, threshold: { value: 2 } }, e: { not-measured: no figures } }\ndesignate: { at-least: 3 }\n`,
    ['m.yaml, line 6, column 24: at-least: 3 can never be reached; there are only 2 to count.'],
    ['m.yaml, linje 6, kolonne 24: at-least: 3 kan aldrig opfyldes; der er kun 2 at tælle.'],
  ],
  [
    'a rule over a criterion that is not measured',
    `criteria: { c: { column: a, threshold: { value: 1 } }, d: { not-measured: no figures } }\ndesignate: { any: [c, d] }\n`,
    ['m.yaml, line 6, column 23: the criterion “d” is not measured and cannot take part in the rule.'],
    ['m.yaml, linje 6, kolonne 23: kriteriet “d” er ikke målt og kan ikke indgå i reglen.'],
  ],
  [
    'a ladder with a bound on nothing, and a step with both a rule and a bound',
    `indicators: { i: { column: a } }\ncriteria: { c: { column: a, threshold: { value: 1 } } }\nclasses:\n  a: { steps: [{ class: x, above: 1 }, { class: y }] }\n  b: { of: i, steps: [{ class: x, when: c, above: 1 }] }\ndesignate: { class: { of: a, is: [x] } }\n`,
    [
      'm.yaml, line 8, column 16: classes.a has a bound but no indicator in “of”.',
      'm.yaml, line 9, column 23: only one of these keys may stand here: when, above. Keep one.',
    ],
    [
      'm.yaml, linje 8, kolonne 16: classes.a har en grænse, men ingen indikator i “of”.',
      'm.yaml, linje 9, kolonne 23: kun én af nøglerne må stå her: when, above. Behold den ene.',
    ],
  ],
  [
    'one sign for decimals and thousands',
    `input: { decimal: comma, thousands: comma }\n${RULE}`,
    [
      'm.yaml, line 5, column 37: the comma cannot be both decimal sign and separator of thousands. Mend decimal or thousands.',
    ],
    [
      'm.yaml, linje 5, kolonne 37: kommaet kan ikke både være decimaltegn og skille tusinder. Ret decimal eller thousands.',
    ],
  ],
  [
    'the long form without its column of numbers',
    `input: { form: long }\n${RULE}`,
    ['m.yaml, line 5, column 8: form: long needs input.value, the column with the numbers.'],
    ['m.yaml, linje 5, kolonne 8: form: long kræver input.value, kolonnen med tallene.'],
  ],
];

describe('a method is refused for', () => {
  it.each(cases)('%s', async (_, text, en, da) => {
    expect(await told(HEAD + text)).toEqual({ en, da });
  });

  it('names of criteria and goals that lead nowhere', async () => {
    const { en, da } = await told(
      `${HEAD}goals: { trivsel: { title: t } }\ncriteria: { doemte: { column: x, goal: trivsl, threshold: { value: 1 } } }\ndesignate: { criterion: domte }\n`,
    );
    expect(en).toEqual([
      'm.yaml, line 6, column 40: there is no goal “trivsl”. Did you mean “trivsel”? Known: trivsel.',
      'm.yaml, line 7, column 25: there is no criterion “domte”. Did you mean “doemte”? Known: doemte.',
    ]);
    expect(da).toEqual([
      'm.yaml, linje 6, kolonne 40: der er intet mål “trivsl”. Mente du “trivsel”? Kendte: trivsel.',
      'm.yaml, linje 7, kolonne 25: der er intet kriterium “domte”. Mente du “doemte”? Kendte: doemte.',
    ]);
  });

  it('a name that no block has, be it one that every object knows', async () => {
    const rule = RULE.replace(/^designate:.*$/m, 'designate: { class: { of: constructor, is: [a] } }');
    const { en } = await told(`${HEAD}${rule}`);
    expect(en).toEqual([expect.stringContaining('“constructor”')]);
  });

  it('a pattern that is no regular expression, where it stands', async () => {
    const { en } = await told(`${HEAD}exclude: { e: { column: k, matches: "(" } }\n${RULE}`);
    expect(en).toEqual([
      'm.yaml, line 5, column 37: found "("; expected a regular expression without lookbehind, back references and any lookahead but (?!…) after a plain beginning.',
    ]);
  });
});

describe('a method that is neither a file nor built in', () => {
  it('the built-in one that was meant, and all there are', async () => {
    const { en, da } = await errorsOf(loadMethod('koebenhavn-2024'));
    expect(en).toEqual([
      expect.stringMatching(
        /^“koebenhavn-2024” is neither a file nor a built-in method\. Did you mean “koebenhavn-2025”\? Built in: .*koebenhavn-2025/,
      ),
    ]);
    expect(da).toEqual([
      expect.stringMatching(
        /^“koebenhavn-2024” er hverken en fil eller en indbygget metode\. Mente du “koebenhavn-2025”\? Indbyggede: .*koebenhavn-2025/,
      ),
    ]);
  });
});

describe('a criterion with a reference of its own', () => {
  it('is taken as it is: "of: city" names no indicator', async () => {
    const text = `${HEAD}criteria: { c: { column: x, threshold: { times: 1.5 }, reference: { of: city, weights: none } } }\ndesignate: { criterion: c }\n`;
    const method = await parseMethod({ bytes: Buffer.from(text), path: 'm.yaml' });
    expect(method.criteria.c.reference).toMatchObject({ of: 'city', weights: 'none' });
  });
});

describe('a number that is none', () => {
  const limit = (value: string) =>
    told(
      `${HEAD}criteria:\n  c:\n    column: x\n    threshold: { value: ${value} }\ndesignate: { criterion: c }\n`,
    );

  it.each(['.inf', '-.inf', '.nan'])('%s is told by its name', async (value) => {
    expect((await limit(value)).en).toEqual([
      `m.yaml, line 8, column 25: found ${value}; expected a number.`,
    ]);
  });

  it('with a decimal comma is told so, in brackets, in quotes and without', async () => {
    const sentence =
      '20,5 has a decimal comma, which YAML reads as a separator. Write the number with a point: 20.5.';
    expect((await limit('20,5')).en).toEqual([`m.yaml, line 8, column 25: ${sentence}`]);
    expect((await limit('"20,5"')).en).toEqual([`m.yaml, line 8, column 25: ${sentence}`]);
    const plain = await told(
      `${HEAD}criteria:\n  c:\n    column: x\n    threshold:\n      value: 20,5\ndesignate: { criterion: c }\n`,
    );
    expect(plain.en).toEqual([`m.yaml, line 9, column 14: ${sentence}`]);
  });
});

it('a method that is no text is not to be saved as a table', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'udpeg-method-'));
  const path = join(folder, 'm.yaml');
  writeFileSync(path, `${HEAD}${RULE}# \0\n`);
  const { en, da } = await errorsOf(loadMethod(path));
  rmSync(folder, { recursive: true });
  expect(en).toEqual([`${path}: the file is not text in UTF-8 or Windows-1252. Save it as text (UTF-8).`]);
  expect(da).toEqual([`${path}: filen er ikke tekst i UTF-8 eller Windows-1252. Gem den som tekst (UTF-8).`]);
});

it('a unit that the engine knows, written otherwise, is refused: it would be a word without meaning', async () => {
  const method = (unit: string) =>
    `${HEAD}criteria: { c: { ratio: { numerator: n, denominator: d }, unit: '${unit}', threshold: { value: 20 } } }\ndesignate: { criterion: c }\n`;
  for (const [unit, meant] of [
    ['procent', 'pct'],
    ['PCT', 'pct'],
    ['%', 'pct'],
    ['Promille', 'promille'],
  ]) {
    const { en } = await told(method(unit));
    expect(en).toEqual([expect.stringContaining(`"${unit}"`)]);
    expect(en[0]).toContain(meant);
  }
  for (const unit of ['pct', 'promille', 'kr', 'per borger']) {
    const read = await parseMethod({ bytes: Buffer.from(method(unit)), path: 'm.yaml' });
    expect(read.criteria.c.unit).toBe(unit);
  }
});

describe('alternatives of a parameter', () => {
  const criteria = (threshold: string) =>
    `${HEAD}criteria: { c: { column: x, threshold: ${threshold} } }\ndesignate: { criterion: c }\n`;

  it('are held against the schema, each where it stands', async () => {
    const { en } = await told(criteria('{ percentile: 90, alternatives: [80, 101, { tmes: 2 }] }'));
    expect(en).toHaveLength(2);
    expect(en[0]).toBe('m.yaml, line 5, column 77: found 101; expected <= 100.');
    expect(en[1]).toMatch(
      /^m\.yaml, line 5, column \d+: there is no key “tmes” here\. Did you mean “times”\?/,
    );
  });

  it('are no number of times below none, no more than the threshold is: such a limit lies where no value is', async () => {
    const relative = (times: string) =>
      told(
        `${HEAD}reference: { of: city, weights: none }\n${RULE.replace(/threshold: \{[^}]*\}/, `threshold: { ${times} }`)}`,
      );
    expect((await relative('times: -1')).en).toEqual([expect.stringContaining('found -1; expected >= 0.')]);
    expect((await relative('times: 1.5, alternatives: [2, -1]')).en).toEqual([
      expect.stringContaining('found -1; expected >= 0.'),
    ]);
  });

  it('are held against the method around them', async () => {
    const { en } = await told(
      `${HEAD}${RULE.replace('{ criterion: c }', '{ at-least: 1, alternatives: [2] }')}`,
    );
    expect(en).toEqual([
      'm.yaml, line 6, column 42: at-least: 2 can never be reached; there are only 1 to count.',
    ]);
  });

  it.each([
    ['{ value: 1, alternatives: [1] }', 'is what the method itself says, or stands twice'],
    ['{ value: 1, alternatives: [2, { value: 2 }] }', 'is what the method itself says, or stands twice'],
    ['{ value: 1, alternatives: [] }', 'the list is empty'],
    ['{ value: 1, alternatives: [[2]] }', 'expected'],
  ])('%s: refused', async (threshold, why) => {
    const { en } = await told(criteria(threshold));
    expect(en).toHaveLength(1);
    expect(en[0]).toContain(why);
  });

  it('are blocks where a number does not say which key it is of, and none of what outlines are read by', async () => {
    const { en } = await told(
      `${HEAD}byomraader: { alternatives: [3] }\nstate-lists: { link: { alternatives: [{ smallest-overlap: 0.2 }] } }\n${RULE}`,
    );
    expect(en.map((text) => text.replace(/^.*?: /, ''))).toEqual([
      'state-lists.link: what files of outlines are read by can have no alternatives. Remove it, or run another method.',
      'byomraader: it cannot be seen which key the alternative is of. Write it as a block, as in { key: value }.',
    ]);
  });

  it('may be of another kind: what the block has instead goes', async () => {
    const text = criteria('{ value: 1, strict: true, alternatives: [{ percentile: 90 }] }');
    const method = await parseMethod({ bytes: Buffer.from(text), path: 'm.yaml' });
    const [varied] = alternativeMethods(method);
    expect(varied.criteria.c.threshold).toEqual({
      ...{ percentile: 90, strict: true },
      ...{ definition: 'linear', sd: 'population', rounding: 'down' },
    });
  });
});

describe('what chance there is', () => {
  const share = (more: string) =>
    `${HEAD}threshold: { value: 5 }\ncriteria:\n  a: { unit: pct, ratio: { numerator: x, denominator: y }, ${more} }\n  b: { column: z, threshold: { value: 1 } }\ndesignate: { criterion: a }\n`;

  it('of a survey takes the column of its respondents', async () => {
    const { en } = await told(share('survey: { design-effect: 1.5 }'));
    expect(en).toEqual(['m.yaml, line 7, column 68: the key “respondents” is missing.']);
  });

  it('is none of what is no share, nor is a survey', async () => {
    const { en, da } = await told(
      share('chance: binomial').replace('column: z', 'column: z, survey: { respondents: n }'),
    );
    expect(en).toEqual([
      'm.yaml, line 8, column 27: survey in criteria.b belongs to a share: ratio or column with unit: pct or promille. Write survey where the share is measured, or remove it.',
    ]);
    expect(da).toEqual([
      'm.yaml, linje 8, kolonne 27: survey i criteria.b hører til en andel: ratio eller column med unit: pct eller promille. Skriv survey, hvor andelen måles, eller fjern den.',
    ]);
  });

  it('is there in a survey', async () => {
    const { en } = await told(share('survey: { respondents: n }, chance: none'));
    expect(en).toEqual([
      'm.yaml, line 7, column 96: a sample is random; chance: none does not go with survey. Remove one of them.',
    ]);
  });
});

it('an alternative that spells out what the method does anyway is none', async () => {
  const { en } = await told(
    `${HEAD}reference: { of: city, alternatives: [{ weights: denominator }, rest-of-city, { of: rest-of-city, weights: denominator }] }\n` +
      'criteria: { c: { ratio: { numerator: n, denominator: d }, threshold: { times: 2 } } }\ndesignate: { criterion: c }\n',
  );
  expect(en.map((text) => text.replace(/^.*?: /, ''))).toEqual(
    Array(2).fill('reference: the alternative is what the method itself says, or stands twice. Remove it.'),
  );
});

describe('what may be published', () => {
  const publish = (block: string) => told(`${HEAD}${RULE}publish: ${block}\n`);

  it('is told of a sensitive criterion that there is none of, with the nearest name', async () => {
    const method = `${HEAD}criteria: { doemte: { column: x, threshold: { value: 1 } } }\ndesignate: { criterion: doemte }\npublish: { sensitive: { dømte: 10 } }\n`;
    expect((await told(method)).en).toEqual([
      'm.yaml, line 7, column 32: there is no criterion “dømte”. Did you mean “doemte”? Known: doemte.',
    ]);
  });

  it('is no more of what is sensitive than of the rest', async () => {
    const { en, da } = await publish('{ smallest-count: 5, sensitive: { c: 3 } }');
    expect(en).toEqual([
      'm.yaml, line 7, column 47: “c” is sensitive and yet shows counts from 3, while all others are shown from 5 (smallest-count). Write at least 5.',
    ]);
    expect(da).toEqual([
      'm.yaml, linje 7, kolonne 47: “c” er følsom og viser dog tal fra 3, mens alle andre vises fra 5 (smallest-count). Skriv mindst 5.',
    ]);
    await parseMethod({
      bytes: Buffer.from(`${HEAD}${RULE}publish: { smallest-count: 5, sensitive: { c: 5 } }\n`),
      path: 'm.yaml',
    });
  });
});
