import type { Method } from '../criteria/effective.ts';
import type { PublishRule } from '../criteria/schema/publish.ts';
import { comparison, MET, UNKNOWN } from '../criteria/verdict.ts';
import { inputError } from '../messages/errors.ts';
import { figuresOf, SHOWN } from '../publish/counted.ts';
import { publicReport } from '../publish/public-report.ts';
import { verdictNames } from '../record/area-table.ts';
import { methodOf, type Report } from '../record/report.ts';
import {
  areaDifferences,
  type Contradiction,
  contradiction,
  differences,
  type Recount,
  recountFacts,
} from './recount.ts';

/** What came of computing a public record again from itself. */
export interface PublicRecount extends Recount {
  /** figures that are hidden: their verdicts were recounted as far as some count gives them */
  hidden: number;
  /** criteria whose verdicts no counts were found for */
  unlike: string[];
}

/**
 * Computes a public record again from what it shows. It is what it gives when it is published itself, shows nothing that its
 * own rule hides, and its verdicts and outcomes are what shown figures give, and some counts in place of the hidden ones.
 *
 * @param written the record's areas as they stand in the file
 * @throws InputError where its method has no rule
 */
export function recountPublic(report: Report, written: () => Iterable<string>): PublicRecount {
  const method = methodOf(report);
  const rule = method.publish;
  if (!rule) throw inputError('publish-without-rule', { method: method.id });
  const { report: again, standIn } = publicReport(report);
  const { areas: _, ...head } = report;
  const { areas: __, ...headAgain } = again;
  const facts = recountFacts(report, written(), standIn);
  const all = [
    ...againstRule(report, method, rule),
    ...verdicts(report, method),
    ...differences(head, headAgain, '', undefined, true),
    ...areaDifferences(written(), again),
    ...facts.contradictions,
  ];
  const found = new Map(all.map((one) => [JSON.stringify([one.area, one.field]), one]));
  const columns = [...report.areas.criteria, ...report.areas.indicators];
  return {
    ...facts,
    contradictions: [...found.values()],
    hidden: columns.reduce((sum, { hidden }) => sum + (hidden?.filter((how) => how > 0).length ?? 0), 0),
    unlike: [...standIn.unlike],
  };
}

/** What the rule hides, and the record shows. */
function* againstRule(report: Report, method: Method, rule: PublishRule): Generator<Contradiction> {
  const { ids, criteria } = report.areas;
  const { counted } = figuresOf({ ...report, schema: 'udpeg/report' }, method, rule);
  for (const { figures } of counted)
    for (const { columns, hidden } of figures)
      for (const [area, how] of hidden.entries()) {
        if (how === SHOWN || columns.hidden?.[area]) continue;
        const isOfCriterion = criteria.some((one) => one === columns);
        const [field, gives] = isOfCriterion
          ? [`criteria.${columns.id}.hidden`, 'figure']
          : ['hidden', [columns.id]];
        yield contradiction(field, undefined, gives, ids[area]);
      }
}

/** Verdicts of shown figures that lie on the other side of the shown limit. */
function* verdicts({ areas }: Report, method: Method): Generator<Contradiction> {
  for (const { id, worse, values, limit, verdict, hidden } of areas.criteria) {
    const holds = comparison({ worse, strict: method.criteria[id].threshold?.strict ?? false });
    for (let area = 0; area < areas.size; area++) {
      const at = limit(area);
      const isTold = areas.exclusion[area] < 0 && !hidden?.[area] && verdict[area] !== UNKNOWN;
      if (!isTold || Number.isNaN(values[area]) || Number.isNaN(at)) continue;
      const gives = Number(holds(values[area], at));
      if ((verdict[area] === MET) !== (gives === 1))
        yield contradiction(
          `criteria.${id}.verdict`,
          verdictNames[verdict[area]],
          verdictNames[gives],
          areas.ids[area],
        );
    }
  }
}
