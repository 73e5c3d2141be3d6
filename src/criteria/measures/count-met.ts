import { bilingual, said, text } from '../../messages/sentences.ts';
import { anything, boundsWhere, IN_SOME } from '../bounds.ts';
import type { SchemaParts } from '../schema/parts.ts';
import { UNKNOWN } from '../verdict.ts';
import { type MeasureContext, perArea } from './context.ts';
import type { Kind, OptionsOf } from './kind.ts';
import { withSettings } from './told.ts';

const schema = ({ z, missing }: SchemaParts) =>
  z.strictObject({ criteria: z.array(z.string()).min(1), missing });
type Options = OptionsOf<typeof schema>;

declare module '../measure.ts' {
  interface Kinds {
    'count-met': Options;
  }
}

const messages = bilingual({
  countMet: said<{ criteria: string }>(
    (p) => `antallet af opfyldte blandt kriterierne: ${p.criteria}`,
    (p) => `the number met of the criteria: ${p.criteria}`,
  ),
  unknownSkipped: text('de ukendte er sprunget over', 'those unknown are skipped'),
});

/** How many of the criteria are met; missing where one is unknown, unless unknowns are skipped. */
export const countMet: Kind<'count-met'> = {
  about: 'how many of the criteria are met',
  schema,
  isWhole: () => true,
  inputs: () => [],
  skipped: (options, context) =>
    options.missing === 'skip'
      ? verdictsOf(options, context).map(
          (verdict) => (area) => (verdict[area] === UNKNOWN ? Number.NaN : verdict[area]),
        )
      : [],
  values(options, context) {
    const verdicts = verdictsOf(options, context);
    return perArea(context.size, (area) => {
      let met = 0;
      let unknown = 0;
      for (const of of verdicts) {
        if (of[area] === UNKNOWN) unknown++;
        else met += of[area];
      }
      if (unknown > 0 && (options.missing === 'unknown' || unknown === verdicts.length)) return Number.NaN;
      return met;
    });
  },
  bounds(options, context, values) {
    const verdicts = verdictsOf(options, context);
    const isOut = (area: number, k: number) => options.missing === 'skip' && verdicts[k][area] === UNKNOWN;
    const counts = context.countsMet(options.criteria, isOut);
    return boundsWhere(
      values,
      (area) => Number.isNaN(values[area]) || counts(area).least < counts(area).greatest,
      (area) => (verdicts.every((_, k) => isOut(area, k)) ? anything(IN_SOME) : counts(area)),
    );
  },
  told: ({ criteria, missing }, telling) =>
    withSettings(messages[telling.language].countMet({ criteria: telling.criteria(criteria) }), [
      missing === 'skip' && messages[telling.language].unknownSkipped({}),
    ]),
};

function verdictsOf({ criteria }: Options, context: MeasureContext): Uint8Array[] {
  return criteria.map((criterion) => context.verdicts(criterion));
}
