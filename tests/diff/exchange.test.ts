import { describe, expect, it } from 'vitest';
import { explain } from '../../src/diff/exchange.ts';

/** The answer is new where one of these sets of parts is taken from the new record. */
const newWith = (...sets: string[]) => {
  const parts = ['value', 'reference', 'rule'];
  return explain(parts, (mask) => {
    const taken = parts.filter((_, k) => mask & (1 << k)).map((part) => part[0]);
    // v, r and u: value, reference and rUle
    const key = taken
      .map((_, k) => 'vru'[parts.indexOf(parts.filter((__, j) => mask & (1 << j))[k])])
      .join('');
    return sets.includes(key);
  });
};

describe('what explains that an answer changed', () => {
  it('one part, where it alone does it and nothing else can', () => {
    expect(newWith('v', 'vr', 'vu', 'vru')).toEqual({ alone: ['value'], together: [], needed: ['value'] });
  });

  it('several parts, each enough alone: none of them is needed', () => {
    expect(newWith('v', 'r', 'vr', 'vu', 'ru', 'vru')).toEqual({
      alone: ['value', 'reference'],
      together: [],
      needed: [],
    });
  });

  it('two parts only together, and both are needed', () => {
    expect(newWith('vr', 'vru')).toEqual({
      alone: [],
      together: [['value', 'reference']],
      needed: ['value', 'reference'],
    });
  });

  it('two pairs, of which either will do: what both have is needed', () => {
    expect(newWith('vr', 'vu', 'vru')).toEqual({
      alone: [],
      together: [
        ['value', 'reference'],
        ['value', 'rule'],
      ],
      needed: ['value'],
    });
  });

  it('all three only together', () => {
    expect(newWith('vru')).toEqual({
      alone: [],
      together: [['value', 'reference', 'rule']],
      needed: ['value', 'reference', 'rule'],
    });
  });

  it('a part that is enough alone and not needed, as the others together do it too', () => {
    expect(newWith('v', 'vr', 'vu', 'ru', 'vru')).toEqual({ alone: ['value'], together: [], needed: [] });
  });

  it('a part that is enough alone, undone by a second one, which a third one outweighs: the third is needed', () => {
    expect(newWith('v', 'vr', 'vru')).toEqual({
      alone: ['value'],
      together: [],
      needed: ['value', 'reference'],
    });
  });
});
