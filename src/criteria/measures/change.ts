import { en } from '../../messages/nouns.ts';
import { bilingual, said } from '../../messages/sentences.ts';
import { boundsOver, spanning } from '../bounds.ts';
import type { SchemaParts } from '../schema/parts.ts';
import { perArea } from './context.ts';
import type { Kind, OptionsOf } from './kind.ts';
import { divided, quotients } from './transforms.ts';

const schema = ({ z, operand }: SchemaParts) =>
  z.strictObject({
    of: operand,
    'years-back': z.number().int().positive(),
    as: z
      .enum(['difference', 'ratio', 'percent'])
      .describe('now - then, now / then, or 100 (now - then) / then'),
  });

declare module '../measure.ts' {
  interface Kinds {
    change: OptionsOf<typeof schema>;
  }
}

const messages = bilingual({
  difference: said<{ of: string; years: number }>(
    (p) => `ændringen i ${p.of} over ${p.years} år`,
    (p) => `the change in ${p.of} over ${en.years(p.years)}`,
  ),
  ratio: said<{ of: string; years: number }>(
    (p) => `forholdet mellem nu og før af ${p.of} over ${p.years} år`,
    (p) => `the ratio of now to then of ${p.of} over ${en.years(p.years)}`,
  ),
  percent: said<{ of: string; years: number }>(
    (p) => `ændringen i procent i ${p.of} over ${p.years} år`,
    (p) => `the change in per cent in ${p.of} over ${en.years(p.years)}`,
  ),
});

/** Against an earlier year: now - then, now / then, or 100 (now - then) / then; missing where then is 0. */
export const change: Kind<'change'> = {
  about: 'against an earlier year',
  schema,
  yearsBack: (options) => [options['years-back']],
  undefinedBy: 'zero-earlier',
  inputs(options, context) {
    const now = context.value(options.of);
    const then = context.valueOfYear(options.of, context.year - options['years-back']);
    return [(area) => now[area], (area) => then[area]];
  },
  kept: ({ as, of }, held) => (as === 'difference' ? [{ of: [of], held }] : []),
  values(options, context) {
    const now = context.value(options.of);
    const then = context.valueOfYear(options.of, context.year - options['years-back']);
    return perArea(context.size, (area) => {
      if (options.as === 'difference') return now[area] - then[area];
      if (options.as === 'ratio') return divided(now[area], then[area]);
      return divided(100 * (now[area] - then[area]), then[area]);
    });
  },
  bounds(options, context, values) {
    const now = context.bounds(options.of);
    const then = context.boundsOfYear(options.of, context.year - options['years-back']);
    return boundsOver(values, [now, then], (area) => {
      const [from, to] = [now.least[area], now.greatest[area]];
      const before = [then.least[area], then.greatest[area]] as const;
      if (options.as === 'difference') return spanning(from - before[1], to - before[0]);
      if (options.as === 'ratio') return quotients([from, to], before);
      // (now - then) / then at each pair of ends: it moves one way only along now, and along then
      const percents = before.map((one) => quotients([100 * (from - one), 100 * (to - one)], [one, one]));
      const couldBeZero = before[0] <= 0 && before[1] >= 0;
      return spanning(
        ...percents.flatMap(({ least, greatest }) => (couldBeZero ? Number.NaN : [least, greatest])),
      );
    });
  },
  told: (options, { language, operand }) =>
    messages[language][options.as]({ of: operand(options.of), years: options['years-back'] }),
};
