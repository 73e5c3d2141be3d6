import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/statelists/names.ts';
import { areNear, nearestName } from '../../src/statelists/near.ts';

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
    ['few letters differ', 'Rugløkken', 'Rugløken'],
    ['the parts of one are among those of the other', 'Rugløkken', 'Havreløkken/Rugløkken'],
  ])('are near when %s', (_, one, other) => {
    expect(areNear(nameKey(one), nameKey(other))).toBe(true);
    expect(areNear(nameKey(other), nameKey(one))).toBe(true);
  });

  it('are not near when more differs, or nothing', () => {
    expect(areNear(nameKey('Rugløkken'), nameKey('Silkehaleparken'))).toBe(false);
    expect(areNear(nameKey('Rugløkken'), nameKey('Rugløkken mv.'))).toBe(false);
  });

  it('are suggested as the file spells them', () => {
    const names = ['Silkehaleparken', 'Havreløkken / Rugløkken mv.', 'Gråvandparken'];
    expect(nearestName('Rugløken/Havreløkken', names)).toBe('Havreløkken / Rugløkken mv.');
    expect(nearestName('Havreløkken', names)).toBe('Havreløkken / Rugløkken mv.');
    expect(nearestName('Mosesnegleparken', names)).toBeUndefined();
  });
});
