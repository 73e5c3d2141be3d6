import type { Method } from '../../criteria/effective.ts';
import type { Measure, Operand } from '../../criteria/measure.ts';
import type { Telling } from '../../criteria/measures/kind.ts';
import { kindOf } from '../../criteria/measures/registry.ts';
import type { Language } from '../../messages/sentences.ts';
import { formatExact } from '../../text/numbers.ts';
import { listed, localized } from '../../text/words.ts';
import { referenceInFull } from './reference.ts';
import { criterionTitle } from './text.ts';

/**
 * What an indicator or a criterion is computed from, as a phrase: `the column "a" as a percentage of the column "b"`.
 * Every option that changes a value is in it, so that a reader can compute it again.
 *
 * @param unit of the block that holds the measure: a ratio is computed per what its unit counts per
 */
export function describeMeasure(
  measure: Measure,
  unit: string | null,
  method: Method,
  language: Language,
): string {
  const operand = (of: Operand): string =>
    typeof of === 'string'
      ? `“${localized(method.indicators[of]?.title ?? of, language)}”`
      : `(${describeMeasure(of, null, method, language)})`;
  const telling: Telling = {
    language,
    unit,
    operand,
    operands: (of) => listed(of.map(operand), language),
    reference: (reference) => referenceInFull(reference, language),
    criteria: (ids) =>
      listed(
        ids.map((id) => criterionTitle(method, id, language)),
        language,
      ),
    number: (value) => formatExact(value, language),
  };
  const { kind, options } = kindOf(measure);
  return kind.told(options, telling);
}
