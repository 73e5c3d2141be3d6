import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFault } from '../../src/input/number-faults.ts';
import { INVALID, numberReader } from '../../src/input/numbers.ts';
import { sentence } from '../../src/messages/finding.ts';
import { column, errors, notices, read } from './files.ts';

type Format = Parameters<typeof numberReader>[0];
const danish: Format = { decimal: 'comma', missing: ['', '..', '…'] };
const english: Format = { decimal: 'point', missing: [''] };

/** What each text is read as: a number, missing, or no number at all. */
function readAll(format: Format, texts: string[]): (number | 'missing' | 'invalid')[] {
  const reader = numberReader(format);
  return texts.map((text) => {
    const value = reader(text);
    return Number.isNaN(value) ? 'missing' : value === INVALID ? 'invalid' : value;
  });
}

describe('decimal comma, the default', () => {
  it('reads the comma as decimal sign and the point as separator of thousands', () => {
    expect(readAll(danish, ['12', '12,5', '0,5', ',5', '1.234', '1.234,5', '12.345.678', '1234,5'])).toEqual([
      12, 12.5, 0.5, 0.5, 1234, 1234.5, 12345678, 1234.5,
    ]);
  });

  it('refuses a point that separates no thousands', () => {
    expect(
      readAll(danish, ['1.5', '12.34', '1.2345', '1234.567', '.5', '1.234.56', '5,', '1,234,567']),
    ).toEqual(Array(8).fill('invalid'));
  });
});

describe('decimal point', () => {
  it('reads the point as decimal sign and the comma as separator of thousands', () => {
    expect(readAll(english, ['12.5', '1.234', '1,234', '1,234.5', '.5'])).toEqual([
      12.5, 1.234, 1234, 1234.5, 0.5,
    ]);
  });

  it('refuses a decimal comma', () => {
    expect(readAll(english, ['12,5', '0,5', '1234,567'])).toEqual(['invalid', 'invalid', 'invalid']);
  });
});

describe('separators of thousands', () => {
  it('are read as spaces in every format: plain, no-break, narrow no-break and thin', () => {
    const spaced = ['1 234 567', '1\u00A0234\u00A0567', '1\u202F234\u202F567', '1\u2009234\u2009567'];
    for (const format of [danish, english]) expect(readAll(format, spaced)).toEqual(Array(4).fill(1234567));
  });

  it('are read as apostrophes where the method says so', () => {
    const swiss: Format = { decimal: 'point', thousands: 'apostrophe', missing: [] };
    expect(readAll(swiss, ["1'234.5", '1’234'])).toEqual([1234.5, 1234]);
    expect(readAll(swiss, ['1,234'])).toEqual(['invalid']);
  });

  it('are read as apostrophes in every format, as they can mean nothing else', () => {
    for (const format of [danish, english]) {
      expect(readAll(format, ["1'234", '1’234’567', '1\u02BC234'])).toEqual([1234, 1234567, 1234]);
    }
  });

  it('are read as every blank there is: figure space, em space, ideographic space', () => {
    expect(readAll(danish, ['1\u2007234', '1\u2003234', '1\u3000234,5'])).toEqual([1234, 1234, 1234.5]);
  });

  it('never stand after a group that begins with 0', () => {
    expect(
      readAll(danish, ['0.500', '00.500', '-0.500', '0 500', "0'500", '0.500.000', '01.234', '0.000']),
    ).toEqual(Array(8).fill('invalid'));
    expect(readAll(english, ['0,125', '00,125', '-0,125', '0 125', '01,234'])).toEqual(
      Array(5).fill('invalid'),
    );
    // zeros in front of a number without groups change nothing
    expect(readAll(danish, ['007', '00,5', '0500'])).toEqual([7, 0.5, 500]);
  });

  it('never stand beside a power of ten: 1.234e5 is what programs with a decimal point write', () => {
    expect(readAll(danish, ['1.234e5', '1 234E2'])).toEqual(['invalid', 'invalid']);
    expect(readAll(english, ['1,234e5', '1.234e5'])).toEqual(['invalid', 123400]);
  });

  it('can be ruled out, so that a slip of the decimal sign is an error', () => {
    const strict: Format = { ...danish, thousands: 'none' };
    expect(readAll(strict, ['1.234', '1234', '1 234'])).toEqual(['invalid', 1234, 1234]);
  });

  it('stand between groups of three and are one and the same sign', () => {
    expect(readAll(danish, ['1 23', '12 3456', '1.234 567', '1  234', '1234 567'])).toEqual(
      Array(5).fill('invalid'),
    );
  });

  it('are none where the method names the decimal sign itself', () => {
    expect(readAll({ decimal: 'comma', thousands: 'comma', missing: [] }, ['1,234', '1.234'])).toEqual([
      1.234,
      'invalid',
    ]);
  });
});

