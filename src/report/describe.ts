import type { Method } from '../criteria/effective.ts';
import type { Measure, Operand } from '../criteria/measure.ts';
import type { Telling } from '../criteria/measures/kind.ts';
import { kindOf } from '../criteria/measures/registry.ts';
import { leavesOut, usesPlaces } from '../criteria/places.ts';
import type { ByomraadeSettings, Exclusion, Ladder } from '../criteria/schema/method.ts';
import type { LocalizedText } from '../criteria/schema/text.ts';
import { descriptionMessages } from '../messages/description.ts';
import { listTerm } from '../messages/list-name.ts';
import { listYearOf } from '../statelists/listed/listed.ts';
import { DANISH_MISSING } from '../text/characters.ts';
import { formatExact, formatShare } from '../text/numbers.ts';
import {
  alternatives,
  capitalized,
  type Language,
  listed,
  localized,
  quotedAlternatives,
} from '../text/words.ts';
import { referenceInFull } from './describe/reference.ts';
import { describeRule } from './describe/rule.ts';
import { criterionTitle } from './describe/text.ts';

export { describeReference } from './describe/reference.ts';
export { describeDesignation, describeRule } from './describe/rule.ts';
export { describeCriterionThreshold, describeThreshold } from './describe/threshold.ts';

// The method in sentences, Danish and English: what a report says of how it was made.

type TextTest = Pick<Exclusion, 'is' | 'is-not' | 'starts-with' | 'matches'>;

/** The sentence that says which areas an entry of `exclude` keeps out, and whether they stay in references. */
export function describeExclusion(exclusion: Exclusion, language: Language): string {
  const say = descriptionMessages[language];
  const isOne = exclusion.ids?.length === 1;
  const excluded = describeExcluded(exclusion, language);
  return exclusion['in-references']
    ? say.staysInReferences({ excluded, isOne })
    : say.leavesReferences({ excluded, isOne });
}

/** Which areas an entry of `exclude` keeps out, as a clause. */
export function describeExcluded(exclusion: Exclusion, language: Language): string {
  const say = descriptionMessages[language];
  const below = exclusion['population-below'];
  if (below !== undefined) return say.populationBelow({ residents: formatExact(below, language) });
  const { ids, column } = exclusion;
  if (ids) return say.excludedIds({ ids: listed(ids, language), count: ids.length });
  return say.excludedByColumn({ column: column ?? '', test: describeTextTest(exclusion, language) });
}

/** What is asked of the text of a column, to follow its name. */
function describeTextTest(exclusion: TextTest, language: Language): string {
  const say = descriptionMessages[language];
  if (exclusion.is) return say.is({ texts: quotedAlternatives(exclusion.is, language) });
  if (exclusion['is-not']) return say.isNot({ texts: quotedAlternatives(exclusion['is-not'], language) });
  if (exclusion['starts-with'] !== undefined) return say.startsWith({ text: exclusion['starts-with'] });
  return say.matches({ pattern: exclusion.matches ?? '' });
}

/**
 * The sentences that say which rows of the files are areas and what was read as a missing figure, where the method says
 * so itself.
 */
export function describeInput({ areas, input }: Method, language: Language): string[] {
  const say = descriptionMessages[language];
  const { only } = areas;
  const own = input.missing.join('\n') !== DANISH_MISSING.join('\n');
  const texts = input.missing.map((text) => (text === '' ? say.blankCells({}) : `“${text}”`));
  return [
    ...(only
      ? [say.onlyRows({ column: only.column ?? areas.id, test: describeTextTest(only, language) })]
      : []),
    ...(own && texts.length === 0 ? [say.noMissing({})] : []),
    ...(own && texts.length > 0
      ? [capitalized(say.readAsMissing({ texts: alternatives(texts, language) }))]
      : []),
  ];
}

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

type Step = Ladder['steps'][number];

/** The sentence that says how a class ladder sorts the areas. */
export function describeLadder(ladder: Ladder, method: Method, language: Language): string {
  const steps = ladder.steps
    .map(
      (step) => `${localized(step.title ?? step.class, language)}: ${describeStep(step, method, language)}`,
    )
    .join('; ');
  const of = ladder.of && localized(method.indicators[ladder.of]?.title ?? ladder.of, language);
  return descriptionMessages[language].ladder({ of, steps });
}

function describeStep(step: Step, method: Method, language: Language): string {
  const say = descriptionMessages[language];
  const parts: string[] = (['above', 'from', 'below', 'to'] as const).flatMap((key) => {
    const bound = step[key];
    return bound === undefined ? [] : [`${say[key]({})} ${formatExact(bound, language)}`];
  });
  if (step.when !== undefined) parts.push(`${say.when({})} ${describeRule(step.when, method, language)}`);
  return parts.length === 0 ? say.otherwise({}) : listed(parts, language);
}

/**
 * The sentences that say what a missing figure does.
 *
 * @param held titles of the criteria and indicators whose reference could not be bounded
 */
export function describeMissing(
  method: Method,
  language: Language,
  held: readonly LocalizedText[] = [],
): string {
  const { missing } = method;
  const say = descriptionMessages[language];
  const titles = held.map((title) => localized(title, language));
  return [
    say.unknown({}),
    missing.references === 'free' ? say.referencesFree({}) : say.referencesHeld({}),
    ...(titles.length > 0 ? [say.unbounded({ titles: listed(titles, language) })] : []),
    // a record of before there was a choice held them
    ...(usesPlaces(method)
      ? [missing.distributions === 'free' ? say.distributionsFree({}) : say.distributionsHeld({})]
      : []),
    ...(leavesOut(method) ? [say.leftOut({})] : []),
  ].join(' ');
}

/** The sentences that say which of the state's lists count, and of which year. */
export function describeStateLists(
  settings: Method['state-lists'],
  language: Language,
  isIllustration = false,
): string {
  const { lists } = settings;
  const names = listed(
    lists.map((list) => listTerm(list).many),
    language,
  );
  const say = descriptionMessages[language];
  if (lists.length === 0) return say.noLists({});
  return `${say.lists({ names, isIllustration })} ${describeListYear(settings, language)}`;
}

/** The sentence that says of which year the lists are. */
export function describeListYear(settings: Method['state-lists'], language: Language): string {
  const year = listYearOf(settings);
  const say = descriptionMessages[language];
  return year === 'latest' ? say.listsOfLatest({}) : say.listsOfYear({ year });
}

/** The sentence that says what a listed boligområde means for the areas it lies in. */
export function describeLink(link: Method['state-lists']['link'], language: Language): string {
  const least = link['minimum-share'];
  const share = least === 0 ? undefined : formatShare(least, language);
  return descriptionMessages[language].link({ share, designates: link.effect === 'designate' });
}

/** How byområder are formed, and what happens to small ones and to enclosed areas. */
export function describeByomraader(
  settings: ByomraadeSettings,
  from: 'table' | 'geometry',
  language: Language,
): string {
  const say = descriptionMessages[language];
  const exact = (value: number) => formatExact(value, language);
  const [border, tolerance] = [exact(settings['shortest-border']), exact(settings.tolerance)];
  const smallest = settings['smallest-population'];
  return [
    say.byomraade({}),
    from === 'geometry' ? say.neighboursByOutlines({ border, tolerance }) : say.neighboursByTable({}),
    ...(smallest === undefined ? [] : [say.smallestByomraade({ residents: exact(smallest) })]),
    settings.enclosed === 'join' ? say.enclosedJoin({}) : say.enclosedListed({}),
  ].join(' ');
}
