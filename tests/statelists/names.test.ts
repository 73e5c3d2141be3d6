import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areNear, nearestName, nearPairs } from '../../src/statelists/near.ts';
import { nameKey } from '../../src/text/names.ts';

describe('two spellings of one boligområde', () => {
  it.each([
    ['letter case', 'RUGLØKKEN', 'Rugløkken'],
    ['composed and decomposed letters', 'Gra\u030Avandparken', 'Gråvandparken'],
    ['number and kind of blanks', 'Rugløkken\u00A0  Øst ', 'Rugløkken Øst'],
    ['hyphen and blank', 'Høje-Eng', 'Høje Eng'],
    ['hyphen between blanks', 'Rugløkken - Øst', 'Rugløkken Øst'],
    ['dash and hyphen', 'Høje–Eng', 'Høje-Eng'],
    ['aa and å', 'Graavandparken', 'Gråvandparken'],
    ['Aa and Å', 'Aarekasthusene', 'Årekasthusene'],
    ['aa and å, hyphen and blank at once', 'Høje-Taarngaard', 'Høje Tårngård'],
    ['blanks round a slash', 'Rugløkken / Havreløkken', 'Rugløkken/Havreløkken'],
    ['order of slash parts', 'Havreløkken/Rugløkken', 'Rugløkken/Havreløkken'],
    ['mv.', 'Rugløkken mv.', 'Rugløkken'],
    ['mv', 'Rugløkken mv', 'Rugløkken'],
    ['m.v.', 'Rugløkken m.v.', 'Rugløkken'],
    ['m. v.', 'Rugløkken m. v.', 'Rugløkken'],
    ['m.fl.', 'Rugløkken m.fl.', 'Rugløkken'],
    ['m. fl.', 'Rugløkken m. fl.', 'Rugløkken'],
    ['mfl', 'Rugløkken mfl', 'Rugløkken'],
    ['mfl.', 'Rugløkken mfl.', 'Rugløkken'],
    ['two of them', 'Rugløkken m.fl. mv.', 'Rugløkken'],
    ['mv. of swapped slash parts', 'Havreløkken mv./Rugløkken', 'Rugløkken/Havreløkken mv.'],
  ])('%s: %s is %s', (_, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['a letter', 'Rugløkken', 'Rugløkker'],
    ['a word', 'Rugløkken', 'Rugløkken Øst'],
    ['a number', 'Rugløkken I', 'Rugløkken II'],
    ['a slash part', 'Rugløkken', 'Rugløkken/Havreløkken'],
    ['a blank', 'Rug løkken', 'Rugløkken'],
    ['ø is not oe', 'Rugloekken', 'Rugløkken'],
    ['mv inside a word', 'Rumv', 'Ru'],
    ['mv. in front', 'mv. Rugløkken', 'Rugløkken'],
    ['blocks M and V', 'Rugløkken M V', 'Rugløkken'],
  ])('are two when they differ by %s', (_, one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('leaves no key to what is no name', () => {
    expect([' ', '-', '/', ' / - '].map(nameKey)).toEqual(['', '', '', '']);
    expect(nameKey('mv.')).toBe('mv.');
  });
});

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('a', 'A', 'å', 'ø', 'b', ' ', '-', '/', '.', 'm.fl.', ' mv.', '\u030A'),
  }),
);