describe('signs and blanks', () => {
  it('a minus may be a hyphen or a minus sign, and may stand apart from its number', () => {
    expect(readAll(danish, ['-23', '-  23', '−23', '− 1.234,5', '-,5', '+5', '- 1\u00A0234'])).toEqual([
      -23, -23, -23, -1234.5, -0.5, 5, -1234,
    ]);
  });

  it('a dash before a number is a minus, but for the long one', () => {
    expect(readAll(danish, ['–12,5', '– 12,5', '‐5', '\u20115', '‒5', '－5', '﹣5', '—5'])).toEqual([
      ...[-12.5, -12.5, -5, -5, -5, -5, -5],
      'invalid',
    ]);
  });

  it('nothing less than nothing: -0 is 0', () => {
    for (const text of ['-0', '-0,0', '- 0', '−0'])
      expect(Object.is(numberReader(danish)(text), 0)).toBe(true);
  });

  it('blanks around a number are passed over', () => {
    expect(readAll(danish, ['  12,5 ', '\t7', ' 1 675    ', '\u00A07\u00A0'])).toEqual([12.5, 7, 1675, 7]);
  });

  it('an exponent is read', () => {
    expect(readAll(danish, ['1,5E-3', '2e3', '1E+2'])).toEqual([0.0015, 2000, 100]);
  });

  it('everything else is no number', () => {
    const texts = [
      'abc',
      '12 kr.',
      '12%',
      '1-2',
      '--1',
      '-',
      '+',
      '1e',
      'e5',
      '0x10',
      'Infinity',
      'NaN',
      '1e999',
      '١٢',
    ];
    expect(readAll(danish, texts)).toEqual(Array(texts.length).fill('invalid'));
  });
});

describe('marks of notes', () => {
  it('are left out, and told with their number and the first of them', async () => {
    const lines = [
      'id;a',
      '1;1 234*',
      '2;1.234¹',
      '3;12,5 1)',
      '4;12,5†',
      '5;-7**',
      '6;8 *)',
      '7;9',
      '8;10,5²',
      // apart from its number, a raised figure is no power
      '9;12,5 ¹',
      '10;10 ²',
    ];
    const statistics = await read({ 'a.csv': lines }, { columns: ['a'] });
    expect(column(statistics, 'a')).toEqual({
      ...{ 1: 1234, 2: 1234, 3: 12.5, 4: 12.5, 5: -7, 6: 8, 7: 9, 8: 10.5, 9: 12.5, 10: 10 },
    });
    expect(notices(statistics)).toEqual([
      'a.csv: 9 numbers in the column “a” read without the mark of a note, such as “1 234*”.',
    ]);
  });

  it('are refused where they could be something else', async () => {
    // a power; one number or two; a digit of the number; a second number
    const texts = ['10³', '-10²', '12 (3)', '12,51)', '1 23)', '*5', '12,5 r', '(12,5)'];
    const lines = ['id;a', ...texts.map((text, k) => `${k};${text}`)];
    expect(await errors({ 'a.csv': lines }, { columns: ['a'] })).toHaveLength(texts.length);
  });

  it('of a missing value are none: the symbol must be the declared one', async () => {
    expect(await errors({ 'a.csv': ['id;a', '1;..*', '2;*'] }, { columns: ['a'] })).toHaveLength(2);
  });
});

