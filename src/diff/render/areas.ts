import { type Block, type Item, list, paragraph, section, strong } from '../../document/document.ts';
import { decisionMessages } from '../../messages/decisions.ts';
import { causeWords, reasonWords } from '../../messages/diff-words.ts';
import { decimalsBeside, formatCount, formatExactValue, formatValue } from '../../text/numbers.ts';
import { capitalized, idWithName, listed, localized } from '../../text/words.ts';
import { type Move, moveOf } from '../causes.ts';
import type { CriterionChange } from '../criteria.ts';
import type { AreaChange, AreaPart, ClassChange, Designation } from '../designations.ts';
import type { AreaOfOne, Redrawn } from '../diff.ts';
import type { Flip } from '../flips.ts';
import { causeOf } from './causes.ts';
import { designatedBefore, moveName } from './change-map.ts';
import { populationThenNow, shareText } from './diff-texts.ts';
import type { DiffView } from './view.ts';

/** The areas of some kinds of change, each with why; those that went out and those that became undetermined apart. */
export function changedAreas(kinds: readonly AreaChange['change'][], view: DiffView): Block[] {
  const changes = view.diff.changes.filter(({ change }) => kinds.includes(change));
  const opened = kinds.includes('went-out') ? changes.filter((change) => moveOf(change) === 'opened') : [];
  if (opened.length === 0 || opened.length === changes.length) return [...listOf(changes, view)];
  const out = changes.filter((change) => moveOf(change) !== 'opened');
  return [
    section(moveHeading('went-out', out, view), listOf(out, view)),
    section(moveHeading('opened', opened, view), listOf(opened, view)),
  ];
}

function listOf(changes: readonly AreaChange[], view: DiffView): Iterable<Block> {
  return list(
    changes.map((change) => ({
      text: strong(headOf(change, view)),
      below: [{ text: inShort(change, view) }, { text: exactly(change, view) }],
    })),
  );
}

/** What became of areas and how many they are; of those that became undetermined, how many were designated. */
export function moveHeading(move: Move, changes: readonly AreaChange[], view: DiffView): string {
  const name = moveName(move, view);
  const count = changes.length;
  const before = move === 'opened' ? designatedBefore(changes) : undefined;
  return before === undefined
    ? `${name} (${formatCount(count, view.language)})`
    : view.say['move-count']({ move: name, count, before });
}

export function headOf(change: AreaChange, view: DiffView): string {
  const { old, new: now } = change;
  return `${idWithName(change.id, change.name)}, ${populationThenNow(old, now, view)}`;
}

/** What became of the area, and why in plain words. */
export function inShort(change: AreaChange, view: DiffView): string {
  return [...turned(change, view), plainly(change, view)].map(capitalized).join('. ');
}

/** Why, part by part. */
export function exactly(change: AreaChange, view: DiffView): string {
  const { say } = view;
  const { alone, together } = change.why;
  const clause = (part: AreaPart) => clauses[part](change, view);
  const join = (parts: readonly AreaPart[]) => parts.map(clause).join(' + ');
  const why =
    alone.length === 1
      ? clause(alone[0])
      : alone.length > 1
        ? say['by-each']({ clauses: alone.map(clause).join('; ') })
        : say['by-together']({ clauses: together.map(join).join('; ') });
  const untold = change.untold === null ? [] : [say['by-untold']({})];
  return say.exactly({ why: [why, ...untold].map(capitalized).join('. ') });
}

/** From which outcome or reason to which. */
function turned({ change, old, new: now }: AreaChange, { say, language, outcomes }: DiffView): string[] {
  if (change === 'reason') {
    const reasons = ({ reasons: kinds, criteriaOpen }: Designation) => {
      const by = listed(
        kinds.map((kind) => reasonWords[language][kind]),
        language,
      );
      return criteriaOpen ? say['reason-open']({ by }) : by;
    };
    const [before, after] = [reasons(old), reasons(now)];
    return before === after ? [] : [say['reason-from-to']({ old: before, new: after })];
  }
  return [say['outcome-from-to']({ old: outcomes[old.outcome], new: outcomes[now.outcome] })];
}

