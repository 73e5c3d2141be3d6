import { type MethodChange, methodChanges } from '../criteria/method-changes.ts';
import { DESIGNATED } from '../criteria/outcome.ts';
import type { LocalizedText } from '../criteria/schema/text.ts';
import { InputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { changesOf, tallyOf } from '../record/facts/changes.ts';
import { type AudienceFacts, audienceFacts, checkSameAudience } from '../record/facts/hidden.ts';
import { areasOf } from '../record/facts/order.ts';
import { untriedNotices } from '../record/facts/untried.ts';
import { methodOf, municipalityOf, type Report, type Tally } from '../record/report.ts';
import { isIllustration } from '../report/describe/text.ts';
import { nameKey } from '../text/names.ts';
import { alikeIds } from '../text/same-id.ts';
import { version } from '../version.ts';
import { causesOf } from './causes.ts';
import { type CriterionChange, criterionChanges } from './criteria.ts';
import { type AreaChange, areaChanges, type Designation, designationOf } from './designations.ts';
import { type Elsewhere, elsewhere } from './elsewhere.ts';
import type { Flip } from './flips.ts';
import { type InputChange, inputChanges } from './inputs.ts';
import { type ListChanges, listChanges } from './lists.ts';
import { type Near, nearAreas } from './near.ts';
import { type Pairs, pairAreas } from './pairs.ts';
import { type Place, placesOf } from './places.ts';
import type { RedrawnRow } from './redrawn-table.ts';
import type { SectionName } from './sections.ts';

/** Two records compared: what changed from the old to the new one, and why. */
export interface Diff {
  schema: 'udpeg/diff';
  version: 1;
  engine: { name: 'udpeg'; version: string };
  records: { old: RecordHead; new: RecordHead };
  /** whether anything is another than wording and the version of udpeg, in the sections that are told */
  differs: boolean;
  summary: Summary;
  /** the sections told; the others are not in the comparison */
  sections: SectionName[];
  /** who may read it */
  audience: AudienceFacts;
  /** areas that came in, went out, or changed reason or outcome otherwise */
  changes: AreaChange[];
  appeared: AreaOfOne[];
  vanished: AreaOfOne[];
  redrawn: Redrawn[];
  near: Near;
  criteria: CriterionChange[];
  lists: ListChanges;
  method: MethodChange[];
  inputs: InputChange[];
  elsewhere: Elsewhere;
  /** where the areas are, for a map; not in the JSON. Null: no outlines */
  places: Place[] | null;
  notices: Finding[];
}

export interface RecordHead {
  year: number;
  engine: string;
  method: { id: string; title: LocalizedText };
  municipality: string | null;
  areas: number;
  designated: Tally;
}

/** Residents of the same areas in the old and in the new record. */
export interface Both {
  old: Tally;
  new: Tally;
}

/**
 * Designated areas: those of the old record stayed, went out, vanished or were redrawn; those of the new one stayed, came
 * in, appeared or are redrawn.
 */
export interface Summary {
  cameIn: Both;
  /** of these, undetermined in the old record */
  wereUndetermined: Both;
  wentOut: Both;
  /** of these, undetermined in the new record */
  nowUndetermined: Both;
  stayed: Both;
  appeared: Tally;
  vanished: Tally;
  redrawn: Both;
}

/** An area that one record only has. */
export interface AreaOfOne {
  id: string;
  name: string;
  designation: Designation;
}

/** Areas redrawn together. Residents are an estimate: the share of the old area's. */
export interface Redrawn {
  old: AreaOfOne[];
  new: AreaOfOne[];
  parts: { old: string; new: string; share: number; residents: number | null }[];
  /** of each old area: the share of its residents that lives in areas unknown */
  unknown: { old: string; share: number }[];
}

export interface DiffOptions {
  /** per cent of the limit within which an area is near it */
  within: number;
  redrawn: readonly RedrawnRow[];
  /** compare what is not meant to be compared */
  anyway: boolean;
  sections: readonly SectionName[];
}

/**
 * Compares two records.
 *
 * @throws InputError where the records are not of the same method, city and areas, unless `anyway`
 */
export function diffOf(old: Report, now: Report, { within, redrawn, anyway, sections }: DiffOptions): Diff {
  checkSameAudience([old, now]);
  const pairs = pairAreas(old, now, redrawn);
  const notices = checkComparable(old, now, pairs, anyway);
  if ([old, now].some(isIllustration)) notices.push(finding('is-illustration', {}));
  notices.push(...untriedNotices([old, now]));
  const criteria = criterionChanges(old, now, pairs);
  const method = methodChanges(methodOf(old), methodOf(now));
  const flips = flipsByArea(criteria);
  const changes = areaChanges(old, now, pairs).map((change) => ({
    ...change,
    causes: causesOf(change, (id) => flips.get(id) ?? [], method),
  }));
  const diff: Diff = {
    schema: 'udpeg/diff',
    version: 1,
    engine: { name: 'udpeg', version },
    records: { old: headOf(old), new: headOf(now) },
    differs: false,
    summary: summaryOf(old, now, pairs),
    sections: [...sections],
    audience: audienceFacts([old, now]),
    changes,
    appeared: pairs.appeared.map((area) => areaOfOne(now, area)),
    vanished: pairs.vanished.map((area) => areaOfOne(old, area)),
    redrawn: redrawnAreas(old, now, pairs),
    near: nearAreas(old, now, pairs, within),
    criteria,
    lists: listChanges(old, now),
    method,
    inputs: inputChanges(old, now),
    elsewhere: elsewhere(old, now, pairs),
    places: placesOf(old, now, pairs, changes),
    notices,
  };
  return { ...diff, differs: sections.some((section) => isDifferent[section](diff)) };
}

/** The flips of each area, with their criteria. */
export function flipsByArea(
  criteria: readonly CriterionChange[],
): Map<string, { criterion: CriterionChange; flip: Flip }[]> {
  const found = new Map<string, { criterion: CriterionChange; flip: Flip }[]>();
  for (const criterion of criteria) {
    for (const flip of criterion.flips) {
      const own = found.get(flip.area) ?? [];
      own.push({ criterion, flip });
      found.set(flip.area, own);
    }
  }
  return found;
}

/** Whether a section has a difference to tell of. Being near the line is none. */
const isDifferent: Record<SectionName, (diff: Diff) => boolean> = {
  'came-in': ({ changes }) => changes.some(({ change }) => change === 'came-in'),
  'went-out': ({ changes }) => changes.some(({ change }) => change === 'went-out'),
  changed: ({ changes }) => changes.some(({ change }) => change === 'reason' || change === 'outcome'),
  areas: ({ appeared, vanished, redrawn }) => appeared.length + vanished.length + redrawn.length > 0,
  near: () => false,
  flips: ({ criteria, elsewhere: { parts, populations } }) =>
    parts.length + populations > 0 || criteria.some(hasChanged),
  lists: ({ lists }) =>
    lists.given.old !== lists.given.new || lists.years.length + lists.boligomraader.length > 0,
  method: ({ method }) => method.some(({ kind }) => kind !== 'wording'),
  // what differs in a method file is the method's to tell
  inputs: ({ inputs, records }) =>
    records.old.year !== records.new.year ||
    inputs.some(({ role, change }) => role !== 'method' && change !== 'renamed'),
};

function hasChanged({ status, values, flips }: CriterionChange): boolean {
  if (status !== 'both' || flips.length > 0) return true;
  return values !== null && values.changed + values.came + values.went > 0;
}

function headOf(report: Report): RecordHead {
  const { year, engine, method, areas } = report;
  return {
    year,
    engine: engine.version,
    method: { id: method.id, title: method.title },
    municipality: municipalityOf(report) ?? null,
    areas: areas.size,
    designated: tallyOf(report, areasOf(areas, 'designated')),
  };
}

function designatedIn({ areas }: Report, positions: readonly number[]): number[] {
  return positions.filter((area) => areas.outcome[area] === DESIGNATED);
}

function summaryOf(old: Report, now: Report, pairs: Pairs): Summary {
  const { appeared, vanished, ...changes } = changesOf(old, now, pairs);
  const both = (some: { old: number[]; new: number[] }): Both => ({
    old: tallyOf(old, some.old),
    new: tallyOf(now, some.new),
  });
  const redrawn = (side: 'old' | 'new', report: Report) =>
    designatedIn(
      report,
      pairs.redrawn.flatMap((group) => group[side]),
    );
  return {
    cameIn: both(changes.cameIn),
    wereUndetermined: both(changes.wereOpen),
    wentOut: both(changes.wentOut),
    nowUndetermined: both(changes.nowOpen),
    stayed: both(changes.stayed),
    appeared: tallyOf(now, appeared),
    vanished: tallyOf(old, vanished),
    redrawn: both({ old: redrawn('old', old), new: redrawn('new', now) }),
  };
}

function areaOfOne(report: Report, area: number): AreaOfOne {
  const { ids, names } = report.areas;
  return { id: ids[area], name: names[area], designation: designationOf(report, area) };
}

/** What shares leave of 1 beyond this is not a rounding of them. */
const SLACK = 1e-9;

function redrawnAreas(old: Report, now: Report, pairs: Pairs): Redrawn[] {
  return pairs.redrawn.map((group) => {
    const shareOf = (area: number) =>
      group.parts.filter((part) => part.old === area).reduce((sum, { share }) => sum + share, 0);
    return {
      old: group.old.map((area) => areaOfOne(old, area)),
      new: group.new.map((area) => areaOfOne(now, area)),
      parts: group.parts.map((part) => {
        const population = old.areas.population[part.old];
        return {
          old: old.areas.ids[part.old],
          new: now.areas.ids[part.new],
          share: part.share,
          residents: Number.isNaN(population) ? null : part.share * population,
        };
      }),
      unknown: group.old
        .map((area) => ({ old: old.areas.ids[area], share: 1 - shareOf(area) }))
        .filter(({ share }) => share > SLACK),
    };
  });
}

/**
 * What speaks against comparing two records: another method, another municipality, or fewer than half of the areas of
 * the larger one in both (redrawn ones count).
 *
 * @param anyway compare all the same: what speaks against it is then a notice
 * @throws InputError where something does and nobody asked for it
 */
export function checkComparable(old: Report, now: Report, pairs: Pairs, anyway: boolean): Finding[] {
  const against: Finding[] = [];
  if (old.method.id !== now.method.id)
    against.push(finding('diff-methods-differ', { old: old.method.id, new: now.method.id, anyway }));
  const [before, after] = [municipalityOf(old), municipalityOf(now)];
  if (before !== undefined && after !== undefined && nameKey(before) !== nameKey(after))
    against.push(finding('diff-cities-differ', { old: before, new: after, anyway }));
  const { same, redrawn, appeared, vanished } = pairs;
  const idsOf = (of: Report, areas: readonly number[]) => areas.map((area) => of.areas.ids[area]);
  const alike = alikeIds(idsOf(now, appeared), idsOf(old, vanished));
  const sizes = { old: old.areas.size, new: now.areas.size };
  const larger = sizes.old > sizes.new ? 'old' : 'new';
  const shared = same.old.length + redrawn.reduce((sum, group) => sum + group[larger].length, 0);
  const few = 2 * shared < sizes[larger];
  if (few) against.push(finding('diff-areas-differ', { shared, ...sizes, alike, anyway }));
  if (against.length > 0 && !anyway) throw new InputError(against);
  const years = { old: old.year, new: now.year };
  if (alike && !few)
    against.push(finding('ids-differ-between-years', { earlier: old.year, later: now.year, shared, alike }));
  return old.year > now.year ? [...against, finding('diff-old-newer', years)] : against;
}
