import { describe, expect, it } from 'vitest';
import { listIdOf, nearestList } from '../../src/statelists/list-name.ts';

describe('the name of a list', () => {
  it.each([
    ['udsat_boligomraade', 'udsat_boligomraade'],
    ['udsat boligområde', 'udsat_boligomraade'],
    ['Udsatte boligområder', 'udsat_boligomraade'],
    ['UDSATTE BOLIGOMRAADER', 'udsat_boligomraade'],
    ['parallelsamfund', 'parallelsamfund'],
    ['Parallelsamfunder', 'parallelsamfund'],
    ['omdannelsesområde', 'omdannelsesomraade'],
    ['Omdannelsesomra\u030Ader', 'omdannelsesomraade'],
    ['forebyggelsesområde', 'forebyggelsesomraade'],
    ['forebyggelses-områder', 'forebyggelsesomraade'],
  ])('%s is %s', (text, id) => {
    expect(listIdOf(text)).toBe(id);
  });

  // ghettoområder stand in earlier law, and are no other name for any of the four lists
  it.each(['ghettoområde', 'hårdt ghettoområde', '', 'boligområde'])('"%s" is none of them', (text) => {
    expect(listIdOf(text)).toBeUndefined();
  });

  it('is suggested where a few letters are wrong', () => {
    expect(nearestList('paralelsamfund')).toBe('parallelsamfund');
    expect(nearestList('udsatte boligområdr')).toBe('udsatte boligområder');
    expect(nearestList('ghettoområde')).toBeUndefined();
  });
});
