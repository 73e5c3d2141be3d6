import { boundsOver, spanning } from '../bounds.ts';
import { type Kind, perArea } from './context.ts';
import { divided, quotients } from './transforms.ts';

/** Against an earlier year: now - then, now / then, or 100 (now - then) / then; missing where then is 0. */
export const change: Kind<'change'> = {
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
};
