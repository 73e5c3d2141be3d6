import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INVALID, numberReader } from '../../src/input/numbers.ts';
import { column, errors, read } from './files.ts';

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
    expect(readAll(english, ["1'234"])).toEqual(['invalid']);
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
          `a.csv, line ${k + 2}, column "a": "${symbol}" is not a number; expected a number like 1.234,5 (input.decimal: comma). ` +
          'Mend the cell, or declare the number format or the missing symbol under input in the method.',
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
    expect(found).toEqual([expect.stringContaining('a.csv, line 2, column "a": ".." is not a number')]);
  });

  it('a number of nines below zero looks like missing and is asked about', async () => {
    const lines = ['id;a', '1;-9999', '2;-999', '3;-99.999,0', '4;-998'];
    expect(await errors({ 'a.csv': lines }, { columns: ['a'] })).toEqual(
      ['-9999', '-999', '-99.999,0'].map(
        (text, k) =>
          `a.csv, line ${k + 2}, column "a": ${text} looks like a code for missing. Add it to input.missing in the method, or state a range if the number is real.`,
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