const clauses: Record<AreaPart, (change: AreaChange, view: DiffView) => string> = {
  criteria: (change, view) => criteriaClause(change, view),
  classes: ({ classes }, view) => classes.map((one) => classText(one, view)).join('; '),
  'criteria-and-classes': (change, view) => allClauses(change, view),
  rule: ({ classes, why }, view) => {
    const parts = [...why.alone, ...why.together.flat()];
    const told = parts.some((part) => part === 'classes' || part === 'criteria-and-classes') ? [] : classes;
    return [view.say['rule-changed']({}), ...told.map((one) => classText(one, view))].join(': ');
  },
  'criteria-and-rule': (change, view) =>
    view.say['criteria-and-rule']({ criteria: allClauses(change, view) }),
  lists: ({ boligomraader }, view) => boligomraader.map((one) => listClause(one, view)).join('; '),
  exclusion: ({ exclusion }, view) => exclusionClause(exclusion, view),
  enclosure: ({ new: now }, { say }) =>
    say[now.reasons.includes('enclosed') ? 'enclosure-came' : 'enclosure-went']({}),
  keeping: ({ kept }, { language }) =>
    kept.new === null
      ? decisionMessages[language]['diff-not-kept']({})
      : decisionMessages[language]['diff-kept'](kept.new),
  decision: ({ decision }, { language }) =>
    decision.new === null
      ? decisionMessages[language]['diff-undecided']({})
      : decisionMessages[language]['diff-decided'](decision.new),
};

/** Criteria and classes, where they are told as one. */
function allClauses(change: AreaChange, view: DiffView): string {
  return [criteriaClause(change, view), ...change.classes.map((one) => classText(one, view))].join('; ');
}

/** From which class to which, and the indicator that moved it. */
function classText(
  { title, old, new: now, indicator }: ClassChange,
  { say, language, words }: DiffView,
): string {
  const step = (one: ClassChange['old']) => (one === null ? words.noClass : localized(one.title, language));
  const about = { ladder: localized(title, language), old: step(old), new: step(now) };
  if (indicator === null) return say['class-moved']({ ...about, indicator: undefined });
  const { unit, decimals, bounds, crossed } = indicator;
  const shown = (value: number | null) =>
    formatValue(value, unit, decimalsBeside(value, bounds, decimals), language);
  const values = { old: shown(indicator.old), new: shown(indicator.new) };
  return say['class-moved']({
    ...about,
    indicator: {
      title: localized(indicator.title, language),
      ...values,
      crossed: listed(
        crossed.map((bound) => formatExactValue(bound, unit, language)),
        language,
      ),
      side: sideOf(indicator.new, crossed[0]),
    },
  });
}

function sideOf(value: number | null, bound: number | undefined): 'above' | 'at' | 'below' {
  if (value === null || bound === undefined || value === bound) return 'at';
  return value > bound ? 'above' : 'below';
}

/** How many criteria the area met and meets, and which of them flipped. */
function criteriaClause({ id, old, new: now }: AreaChange, view: DiffView): string {
  const { say } = view;
  const count = say['criteria-met']({ old: old.met, new: now.met });
  const flips = (view.flips.get(id) ?? []).map(({ flip, criterion }) => flipText(flip, criterion, view));
  return flips.length > 0 ? say['criteria-flips']({ count, flips: flips.join(', ') }) : count;
}

function flipText(flip: Flip, one: CriterionChange, view: DiffView): string {
  const cause = causeOf(flip, one, view);
  return `${answeredText(flip, one, view)} (${cause})`;
}

/** `Indkomstniveau nu opfyldt` */
function answeredText(flip: Flip, { title }: CriterionChange, { say, language }: DiffView): string {
  const { verdict, couldBe } = flip.new;
  const isSure = couldBe.length === 1;
  const answer =
    flip.changed === 'verdict' ? verdict : isSure ? (`${couldBe[0]}-for-sure` as const) : ('open' as const);
  return say.answered({ criterion: localized(title, language), answer });
}

