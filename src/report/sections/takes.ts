import { isFlag } from '../../criteria/limits.ts';
import { hangsOn } from '../../criteria/rule-parts.ts';
import { type Block, list, paragraph, sentences } from '../../document/document.ts';
import { publicMessages } from '../../messages/public.ts';
import type { Without } from '../../messages/report.ts';
import { turningMessages } from '../../messages/turning.ts';
import { outcomes, overruledBy } from '../../record/area-table.ts';
import { whyCountOpen } from '../../record/facts/open-criteria.ts';
import { type Change, effortOf, type Turner, type Turning } from '../../record/facts/turning.ts';
import { decimalsAgainst, formatCount, formatValue } from '../../text/numbers.ts';
import { listed, localized } from '../../text/words.ts';
import type { View } from '../view.ts';

/** Sets of changes that are told one by one. */
export const SETS_TOLD = 5;

/** What would give an area another answer: the smallest sets of changes, and what of it was not followed. */
export function* takes(area: number, turner: Turner, view: View): Generator<Block> {
  const { report, method, language, isPublic } = view;
  const say = turningMessages[language];
  const { areas } = report;
  const found = turner.of(area);
  if (!found) {
    yield paragraph(say.excluded({}));
    return;
  }
  const by =
    (overruledBy(areas, area) === undefined ? areas.decided.get(area)?.decision : undefined) ??
    (areas.joined.has(area)
      ? 'enclosed'
      : areas.byStateList.has(area)
        ? 'list'
        : areas.kept.has(area) && 'kept');
  yield* sentences(by && say.kept({ by }));
  const isOpen = outcomes[areas.outcome[area]] === 'undetermined' || areas.criteriaOpen.has(area);
  const certain = isOpen ? (whyCountOpen(report, [area]) ?? 'missing') : undefined;
  for (const turning of found.turnings) yield* turningBlocks(turning, certain, view);
  const titles = (ids: readonly string[]) =>
    listed(
      ids.map((id) =>
        localized([...report.criteria, ...report.indicators].find((one) => one.id === id)!.title, language),
      ),
      language,
    );
  const ofPublic = publicMessages[language];
  yield* sentences(
    found.hidden.length > 0 &&
      ofPublic['not-turned']({ criteria: titles(found.hidden), count: found.hidden.length }),
    isPublic && ofPublic['turned-approximately']({}),
    hangsOn(method.designate, method).earlierYears && say['asks-years']({}),
    found.held.length > 0 && say.held({ criteria: titles(found.held), count: found.held.length }),
    found.entangled.length > 0 && say.entangled({ titles: titles(found.entangled) }),
    say.alone({}),
  );
}

function* turningBlocks(
  { toward, sets, untriedFrom }: Turning,
  certain: Without | undefined,
  view: View,
): Generator<Block> {
  const { language, words } = view;
  const say = turningMessages[language];
  const outcome = toward === 'designated' ? words.designated : words.notDesignated;
  if (sets.length === 0) {
    yield paragraph(
      untriedFrom === undefined
        ? say.never({ outcome, certain })
        : say.untried({ outcome, figures: untriedFrom }),
    );
    return;
  }
  const figures = sets[0].length;
  yield paragraph(say.turns({ outcome, figures, ways: sets.length, certain }));
  yield* list(sets.slice(0, SETS_TOLD).map((set) => setText(set, view)));
  const more = sets.length - SETS_TOLD;
  yield* sentences(more > 0 && say['more-ways']({ more, figures }));
}

function setText(set: readonly Change[], view: View): string {
  const changes = set.map((change) => changeText(change, view)).join('; ');
  const steps = effortOf(set);
  return set.length === 1 || steps === undefined
    ? changes
    : turningMessages[view.language]['in-all']({ changes, steps });
}

/** `Convicted: 7 fewer (18 of 883 instead of 25)`; of what is no share the value that it must reach. */
function changeText(change: Change, view: View): string {
  const { criteria, indicator, met, of, up, beyond } = change;
  const { report, method, language, words } = view;
  const say = turningMessages[language];
  const infos = [
    ...report.criteria.filter(({ id }) => criteria.includes(id)),
    ...report.indicators.filter(({ id }) => id === indicator),
  ];
  const titles = infos.map(({ title }) => localized(title, language));
  const label = listed(titles, language);
  if (of !== undefined) {
    const [from, numerator, denominator] = [change.from, change.to, of].map((one) =>
      formatCount(one, language),
    );
    const counts = view.say['counts-of']({ numerator, denominator });
    return say['count-change']({ label, steps: stepsText(change, view) ?? '', counts, from });
  }
  if (criteria.length > 0 && isFlag(method, method.criteria[criteria[0]]))
    return say['flag-change']({ label, to: met ? words.yes : words.no, from: met ? words.no : words.yes });
  const [{ unit, decimals }] = infos;
  const enough = decimalsAgainst(change.from, change.to, decimals);
  const [from, to] = [change.from, change.to].map((one) => formatValue(one, unit, enough, language));
  return say['value-change']({ label, up, beyond, to, from });
}

/** `7 fewer`; undefined of what is no share. */
export function stepsText({ from, to, of }: Change, { language }: View): string | undefined {
  if (of === undefined) return undefined;
  return turningMessages[language].steps({ steps: Math.abs(to - from), more: to > from });
}
