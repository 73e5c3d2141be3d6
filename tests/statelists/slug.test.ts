import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../src/statelists/slug.ts';
import { nameKey } from '../../src/text/names.ts';

const slugOfName = (name: string) => slugOf(nameKey(name));

describe('the id of a boligområde', () => {
  it('is its key in ASCII', () => {
    expect(slugOfName('Rugløkken/Havreløkken mv.')).toBe('havreloekken--rugloekken');
    expect(slugOfName('Ærenprisgården II')).toBe('aerenprisgaarden-ii');
  });

  it('has digits of a hash where the key could not be read back from it', () => {
    expect(slugOfName('Sct. Rug')).toMatch(/^sct-rug-[0-9a-f]{8}$/);
    expect(slugOfName('Œ')).toMatch(/^[0-9a-f]{8}$/);
    expect(slugOfName('Rugløkken (Øst)')).toMatch(/^rugloekken-oest-[0-9a-f]{8}$/);
  });

  it.each([
    ['æ and ae', 'Ærengen', 'Aerengen'],
    ['ø and oe', 'Rugløkken', 'Rugloekken'],
    ['slash and blank', 'Rug/Havre', 'Havre Rug'],
    ['a point', 'Sct. Rug', 'Sct Rug'],
    ['an accent', 'Allévej', 'Allevej'],
  ])('differs where keys differ by %s', (_, one, other) => {
    expect(slugOfName(one)).not.toBe(slugOfName(other));
  });

  it('is ASCII and unique, whatever the names', () => {
    const letters = fc.constantFrom('a', 'e', 'o', 'å', 'æ', 'ø', 'é', ' ', '/', '.', '-', '1');
    const names = fc.oneof(fc.string({ unit: letters, maxLength: 6 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(slugOfName(one)).toMatch(/^[a-z0-9-]*$/);
        expect(slugOfName(one) === slugOfName(other)).toBe(nameKey(one) === nameKey(other));
      }),
      { numRuns: 2000 },
    );
  });
});