describe('what is wrong with a text that is no number', () => {
  const said = (text: string, decimal: 'comma' | 'point' = 'comma', declared = true) => {
    const fault = numberFault(text, { decimal }, declared);
    return fault && sentence(fault, 'en');
  };

  it('names both readings of a group that begins with 0', () => {
    expect(said('0.500')).toBe(
      "“0.500” may be 0.5 or 500: a group of thousands never begins with 0. Write the number that is meant, or declare decimal: point under input in the method if the point is the file's decimal sign.",
    );
    expect(said('0,125', 'point')).toContain('may be 0.125 or 125:');
    expect(said('0,125', 'point')).toContain('declare decimal: comma');
    expect(said('-0.500')).toContain('may be -0.5 or -500:');
    expect(said('− 0.500')).toContain('may be -0.5 or -500:');
    expect(said('01.234')).toContain('may be 1.234 or 1234:');
    expect(said('0 500')).toBe(
      '“0 500” is not a number: a group of thousands never begins with 0. Write 500 if that is the number.',
    );
    expect(said('0.500.000,5')).toContain('Write 500000.5 if');
    // without a method there is nothing to declare
    expect(said('0.500', 'comma', false)).toBe(
      '“0.500” may be 0.5 or 500: a group of thousands never begins with 0. Write the number that is meant.',
    );
  });

  it.each([
    ['12.34', '12,34'],
    ['1.2345', '1,2345'],
    ['1,234.5', '1234,5'],
    ['1,234,567', '1234567'],
    ['1.234e5', '123400'],
    ['12.5*', '12,5'],
  ])('%s is written with the other decimal sign: write %s', (text, meant) => {
    expect(said(text)).toBe(
      `“${text}” is a number only where the point is the decimal sign, and here it is the comma (input.decimal: comma). Write ${meant}, or declare decimal: point under input in the method.`,
    );
  });

  it('has no advice for a power of ten beyond every number: 1E400 is not 1400', () => {
    expect(numberFault('1E400', { decimal: 'comma' }, true)).toBeUndefined();
  });

  it('does not take groups that the method rules out for decimals', () => {
    expect(numberFault('1.234', { decimal: 'comma', thousands: 'none' }, true)).toBeUndefined();
  });

  it.each([
    ['12,5 %', 'has a per cent sign. Drop the sign'],
    ['12.5%', 'has a per cent sign. Drop the sign'],
    ['12 pct.', 'stands “pct.”. Write the number alone.'],
    ['3 ‰', 'stands “‰” (U+2030).'],
    ['12 kr.', 'stands “kr.”.'],
    ['kr. 12', 'stands “kr.”.'],
    ['€ 12', 'stands “€” (U+20AC).'],
    ['1,2 mio. kr.', 'stands “mio. kr.”.'],
    ['12,5 r', 'stands “r”.'],
    ['12½', 'stands “½” (U+00BD).'],
    ['—5', 'stands “—” (U+2014).'],
    ['ca. 12 kr.', 'stands “ca.”, “kr.”.'],
    ['<5', 'is not a number but a bound of one.'],
    ['≥ 95', 'is not a number but a bound of one.'],
    ['(12,5)', 'may be 12,5 with a reservation, or a negative number.'],
    ['12,5-', 'Write -12,5 if it is negative.'],
    ['12,5−', 'Write -12,5 if it is negative.'],
    ['12\u200B', 'has a character that cannot be seen (U+200B). Delete it.'],
    ['1\u00AD234', 'has a character that cannot be seen (U+00AD). Delete it.'],
    ['１２', 'the character “１” (U+FF11) has no place in one.'],
    ['١٢', 'the character “١” (U+0661) has no place in one.'],
    ['12·5', 'the character “·” (U+00B7) has no place in one.'],
  ])('%s', (text, words) => {
    expect(said(text)).toContain(words);
  });

  it.each([
    'NA',
    'n/a',
    'N.A.',
    'NaN',
    'null',
    '-',
    '–',
    '--',
    '.',
    '…',
    '...',
    ':',
    'x',
    'i.a.',
    'uoplyst',
    'mangler',
  ])('%s looks like a sign for missing, and the mend is to declare it', (text) => {
    const read = numberReader({ ...danish, missing: [''] });
    expect(read(text)).toBe(Number.POSITIVE_INFINITY);
    expect(said(text)).toContain(`missing: ["", "..", "${text}"]`);
  });

  it.each([
    'abc',
    'Infinity',
    '0x10',
    '#DIV/0!',
    '5,',
    '12-15',
    '2025-01-01',
    '1.234.56',
    'xx',
    'nul',
    'a',
    'to',
  ])('of %s there is no more to say', (text) => {
    expect(readAll(danish, [text])).toEqual(['invalid']);
    expect(said(text)).toBeUndefined();
  });
});

