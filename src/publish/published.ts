import { isDeepStrictEqual } from 'node:util';
import type { Method } from '../criteria/effective.ts';
import { kindOf } from '../criteria/measures/registry.ts';
import type { PublishRule } from '../criteria/schema/publish.ts';
import type { Reference } from '../criteria/schema/reference.ts';
import { referenceYear } from '../criteria/years.ts';
import { inputError } from '../messages/errors.ts';
import { measureOf } from '../record/facts/intervals.ts';
import { readReport, recordPath } from '../record/read.ts';
import { isPublic, methodOf, type Report } from '../record/report.ts';
import { onceFor } from '../values/once-for.ts';
import { present } from '../values/present.ts';
import type { Round } from './area-counts.ts';
import { type Blinded, blind } from './blind.ts';
import { type Counted, type OutFigures, SHOWN, type Truth, truthOf } from './counted.ts';
import { type Left, leftTogether, linkedCounts } from './joint.ts';
import { compareWithOtherYears, leftInOtherYears, type Told } from './other-years.ts';
import { listedBy, membersOf, type StandIn, standIn } from './stand-in.ts';

/** A hidden count of which more is known from several counts of the same persons, or from several records, than from one. */
export interface Known {
  /** of the record that hides it, and the area's id and name there */
  year: number;
  id: string;
  name: string;
  figures: string[];
  criteria: string[];
  /** how many values it was shown to have, by all records together; 1: it is known, and 0: no example was found at all */
  values: number;
}

/** A record that is out already, and its file. */
export interface Out {
  report: Report;
  path: string;
  /** the internal record that it is of, where that is at hand: who publishes several years knows all their counts */
  internal?: Report;
}

/** Reads a record that is out already. */
export async function readOut(path: string): Promise<Out> {
  const record = recordPath(path);
  return { report: await readReport(record), path: record };
}

/** A record that is out already, and its facts. */
export interface OutRecord extends OutFigures {
  truth: Truth;
  report: Report;
  blinded: Blinded;
  method: Method;
  rule: PublishRule;
}

/** Of a record that is out: several years, or several pairs of records, ask for the same. */
const factsOf = onceFor((report: Report): Blinded => {
  const method = methodOf(report);
  const blinded = blind(report, method, present(method.publish));
  compareWithOtherYears([blinded], report, method, () => Number.NaN);
  return blinded;
});
const standInOf = onceFor((report: Report): StandIn => {
  const method = methodOf(report);
  return standIn(factsOf(report), method, listedBy(report, method));
});

/**
 * The facts of records that are out already.
 *
 * @throws InputError where one of them is not public
 */
export function outRecords(out: readonly Out[]): OutRecord[] {
  return out.map(({ report, path, internal }) => {
    if (!isPublic(report)) throw inputError('published-is-internal', {}, { file: path });
    const method = methodOf(report);
    const rule = method.publish;
    if (!rule) throw inputError('publish-without-rule', { method: method.id }, { file: path });
    const blinded = factsOf(report);
    return {
      ...{ report, blinded, method, rule, year: report.year },
      positions: positionsOf(report),
      counted: blinded.figures.counted,
      truth: truthOf(internal ?? report),
    };
  });
}

export function positionsOf({ areas }: Report): Map<string, number> {
  return new Map(areas.ids.map((id, position) => [id, position]));
}

/** The record that is out of the year that a criterion is compared with, and its criterion that counts the same. */
function comparedWith(
  { year, method }: Pick<Round, 'year' | 'method'>,
  criterion: string,
  out: readonly OutRecord[],
): { record: OutRecord; id: string } | undefined {
  const { reference } = method.criteria[criterion];
  const measured = (of: Method, id: string) => {
    const measure = measureOf(of, id);
    return JSON.stringify(measure[kindOf(measure).name]);
  };
  for (const record of out) {
    const isOfYear = reference && record.year === referenceYear(reference, year);
    if (!isOfYear || !isDeepStrictEqual(record.method.exclude, method.exclude)) continue;
    const same = record.report.areas.criteria.find(
      ({ id }) => measured(record.method, id) === measured(method, criterion),
    );
    if (same) return { record, id: same.id };
  }
  return undefined;
}

