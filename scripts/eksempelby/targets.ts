import type { CriterionKey } from './criteria.ts';

/**
 * A figure that the newest year is held to. `policy`: stated, or implied by a stated ratio or gap, in København's
 * "Politik for udsatte byområder 2025-2035". `plausible`: our own, since the policy has none.
 */
export interface Target {
  criterion: CriterionKey;
  of: 'designated' | 'rest' | 'gap' | 'ratio';
  /** Per cent, percentage points (gap) or a plain number (ratio). */
  value: number;
  basis: 'policy' | 'plausible';
  /** What the policy says, or why the figure is plausible. */
  because: string;
}

/** How far from a target the newest year may come out, relative to the target. */
export const tolerance = 0.15;

export const targets: readonly Target[] = [
  {
    criterion: 'boernefattigdom',
    of: 'designated',
    value: 10.9,
    basis: 'policy',
    because: '10.9 % of children grow up in poverty',
  },
  {
    criterion: 'boernefattigdom',
    of: 'rest',
    value: 4.2,
    basis: 'policy',
    because: '4.2 % in the rest of the city',
  },
  {
    criterion: 'arbejdsmarkedstilknytning',
    of: 'designated',
    value: 17.3,
    basis: 'policy',
    because: '17.3 % without attachment to the labour market (2023)',
  },
  {
    criterion: 'arbejdsmarkedstilknytning',
    of: 'rest',
    value: 8.5,
    basis: 'plausible',
    because: 'public support is about twice as frequent: 11.3 against 6.7 %, 3.7 against 1.7 %',
  },
  {
    criterion: 'uddannelsesniveau',
    of: 'designated',
    value: 18.4,
    basis: 'policy',
    because: '18.4 % with only grundskole (2023)',
  },
  {
    criterion: 'uddannelsesniveau',
    of: 'rest',
    value: 9.4,
    basis: 'policy',
    because: '18.4 % less the gap of 9 points; "twice as many"',
  },
  {
    criterion: 'uddannelsesniveau',
    of: 'gap',
    value: 9,
    basis: 'policy',
    because: 'a gap of 9 percentage points',
  },
  {
    criterion: 'oplevet_tryghed',
    of: 'designated',
    value: 30,
    basis: 'policy',
    because: 'in some udsatte byområder only 67-72 % feel safe in the evening and at night',
  },
  {
    criterion: 'oplevet_tryghed',
    of: 'rest',
    value: 15,
    basis: 'plausible',
    because: 'between the bydele of the policy, where 67 % (least) to 90 % (most) feel safe; half of 30',
  },
  { criterion: 'indkomstniveau', of: 'ratio', value: 2, basis: 'plausible', because: 'about twice as many' },
  {
    criterion: 'ungdomsuddannelse',
    of: 'ratio',
    value: 2,
    basis: 'plausible',
    because: 'about twice as many',
  },
  {
    criterion: 'sundhedstilstand',
    of: 'ratio',
    value: 2,
    basis: 'plausible',
    because: 'about twice as many',
  },
  { criterion: 'doemte', of: 'designated', value: 2, basis: 'plausible', because: 'a factor of about two' },
  { criterion: 'doemte', of: 'rest', value: 0.9, basis: 'plausible', because: 'a factor of about two' },
];
