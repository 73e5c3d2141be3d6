import { bilingual, said, text } from '../../messages/sentences.ts';
import { listed } from '../../text/words.ts';
import type { Operand } from '../measure.ts';
import type { Telling } from './kind.ts';

const messages = bilingual({
  ascending: text('laveste værdi først', 'lowest value first'),
  descending: text('højeste værdi først', 'highest value first'),
  min: text('lige værdier deler den første af deres pladser', 'equal values share the first of their ranks'),
  max: text('lige værdier deler den sidste af deres pladser', 'equal values share the last of their ranks'),
  average: text(
    'lige værdier deler gennemsnittet af deres pladser',
    'equal values share the average of their ranks',
  ),
  amongAssessed: text('blandt de vurderede områder', 'among the assessed areas'),
  among: said<{ column: string }>(
    (p) => `blandt de vurderede områder med det samme i kolonnen “${p.column}”`,
    (p) => `among the assessed areas with the same in the column “${p.column}”`,
  ),
  times: said<{ scale: string }>(
    (p) => `gange ${p.scale}`,
    (p) => `times ${p.scale}`,
  ),
  possible: said<{ least: string; greatest: string }>(
    (p) => `muligt fra ${p.least} til ${p.greatest}`,
    (p) => `possible from ${p.least} to ${p.greatest}`,
  ),
  weighted: said<{ of: string; weight: string }>(
    (p) => `${p.of} (vægt ${p.weight})`,
    (p) => `${p.of} (weight ${p.weight})`,
  ),
  over: said<{ of: string; by: string }>(
    (p) => `${p.of} divideret med ${p.by}`,
    (p) => `${p.of} divided by ${p.by}`,
  ),
  minus: said<{ of: string; by: string }>(
    (p) => `${p.of} minus ${p.by}`,
    (p) => `${p.of} minus ${p.by}`,
  ),
  skipped: text('de, der mangler, er sprunget over', 'those missing are skipped'),
  skippedWhere: said<{ fewest: number }>(
    (p) => `de, der mangler, er sprunget over, hvis mindst ${p.fewest} kendes`,
    (p) => `those missing are skipped where at least ${p.fewest} are known`,
  ),
});

/** A phrase, and in brackets what of it is set: those that are set. */
export function withSettings(phrase: string, settings: readonly (string | false | undefined)[]): string {
  const set = settings.filter(Boolean);
  return set.length === 0 ? phrase : `${phrase} (${set.join('; ')})`;
}

/** Which end of the order is first, and which rank equal values share. */
export function orderTold(
  { order, ties }: { order: 'ascending' | 'descending'; ties: 'min' | 'max' | 'average' },
  { language }: Telling,
): string[] {
  return [messages[language][order]({}), messages[language][ties]({})];
}

/** Among which areas a place is. */
export function amongTold({ within }: { within?: string | undefined }, { language }: Telling): string {
  return within === undefined
    ? messages[language].amongAssessed({})
    : messages[language].among({ column: within });
}

/** What a result is multiplied by, where that changes it. */
export function scaleTold({ scale }: { scale: number }, { language, number }: Telling): string | false {
  return scale !== 1 && messages[language].times({ scale: number(scale) });
}

export function rangeTold(
  { range }: { range?: readonly [number, number] | undefined },
  { language, number }: Telling,
): string | undefined {
  return range && messages[language].possible({ least: number(range[0]), greatest: number(range[1]) });
}

/** That what is missing is left out, where it is. */
export function skippingTold(
  options: { missing: 'unknown' | 'skip'; 'fewest-known'?: number | undefined },
  { language }: Telling,
): string | false {
  const fewest = options['fewest-known'] ?? 1;
  if (options.missing !== 'skip') return false;
  return fewest === 1 ? messages[language].skipped({}) : messages[language].skippedWhere({ fewest });
}

/** The operands, each with its weight where they have any. */
export function weightedTold(
  { of, weights }: { of: readonly Operand[]; weights?: readonly number[] | undefined },
  { language, operand, operands, number }: Telling,
): string {
  if (!weights) return operands(of);
  const terms = of.map((one, k) =>
    messages[language].weighted({ of: operand(one), weight: number(weights[k]) }),
  );
  return listed(terms, language);
}

export function overTold(of: string, by: string, { language }: Telling): string {
  return messages[language].over({ of, by });
}

export function minusTold(of: string, by: string, { language }: Telling): string {
  return messages[language].minus({ of, by });
}