/** Why in plain words: each cause, with the criteria through which it came about. */
function plainly({ id, causes }: AreaChange, view: DiffView): string {
  const { language } = view;
  const told = causes.map(({ cause, criteria }) => {
    const flips = (view.flips.get(id) ?? []).filter(({ criterion }) => criteria.includes(criterion.id));
    const named = flips.map(({ flip, criterion }) => answeredText(flip, criterion, view)).join(', ');
    const word = causeWords[language][cause];
    return named === '' ? word : `${word}: ${named}`;
  });
  return told.join('. ');
}

function listClause(
  { name, change, because }: AreaChange['boligomraader'][number],
  { say }: DiffView,
): string {
  const came = change === 'came';
  switch (because) {
    case 'list':
      return say[came ? 'list-came' : 'list-went']({ name });
    case 'link':
      return say[came ? 'link-came' : 'link-went']({ name });
    case 'method':
      return say[came ? 'list-method-came' : 'list-method-went']({ name });
    case 'not-given':
      return say[came ? 'list-given' : 'list-not-given']({ name });
  }
}

function exclusionClause({ old, new: now }: AreaChange['exclusion'], { say, language }: DiffView): string {
  return now !== null
    ? say['exclusion-came']({ title: localized(now, language) })
    : say['exclusion-went']({ title: localized(old ?? '', language) });
}

/** The areas that one record only has, and those that were redrawn. */
export function otherAreas(view: DiffView): Block[] {
  const { diff, say } = view;
  const { appeared, vanished, redrawn } = diff;
  if (appeared.length + vanished.length + redrawn.length === 0) return [];
  const entry = (code: 'appeared' | 'vanished') => (one: AreaOfOne) =>
    say[code]({ area: areaText(one, view), outcome: designationText(one.designation, view) });
  return [
    ...list([
      ...redrawn.map((group) => redrawnItem(group, view)),
      ...vanished.map(entry('vanished')),
      ...appeared.map(entry('appeared')),
    ]),
    ...(redrawn.length > 0 ? [paragraph(say['redrawn-explained']({}), 'quiet')] : []),
    ...(appeared.length > 0 && vanished.length > 0
      ? [paragraph(say['unpaired-explained']({}), 'quiet')]
      : []),
  ];
}

function redrawnItem({ old, new: now, parts, unknown }: Redrawn, view: DiffView): Item {
  const { say, language } = view;
  const ids = (areas: AreaOfOne[]) => areas.map(({ id }) => id).join(', ');
  const told = (side: AreaOfOne[], code: 'before' | 'now') =>
    side.map(
      (one) => `${view.words[code]}: ${areaText(one, view)}, ${designationText(one.designation, view)}`,
    );
  return {
    text: strong(say['redrawn-head']({ old: ids(old), new: ids(now) })),
    below: [
      ...told(old, 'before'),
      ...told(now, 'now'),
      ...parts.map((part) =>
        say['redrawn-part']({
          old: part.old,
          new: part.new,
          share: shareText(part.share, language),
          residents:
            part.residents === null
              ? ''
              : say['redrawn-part-residents']({
                  residents: formatCount(Math.round(part.residents), language),
                }),
        }),
      ),
      ...unknown.map((one) =>
        say['redrawn-unknown']({ old: one.old, share: shareText(one.share, language) }),
      ),
    ].map((text) => ({ text })),
  };
}

function areaText({ id, name, designation }: AreaOfOne, view: DiffView): string {
  return `${idWithName(id, name)}, ${populationThenNow(designation, designation, view)}`;
}

function designationText({ outcome, reasons }: Designation, { language, outcomes }: DiffView): string {
  const kinds = listed(
    reasons.map((kind) => reasonWords[language][kind]),
    language,
  );
  return kinds === '' ? outcomes[outcome] : `${outcomes[outcome]} (${kinds})`;
}
