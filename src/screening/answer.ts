import type { Method } from '../criteria/effective.ts';
import { outcomeOf } from '../criteria/outcome.ts';
import { present } from '../present.ts';
import { type Listed, listedBoligomraader } from '../statelists/listed/listed.ts';
import { type Assessment, Assessor } from './assess.ts';
import { enclose } from './byomraader.ts';
import { type Standing, standingOver } from './decisions.ts';
import type { Prepared } from './prepare.ts';

/** What a method answers over files that were read for it. */
export interface Answer {
  method: Method;
  /** undefined: no lists were given */
  listed: Listed | undefined;
  /** whether a link to a boligområde on a list designates an area */
  designates: boolean;
  assessor: Assessor;
  assessment: Assessment;
  /** what decisions and the round before say of the areas */
  standing: Standing;
}

/**
 * Asks a method.
 *
 * @param kin what another method answers over the same files: what both compute alike is taken from it
 */
export function answerOf(prepared: Prepared, method: Method, kin?: Answer): Answer {
  const { statistics, lists, links, year } = prepared;
  const settings = method['state-lists'];
  const isSame = kin !== undefined && kin.method.written['state-lists'] === method.written['state-lists'];
  const listed = isSame ? kin.listed : lists && listedBoligomraader(lists, links, settings, year);
  const designates = settings.link.effect === 'designate';
  const byList = new Set(designates ? listed?.byArea.keys() : []);
  const assessor = new Assessor(method, statistics.tables, byList, kin?.assessor);
  const assessment = present(assessor.year(year));
  const { ids } = assessment.evaluator.table;
  return { method, listed, designates, assessor, assessment, standing: standingOver(ids, prepared, method) };
}

/**
 * The outcome of each area: by criteria and lists, by decisions and earlier rounds, and where the method joins enclosed
 * areas by their neighbours.
 */
export function outcomesOf(
  { method, listed, designates, assessment, standing }: Answer,
  { ground }: Pick<Prepared, 'ground'>,
): Uint8Array {
  const { rule, exclusions, evaluator } = assessment;
  const isListed = (area: number) => designates && listed?.byArea.has(evaluator.table.ids[area]);
  const outcome = rule.map((answer, area) =>
    outcomeOf(answer, isListed(area) === true, exclusions.by[area] >= 0, standing.of[area]),
  );
  const { neighbours } = ground;
  if (neighbours && method.byomraader.enclosed === 'join')
    enclose(outcome, standing.decided, neighbours, method.byomraader);
  return outcome;
}