describe('missing values', () => {
  it('are blank, two points and the ellipsis unless the method says otherwise', async () => {
    const lines = ['id;a', '1;', '2;..', '3;…', '4;   ', '5;0'];
    const values = column(await read({ 'a.csv': lines }, { columns: ['a'] }), 'a');
    expect(values).toEqual({ 1: null, 2: null, 3: null, 4: null, 5: 0 });
  });

  it('are never guessed: a symbol that the method does not name is an error', async () => {
    const lines = ['id;a', '1;.', '2;-', '3;:', '4;x'];
    expect(await errors({ 'a.csv': lines }, { columns: ['a'] })).toEqual(
      ['.', '-', ':', 'x'].map(
        (symbol, k) =>
          `a.csv, line ${k + 2}, column “a”: “${symbol}” is not a number but looks like a sign that it is missing. ` +
          `If it is, declare it under input in the method, such as missing: ["", "..", "${symbol}"].`,
      ),
    );
    const blocks = { columns: ['a'], input: { missing: ['.', '-', ':', 'x'] } };
    expect(Object.values(column(await read({ 'a.csv': lines }, blocks), 'a'))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('a method that names its own symbols has no others', async () => {
    const found = await errors(
      { 'a.csv': ['id;a', '1;..', '2;-'] },
      { columns: ['a'], input: { missing: ['-'] } },
    );
    expect(found).toEqual([expect.stringContaining('a.csv, line 2, column “a”: “..” is not a number')]);
  });

  it('a number of nines below zero looks like missing and is asked about', async () => {
    const lines = ['id;a', '1;-9999', '2;-999', '3;-99.999,0', '4;-998'];
    expect(await errors({ 'a.csv': lines }, { columns: ['a'] })).toEqual(
      ['-9999', '-999', '-99.999,0'].map(
        (text, k) =>
          `a.csv, line ${k + 2}, column “a”: ${text} looks like a code for missing. Add it to input.missing in the method, or state a range if the number is real.`,
      ),
    );
  });

  it('a declared number is missing however it is written', async () => {
    const lines = ['id;a', '1;-999', '2;-999,0', '3;− 999', '4;-998', '5;999'];
    const blocks = { columns: ['a'], input: { missing: ['-999'] } };
    expect(Object.values(column(await read({ 'a.csv': lines }, blocks), 'a'))).toEqual([
      null,
      null,
      null,
      -998,
      999,
    ]);
  });

  it('a declared number is read in the declared format: 9.999 is not ten', () => {
    expect(readAll({ decimal: 'comma', missing: ['9.999'] }, ['9.999', '9999', '9,999'])).toEqual([
      'missing',
      'missing',
      9.999,
    ]);
  });

  it('a column may have symbols of its own, and a range in which nines are real', async () => {
    const blocks = {
      columns: [
        { name: 'a', missing: ['x'] },
        { name: 'b', range: [-2000, 0] as [number, number] },
      ],
    };
    const statistics = await read({ 'a.csv': ['id;a;b', '1;x;-999'] }, blocks);
    expect(column(statistics, 'a')).toEqual({ 1: null });
    expect(column(statistics, 'b')).toEqual({ 1: -999 });
    expect(await errors({ 'a.csv': ['id;a;b', '1;1;x'] }, blocks)).toHaveLength(1);
  });
});

describe('any number written in a declared format reads back as the same double', () => {
  const formats = [
    { decimal: 'comma', sign: ',', thousands: ['.', ' ', '\u00A0', '\u202F', '\u2009', ''] },
    { decimal: 'point', sign: '.', thousands: [',', ' ', '\u00A0', '\u202F', '\u2009', ''] },
  ] as const;
  const minuses = fc.constantFrom('-', '−', '- ', '-  ');
  /** decimal notation, without exponent */
  const decimals = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((value) => plain(value)),
    fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 20 }))
      .map(([negative, digits, places]) => {
        const text = String(digits).padStart(places + 1, '0');
        const [whole, fraction] = [text.slice(0, text.length - places), text.slice(text.length - places)];
        return `${negative ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
      }),
  );

  it.each(formats)('decimal $decimal', ({ decimal, sign, thousands }) => {
    const reader = numberReader({ decimal, missing: [] });
    fc.assert(
      fc.property(decimals, fc.constantFrom(...thousands), minuses, (text, separator, minus) => {
        const [whole, fraction] = text.replace('-', '').split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
        const written = `${text.startsWith('-') ? minus : ''}${grouped}${fraction ? sign + fraction : ''}`;
        expect(reader(written)).toBe(Number(text) === 0 ? 0 : Number(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('near the limit of exact integers', () => {
    for (const text of [
      '9007199254740991',
      '9007199254740993',
      '9999999999999999',
      '1234567890,1234567',
      '0,1',
      '1,005',
    ]) {
      expect(numberReader(danish)(text)).toBe(Number(text.replace(',', '.')));
    }
  });

  it('in exponent notation', () => {
    const reader = numberReader(english);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(reader(value.toExponential())).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  function plain(value: number): string {
    const text = String(value);
    return text.includes('e') ? value.toFixed(20) : text;
  }
});
