import type { MethodChange } from '../criteria/method-changes.ts';
import type { CriterionChange } from './criteria.ts';
import {
  type AreaCause,
  type AreaChange,
  type AreaPart,
  type Cause,
  causes,
  type Designation,
  type Outcome,
} from './designations.ts';
import type { Flip } from './flips.ts';

/** An area's flips, with their criteria. */
export type FlipsOf = (id: string) => readonly { flip: Flip; criterion: CriterionChange }[];

/**
 * The causes of a change, in the order of `causes`: of the parts that explain it, each by what made that part another one. Of
 * criteria those are told that went the way the area went, since the others did not bring it there.
 */
export function causesOf(
  change: Omit<AreaChange, 'causes'>,
  flipsOf: FlipsOf,
  method: readonly MethodChange[],
): AreaCause[] {
  const found = new Map<Cause, Set<string>>();
  const add = (cause: Cause, criterion?: string) => {
    const criteria = found.get(cause) ?? new Set();
    if (criterion !== undefined) criteria.add(criterion);
    found.set(cause, criteria);
  };
  const { alone, together } = change.why;
  for (const part of new Set(alone.length > 0 ? alone : together.flat()))
    ofPart(part, change, flipsOf, method, add);
  return causes.flatMap((cause) => {
    const criteria = found.get(cause);
    return criteria ? [{ cause, criteria: [...criteria] }] : [];
  });
}

type Add = (cause: Cause, criterion?: string) => void;

function ofPart(
  part: AreaPart,
  change: Omit<AreaChange, 'causes'>,
  flipsOf: FlipsOf,
  method: readonly MethodChange[],
  add: Add,
): void {
  switch (part) {
    case 'criteria':
      ofCriteria(change, flipsOf, add);
      return;
    case 'criteria-and-classes':
      ofCriteria(change, flipsOf, add);
      if (change.classes.length > 0) add('own');
      return;
    case 'criteria-and-rule':
      add('rule');
      ofCriteria(change, flipsOf, add);
      return;
    case 'classes':
      for (const { indicator } of change.classes)
        add(indicator && (indicator.old === null || indicator.new === null) ? 'missing' : 'own');
      return;
    case 'rule':
      add('rule');
      return;
    case 'lists':
      for (const { because } of change.boligomraader) add(because === 'method' ? 'rule' : 'list');
      return;
    case 'exclusion': {
      // what excludes is the area's own, unless the method excludes otherwise now
      const isOther = method.some(({ path, kind }) => path[0] === 'exclude' && kind !== 'wording');
      add(isOther ? 'rule' : 'own');
      return;
    }
    case 'enclosure':
      add('neighbours');
      return;
    case 'keeping':
      add('kept');
      return;
    case 'decision':
      add('decision');
      return;
    default:
      part satisfies never;
  }
}

function ofCriteria({ id, old, new: now }: Omit<AreaChange, 'causes'>, flipsOf: FlipsOf, add: Add): void {
  const all = flipsOf(id);
  const way = Math.sign(standing(now) - standing(old));
  const along = all.filter(({ flip }) => Math.sign(certainty(flip.new) - certainty(flip.old)) === way);
  const told = along.length > 0 ? along : all;
  // verdicts that are hidden flip unseen
  if (told.length === 0) add('untold');
  for (const { flip, criterion } of told)
    for (const cause of flipCauses(flip, criterion)) add(cause, criterion.id);
}

function flipCauses(flip: Flip, { status }: CriterionChange): Cause[] {
  if (status === 'redefined') return ['rule'];
  const { why, changed, old, new: now } = flip;
  if (old.hidden !== undefined || now.hidden !== undefined) return ['untold'];
  const parts = new Set(why ? (why.alone.length > 0 ? why.alone : why.together.flat()) : []);
  const isRule = parts.has('rule') || parts.has('reference-and-rule');
  const isOpen = changed === 'certainty' || old.verdict === 'unknown' || now.verdict === 'unknown';
  if (isOpen) return isRule ? ['missing', 'rule'] : ['missing'];
  if (parts.size === 0) return ['untold'];
  return [
    ...(parts.has('value') ? ['own' as const] : []),
    ...(parts.has('reference') || parts.has('reference-and-rule') ? ['city' as const] : []),
    ...(isRule ? ['rule' as const] : []),
  ];
}

const standings: Record<Outcome, number> = {
  designated: 2,
  undetermined: 1,
  'not-designated': 0,
  excluded: 0,
};

/** How far the criteria speak for an area: for certain, perhaps, or not. */
function standing({ outcome, reasons, criteriaOpen }: Designation): number {
  if (outcome !== 'designated' || reasons.includes('criteria')) return standings[outcome];
  return criteriaOpen ? 1 : 0;
}

function certainty({ couldBe }: Flip['new']): number {
  return couldBe.length !== 1 ? 1 : couldBe[0] === 'met' ? 2 : 0;
}

/** What became of an area: one thing of each. */
export const moves = ['came-in', 'went-out', 'opened', 'settled', 'otherwise'] as const;
export type Move = (typeof moves)[number];

export function moveOf({ change, old, new: now }: Pick<AreaChange, 'change' | 'old' | 'new'>): Move {
  if (change === 'came-in') return 'came-in';
  if (now.outcome === 'undetermined' && old.outcome !== 'undetermined') return 'opened';
  if (change === 'went-out') return 'went-out';
  return old.outcome === 'undetermined' && now.outcome !== 'undetermined' ? 'settled' : 'otherwise';
}
