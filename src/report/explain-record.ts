import { countsOf, measureOf, wilson } from '../record/facts/intervals.ts';
import { type Change, Turner } from '../record/facts/turning.ts';
import { areaText } from '../record/fields.ts';
import { SETS_TOLD } from './sections/takes.ts';
import type { View } from './view.ts';

/** What is told of areas, as JSON: each as it stands in the record, the intervals of its shares, and what would turn it. */
export function explainRecord(areas: readonly number[], { report, method, isPublic }: View): object {
  const turner = new Turner(report, method);
  const { areas: table, byomraader, version } = report;
  const groups = (byomraader?.groups ?? []).map(({ id }) => id);
  return {
    year: report.year,
    method: report.method.id,
    rule: method.designate,
    areas: areas.map((area) => {
      const turns = turner.of(area);
      const intervals = table.criteria.flatMap((one) => {
        const counts = countsOf(one, measureOf(method, one.id), area);
        return counts ? [[one.id, wilson(counts)]] : [];
      });
      return {
        ...JSON.parse(areaText({ table, groups, version }, area)),
        intervals: Object.fromEntries(intervals),
        turnings: (turns?.turnings ?? []).map(({ toward, sets, untriedFrom }) => ({
          toward,
          figures: sets[0]?.length ?? null,
          ways: sets.length,
          smallest: sets.slice(0, SETS_TOLD).map((set) => set.map(changeRecord)),
          untriedFrom: untriedFrom ?? null,
        })),
        ...(isPublic && { figuresHidden: turns?.hidden ?? [] }),
        limitsHeld: turns?.held ?? [],
        notFollowed: turns?.entangled ?? [],
      };
    }),
  };
}

function changeRecord({ criteria, indicator, from, to, of, up, beyond }: Change): object {
  const figure = indicator === undefined ? { criteria } : { indicator };
  return of === undefined ? { ...figure, from, to, up, beyond } : { ...figure, from, to, of };
}