/** What areas are compared with that are compared with another year: what the public record of that year has. */
export function toldOfOtherYears({ year, areas }: Report, method: Method, out: readonly OutRecord[]): Told {
  return (id, area) => {
    const reference = present(method.criteria[id].reference);
    const earlier = comparedWith({ year, method }, id, out);
    const isOfRegion = reference.of === 'region';
    const position = earlier?.record.positions.get(areas.ids[area]) ?? (isOfRegion ? -1 : 0);
    if (!earlier || position < 0) return Number.NaN;
    const { restored, assessment } = standInOf(earlier.record.report);
    const ofYear: Reference = { ...reference, year: undefined, 'years-back': undefined };
    if (isOfRegion && !restored.table.texts.has(present(ofYear.column))) return Number.NaN;
    const same = restored.method.criteria[earlier.id];
    const { at } = assessment.evaluator.reference(same.indicator ?? same, ofYear);
    return at(position);
  };
}

/** What records that are out already do to one that is to be published. */
export interface AfterPublished {
  known: Known[];
  /** areas of an earlier record of the same year that this one divides otherwise: what follows from that is not tried */
  redrawn: number;
}

/**
 * Holds what is to be published against what is out already: what records show of the same persons, what their rules
 * leave, and their verdicts are taken together, and so is what one record tells of them over several years.
 */
export function afterPublished(own: Round, out: readonly OutRecord[]): AfterPublished {
  const linked = new Set(linkedCounts([own, ...out]));
  const rounds = out.filter(({ counted }) => counted.some((one) => linked.has(one))).map(roundOf);
  const earlier = (criterion: string) => {
    const found = comparedWith(own, criterion, out);
    return found && { round: roundOf(found.record), id: found.id };
  };
  const redrawn = out
    .filter(({ year }) => year === own.year)
    .flatMap(({ positions }) => [...positions.keys()].filter((id) => !own.positions.has(id)));
  // one that two records of a year hide is told once
  const known = new Map<string, Known>();
  const left = [...leftTogether(own, rounds), ...leftInOtherYears(own, earlier)];
  for (const one of left.filter((one) => isNarrowed(one, own)).map(told)) {
    const key = JSON.stringify([one.year, one.id, one.figures]);
    if (one.values < (known.get(key)?.values ?? Number.POSITIVE_INFINITY)) known.set(key, one);
  }
  return { known: [...known.values()], redrawn: redrawn.length };
}

/** A record that is out, and what is known of its figures. */
function roundOf(one: OutRecord): Round {
  const { report, method } = one;
  const city = standInOf(report);
  return {
    ...one,
    members: membersOf(report.areas, method),
    assessment: city.assessment,
    kept: new Map([...city.kept].map(([{ key }, kept]) => [key, kept])),
  };
}

function isNarrowed({ round, counted, area, values }: Left, own: Round): boolean {
  if (round.members.members[area] === 0) return false;
  // with all denominators known, who published an earlier one may have found what a reader does not find: it was not told
  const unknown = round === own ? 0 : Number.POSITIVE_INFINITY;
  const alone = round.kept.get(counted.key)?.values[area] ?? unknown;
  return values < Math.min(alone, counted.smallest - 1);
}

function told({ round: { year, blinded }, counted: { figures }, area, values }: Left): Known {
  const { ids, names } = blinded.report.areas;
  const criteria = figures.flatMap(({ columns }) => ('verdict' in columns ? [columns.id] : []));
  return {
    ...{ year, id: ids[area], name: names[area], values, criteria },
    figures: figures.map(({ columns }) => columns.id),
  };
}

/**
 * Areas of which a count is hidden whose persons are counted over other years, too, or in another record: with the criteria on
 * it.
 */
export function hiddenBeside(
  own: Pick<OutFigures, 'year' | 'counted'>,
  out: readonly OutRecord[],
): { area: number; criteria: string[] }[] {
  const linked = new Set(linkedCounts([own, ...out]));
  return own.counted
    .filter((one) => linked.has(one))
    .flatMap(({ figures }: Counted) => {
      const criteria = figures.flatMap(({ columns }) => ('verdict' in columns ? [columns.id] : []));
      return [...figures[0].hidden.keys()]
        .filter((area) => figures[0].hidden[area] !== SHOWN)
        .map((area) => ({ area, criteria }));
    });
}

/** Whether two public records tell of the same persons: those of one year, or counted over years that overlap. */
export function areBeside(one: Report, other: Report): boolean {
  if (one.year === other.year) return true;
  const [first, second] = outRecords([one, other].map((report) => ({ report, path: '' })));
  return linkedCounts([first, second]).some((counted) => second.counted.includes(counted));
}