describe('every key', () => {
  it('is its own key', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same however slash parts are swapped', () => {
    const swapped = fc
      .array(anyName, { minLength: 1, maxLength: 4 })
      .chain((parts) =>
        fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
      );
    fc.assert(
      fc.property(swapped, ([parts, other]) => {
        expect(nameKey(other.join('/'))).toBe(nameKey(parts.join('/')));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('names that are nearly equal', () => {
  it.each([
    ['a doubled letter is single', 'Rugløkken', 'Rugløken'],
    ['a letter of a long name is lost', 'Silkehaleparken', 'Silkehalparken'],
    ['two letters of a long name have changed places', 'Silkehaleparken', 'Silkehalepraken'],
    ['ae stands for æ, oe for ø, as in Swedish ä and ö', 'Præstegård Ø', 'Praestegård Oe'],
    ['blanks, signs and zeros in front differ', 'Blok 01, Engen', 'Blok 1 Engen.'],
    ['a letter is lost and the parts are sorted otherwise', 'Havreløkken/Rugløkken', 'Rugløkken/avreløkken'],
    ['the slash is left out of parts in another order', 'Rugløkken/Havreløkken', 'Rugløkken Havreløkken'],
    ['the parts of one are among those of the other', 'Rugløkken', 'Havreløkken/Rugløkken'],
  ])('are near when %s', (_, one, other) => {
    expect(areNear(nameKey(one), nameKey(other))).toBe(true);
    expect(areNear(nameKey(other), nameKey(one))).toBe(true);
  });

  it.each([
    ['Parken', 'Marken'],
    ['Dalen', 'Haven'],
    ['P', 'Q'],
    ['Vesterparken', 'Vestermarken'],
    ['Engen', 'Engene'],
    ['Silkehaleparken 1', 'Silkehaleparken 2'],
    ['Silkehaleparken 1', 'Silkehaleparken 11'],
  ])('are not near where one letter or number makes another name: %s, %s', (one, other) => {
    expect(areNear(nameKey(one), nameKey(other))).toBe(false);
    expect(areNear(nameKey(other), nameKey(one))).toBe(false);
  });

  it('are not near when more differs, or nothing', () => {
    expect(areNear(nameKey('Rugløkken'), nameKey('Silkehaleparken'))).toBe(false);
    expect(areNear(nameKey('Rugløkken'), nameKey('Rugløkken mv.'))).toBe(false);
  });

  // short words of few letters are near each other often, and so are their slash parts
  const part = fc.string({
    unit: fc.constantFrom('a', 'b', 'æ', 'e', '1', '0', ' '),
    minLength: 1,
    maxLength: 9,
  });
  const names = fc.array(fc.array(part, { minLength: 1, maxLength: 6 }), { maxLength: 12 });
  it('are the same pairs as when each is held against each', () => {
    fc.assert(
      fc.property(names, (texts) => {
        const keys = [...new Set(texts.map((parts) => nameKey(parts.join('/'))))];
        const each = keys.flatMap((key, i) =>
          keys.flatMap((other, j) => (i < j && areNear(key, other) ? [[i, j]] : [])),
        );
        expect(nearPairs(keys)).toEqual(each);
      }),
      { numRuns: 2000 },
    );
  });

  it('of 20,000 names that differ by a number, none are near', () => {
    expect(nearPairs(Array.from({ length: 20_000 }, (_, k) => `boligparken nummer ${10_000 + k}`))).toEqual(
      [],
    );
  });

  it('are suggested as the file spells them', () => {
    const names = ['Silkehaleparken', 'Havreløkken / Rugløkken mv.', 'Gråvandparken'];
    expect(nearestName('Rugløken/Havreløkken', names)).toBe('Havreløkken / Rugløkken mv.');
    expect(nearestName('Havreløkken', names)).toBe('Havreløkken / Rugløkken mv.');
    expect(nearestName('Mosesnegleparken', names)).toBeUndefined();
  });
});

// What real lists hold. Each boligområde of 2018-2024 stands in the file in one spelling; other files spell it
// otherwise, in the ways made here from every name.
describe('the boligområder of the lists of 2018-2024', () => {
  interface Row {
    list_year: string;
    municipality: string;
    area_name: string;
  }
  const path = new URL('../../fixtures/denmark/state-lists.csv', import.meta.url);
  const rows: Row[] = parse(readFileSync(path), { delimiter: ';', columns: true });
  const byMunicipality = new Map(
    [...Map.groupBy(rows, (row) => row.municipality)].map(([municipality, own]) => [
      municipality,
      [...new Set(own.map((row) => row.area_name))],
    ]),
  );
  const all = [...byMunicipality].flatMap(([municipality, names]) =>
    names.map((name) => ({ municipality, name, others: names.filter((other) => other !== name) })),
  );

  /** Other ways to write a name, by what was done to it. */
  function variants(name: string): Record<string, string> {
    const swapped = name.split('/').reverse();
    return {
      'mv.': `${name} mv.`,
      'm.v.': `${name} m.v.`,
      'm. fl.': `${name} m. fl.`,
      'mv. after each part': `${name.split('/').join(' mv./')} mv.`,
      swapped: swapped.join('/'),
      'swapped, with blanks and m.fl.': `${swapped.join(' / ')} m.fl.`,
      'å as aa': name.replaceAll('å', 'aa').replaceAll('Å', 'Aa'),
      'aa as å': name.replaceAll('aa', 'å').replaceAll('Aa', 'Å'),
      'hyphen for blank': name.replaceAll(' ', '-'),
      'blank for hyphen': name.replaceAll('-', ' '),
      decomposed: name.normalize('NFD'),
      'upper case': name.toUpperCase(),
      'lower case': name.toLowerCase(),
      'doubled blanks': ` ${name.replaceAll(' ', '  ')} `,
      'no-break blanks': name.replaceAll(' ', '\u00A0'),
      'all at once': `${swapped.join(' / ').replaceAll('å', 'aa').replaceAll(' ', '  ').toUpperCase().normalize('NFD')} M.FL.`,
    };
  }

  /** The name with one letter left out, doubled, put for another, or swapped with the next, at each place. */
  function slips(name: string): string[] {
    const letters = [...name];
    return letters.flatMap((letter, k) => {
      const [before, after] = [letters.slice(0, k).join(''), letters.slice(k + 1).join('')];
      const [next = '', ...rest] = after;
      return [
        before + after,
        before + letter + letter + after,
        `${before}x${after}`,
        before + next + letter + rest.join(''),
      ];
    });
  }

  it('are 41, as many in each municipality as there are names', () => {
    const areas = Object.fromEntries([...byMunicipality].map(([name, names]) => [name, names.length]));
    expect(areas).toEqual({
      ...{ Aarhus: 3, Esbjerg: 2, Fredericia: 1, Greve: 1, Guldborgsund: 1, Helsingør: 1, Herning: 1 },
      ...{ Holbæk: 2, Holstebro: 1, Horsens: 1, 'Høje-Taastrup': 3, Ishøj: 1, Kolding: 2, København: 8 },
      ...{ Køge: 1, Odense: 3, Roskilde: 1, Silkeborg: 1, Slagelse: 2, Sønderborg: 1, Vejle: 2, Viborg: 2 },
    });
    expect(all).toHaveLength(41);
  });

  it('have a key each, of which no two of a municipality are the same, in any two years', () => {
    for (const [municipality, names] of byMunicipality) {
      expect([municipality, new Set(names.map(nameKey)).size]).toEqual([municipality, names.length]);
    }
    // every pair of rows of a municipality: one key where, and only where, the name is one
    for (const own of Map.groupBy(rows, (row) => row.municipality).values()) {
      for (const one of own) {
        const alike = own.filter((other) => nameKey(other.area_name) === nameKey(one.area_name));
        expect(new Set(alike.map((row) => row.area_name))).toEqual(new Set([one.area_name]));
      }
    }
  });

  it.each(all)('$name ($municipality) is itself however it is written, and no other', ({ name, others }) => {
    const otherKeys = others.map(nameKey);
    for (const [how, variant] of Object.entries(variants(name))) {
      expect([how, nameKey(variant)]).toEqual([how, nameKey(name)]);
      expect(otherKeys).not.toContain(nameKey(variant));
    }
  });

  it.each(all)('$name ($municipality) is suggested for a slip of one letter', ({ name, others }) => {
    for (const slip of slips(name)) {
      expect([slip, nearestName(slip, [...others, name])]).toEqual([slip, name]);
    }
  });

  it('are none of them near another of the same municipality', () => {
    const near = all.flatMap(({ name, others }) =>
      others.filter((other) => areNear(nameKey(name), nameKey(other))).map((other) => [name, other]),
    );
    expect(near).toEqual([]);
  });
});
