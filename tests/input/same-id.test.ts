import { describe, expect, it } from 'vitest';
import { alikeIds, commonIds, type IdChange, SameIds } from '../../src/text/same-id.ts';

const changeOf = (id: string, other: string): IdChange | undefined => new SameIds([other]).find(id)?.change;

describe('an id that another file writes otherwise', () => {
  it.each<[IdChange, string, string]>([
    ['zeros', '101', '0101'],
    ['zeros', '1-2', '1-02'],
    ['number', '101.0', '0101'],
    ['number', '101,0', '101'],
    ['number', '1.01E+02', '101'],
    ['number', '1,01E+06', '01011101'],
    ['number', '1.101', '1101'],
    ['number', '1,1', '1.10'],
    ['date', '02-jan', '1-2'],
    ['date', 'jan-02', '1-2'],
    ['date', '2025-02-01', '1-2'],
    ['date', '01-02-2025', '1-2'],
    ['date', '01-okt', '1.10'],
    ['date', '1998-01-01', '1-98'],
    ['date', '2025-02-01 00:00:00', '1/2'],
    ['date', 'jan-02', '2025-01-02'],
    ['spelling', 'Nord 1', 'NORD1'],
    ['spelling', 'A–3', 'A-3'],
  ])('%s: %s for %s, and the other way round', (change, id, other) => {
    expect([changeOf(id, other), changeOf(other, id)]).toEqual([change, change]);
  });

  it.each([
    ['1-2', '2-1'],
    ['1-2', '1.2'],
    ['1', '1-1'],
    ['0101', '0102'],
    ['Nord', 'Syd'],
    ['Marken', '3-1'],
    ['0101', '0101'],
  ])('is not %s for %s', (id, other) => {
    expect(changeOf(id, other)).toBeUndefined();
  });

  it('is the likeliest; else the one with the nearest letters is', () => {
    const ids = new SameIds(['0101', '0102', '1001']);
    expect([ids.nearest('101'), ids.nearest('0103'), ids.nearest('Nord')]).toEqual([
      '0101',
      '0101',
      undefined,
    ]);
  });
});

it('ids of two files are counted, with the first pair', () => {
  expect(alikeIds(['1', '2', '9'], ['01', '02', '03'])).toEqual({
    ...{ count: 2, id: '1', other: '01', change: 'zeros' },
  });
});

it('two years have in common what both have; what one has alone may be written otherwise', () => {
  expect(commonIds(['01', '02', '3'], ['02', '1', '4'])).toEqual({
    shared: 1,
    alike: { count: 1, id: '1', other: '01', change: 'zeros' },
  });
  expect(commonIds(['1', '2'], ['1', '2'])).toEqual({ shared: 2, alike: undefined });
});
