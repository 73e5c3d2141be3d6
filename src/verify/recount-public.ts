import { criteriaAsked } from '../criteria/check.ts';
import type { Method } from '../criteria/effective.ts';
import type { PublishRule } from '../criteria/schema/publish.ts';
import { comparison, MET, UNKNOWN } from '../criteria/verdict.ts';
import { inputError } from '../messages/errors.ts';
import type { Contradiction } from '../messages/verify.ts';
import { figuresOf, measuresWithin, SHOWN } from '../publish/counted.ts';
import { publicReport } from '../publish/public-report.ts';
import type { StandIn } from '../publish/stand-in.ts';
import {
  type CriterionColumns,
  HIDDEN_VERDICT,
  type IndicatorColumns,
  verdictNames,
} from '../record/area-table.ts';
import { type HiddenCounts, hiddenCounts, isHidden } from '../record/facts/hidden.ts';
import { methodOf, type Report } from '../record/report.ts';
import { areaDifferences, contradiction, differences, type Recount, recountFacts } from './recount.ts';

/** What came of computing a public record again from itself. */
export interface PublicRecount extends Recount {
  /** what is hidden: verdicts of hidden figures were recounted as far as some count gives them */
  hidden: HiddenCounts;
  /** criteria whose verdicts no counts were found for */
  unlike: string[];
  /** areas of which a verdict is hidden, too: their outcomes were held against what the rule could give */
  undecided: number;
}

/**
 * Computes a public record again from what it shows. It is what it gives when it is published itself, shows nothing that its
 * own rule hides, and its verdicts and outcomes are what shown figures give, and some counts in place of the hidden ones.
 *
 * @param written the record's areas as they stand in the file
 * @throws InputError where its method has no rule
 */
export async function recountPublic(report: Report, written: () => Iterable<string>): Promise<PublicRecount> {
  const method = methodOf(report);
  const rule = method.publish;
  if (!rule) throw inputError('publish-without-rule', { method: method.id });
  const { report: again, standIn } = await publicReport(report);
  const { areas: _, ...head } = report;
  const { areas: __, ...headAgain } = again;
  const facts = recountFacts(report, written(), standIn);
  const all = [
    ...againstRule(report, method, rule),
    ...values(report, method, standIn),
    ...verdicts(report, method),
    ...facts.contradictions,
    ...areaDifferences(written(), again),
    ...differences(head, headAgain, '', undefined, true),
  ];
  const found = new Map(all.map((one) => [JSON.stringify([one.area, one.field]), one]));
  return {
    ...facts,
    contradictions: [...found.values()],
    hidden: hiddenCounts(report),
    unlike: [...standIn.unlike],
    undecided: report.areas.ids.filter((_, area) =>
      report.areas.criteria.some(({ hidden }) => hidden?.[area] === HIDDEN_VERDICT),
    ).length,
    // it is told by the three above
    open: 0,
  };
}

type Columns = CriterionColumns | IndicatorColumns;

/** What the rule hides, and the record shows. */
function* againstRule(report: Report, method: Method, rule: PublishRule): Generator<Contradiction> {
  const { ids, criteria } = report.areas;
  const { counted, derived, given, withheld } = figuresOf(
    { ...report, schema: 'udpeg/report' },
    method,
    rule,
  );
  const isShown = (columns: Columns, area: number, what: 'figure' | 'denominator') => {
    const [field, gives] = criteria.some((one) => one === columns)
      ? [`criteria.${columns.id}.hidden`, what]
      : [what === 'figure' ? 'hidden' : 'hiddenDenominators', [columns.id]];
    return contradiction(field, undefined, gives, ids[area]);
  };
  for (const { figures } of counted)
    for (const { columns, hidden, ofFew } of figures)
      for (const [area, how] of hidden.entries()) {
        if ((how === SHOWN && ofFew[area] === 0) || columns.hidden?.[area]) continue;
        yield isShown(columns, area, how === SHOWN ? 'denominator' : 'figure');
      }
  // of an area that shows its outcome alone they say nothing
  for (const { columns } of [...derived, ...given])
    for (const [area, isOut] of withheld.entries())
      if (isOut === 1 && !columns.hidden?.[area] && !Number.isNaN(columns.values[area]))
        yield isShown(columns, area, 'figure');
}

/** Figures that are shown, and that the counts beside them do not give. */
function* values(
  { areas }: Report,
  method: Method,
  { unlike, assessment: { evaluator } }: StandIn,
): Generator<Contradiction> {
  const all = [
    ...areas.criteria.map((columns) => ({
      columns,
      again: evaluator.criterion(columns.id).values,
      field: `criteria.${columns.id}.value`,
    })),
    ...areas.indicators.map((columns) => ({
      columns,
      again: evaluator.value(columns.id),
      field: `indicators.${columns.id}`,
    })),
  ];
  // a city with other verdicts has other numbers of criteria met
  const isUnlike = (columns: Columns) =>
    measuresWithin({ columns }, method).some((one) =>
      criteriaAsked(method, one).some((id) => unlike.has(id)),
    );
  for (const { columns, again, field } of all.filter(({ columns }) => !isUnlike(columns)))
    for (const [area, value] of columns.values.entries())
      if (!isHidden(columns, area) && !Object.is(value, again[area]) && value !== again[area])
        yield contradiction(field, value, again[area], areas.ids[area]);
}

/** Verdicts of shown figures that lie on the other side of the shown limit. */
function* verdicts({ areas }: Report, method: Method): Generator<Contradiction> {
  for (const columns of areas.criteria) {
    const { id, worse, values, limit, verdict } = columns;
    const holds = comparison({ worse, strict: method.criteria[id].threshold?.strict ?? false });
    for (let area = 0; area < areas.size; area++) {
      const at = limit(area);
      const isTold = areas.exclusion[area] < 0 && !isHidden(columns, area) && verdict[area] !== UNKNOWN;
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
