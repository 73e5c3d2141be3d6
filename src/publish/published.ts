import type { Method } from '../criteria/effective.ts';
import { inputError } from '../messages/errors.ts';
import { readReport, recordPath } from '../record/read.ts';
import { isPublic, methodOf, type Report } from '../record/report.ts';
import { type Blinded, blind } from './blind.ts';
import { type Counted, SHOWN } from './counted.ts';
import { keptValues } from './kept.ts';
import { type Earlier, questionOf } from './questions.ts';
import { listedBy, membersOf, type StandIn, standIn } from './stand-in.ts';

/** A hidden count of which more is known from what is out already than from the record that is to be published. */
export interface Known {
  /** position of the area */
  area: number;
  figures: string[];
  criteria: string[];
  /** how many values it could still have, by all records together; 1: it is known */
  values: number;
}

/** A record that is out already, and its file. */
export interface Out {
  report: Report;
  path: string;
}

/** Reads a record that is out already. */
export async function readOut(path: string): Promise<Out> {
  const record = recordPath(path);
  return { report: await readReport(record), path: record };
}

/** What records that are out already do to one that is to be published. */
export interface AfterPublished {
  known: Known[];
  /** areas of an earlier record of the same year that this one divides otherwise: what follows from that is not tried */
  redrawn: number;
}

/**
 * Holds what is to be published against what is out already. Records of the same year speak of the same counts: what they
 * show, what their rules leave, and their verdicts are taken together.
 *
 * @param blinded the facts of the record that is to be published
 * @param out public records
 * @throws InputError where one of them is none
 */
export function afterPublished(
  blinded: Blinded,
  city: StandIn,
  method: Method,
  out: readonly Out[],
): AfterPublished {
  const { areas, year } = blinded.report;
  const positions = new Map(areas.ids.map((id, position) => [id, position]));
  const same: Pick<Earlier, 'blinded' | 'method' | 'assessment' | 'positions'>[] = [];
  let redrawn = 0;
  for (const { report, path } of out) {
    if (!isPublic(report)) throw inputError('published-is-internal', {}, { file: path });
    if (report.year !== year) continue;
    const theirs = methodOf(report);
    const rule = theirs.publish;
    if (!rule) throw inputError('publish-without-rule', { method: theirs.id }, { file: path });
    const byId = new Map(report.areas.ids.map((id, position) => [id, position]));
    const facts = blind(report, theirs, rule);
    same.push({
      blinded: facts,
      assessment: standIn(facts, theirs, listedBy(report, theirs)).assessment,
      method: theirs,
      positions: Int32Array.from(areas.ids, (id) => byId.get(id) ?? -1),
    });
    redrawn += report.areas.ids.filter((id) => !positions.has(id)).length;
  }
  const known: Known[] = [];
  for (const counted of same.length > 0 ? blinded.figures.counted : []) {
    const earlier = same.flatMap((one): Earlier[] => {
      const theirs = one.blinded.figures.counted.find(({ key }) => key === counted.key);
      return theirs
        ? [{ ...one, counted: theirs, members: membersOf(one.blinded.report.areas, one.method) }]
        : [];
    });
    if (earlier.length === 0) continue;
    const question = questionOf(counted, blinded, method, membersOf(areas, method), city.assessment, earlier);
    const kept = keptValues(question);
    for (const [area, how] of counted.figures[0].hidden.entries()) {
      if (how === SHOWN || areas.exclusion[area] >= 0) continue;
      const values = kept?.values[area] ?? question.candidates(area).length;
      const alone = city.kept.get(counted)?.values[area] ?? 0;
      if (values < Math.min(alone, counted.smallest - 1))
        known.push({
          area,
          figures: counted.figures.map(({ columns }) => columns.id),
          criteria: criteriaOf(counted),
          values,
        });
    }
  }
  return { known, redrawn };
}

function criteriaOf({ figures }: Counted): string[] {
  return figures.flatMap(({ columns }) => ('verdict' in columns ? [columns.id] : []));
}
