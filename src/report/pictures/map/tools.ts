import type { MapWalk } from '../../../document/document.ts';
import { type CriterionState, stateOf } from '../../../record/facts/open-criteria.ts';
import { localized } from '../../../text/words.ts';
import { areaAnchor, byomraadeAnchor, sayMap, type View } from '../../view.ts';

/** How an area stands to a criterion, a letter each: `map.js` puts the words to them. */
const letters: Record<CriterionState | 'not-assessed', string> = {
  met: 'm',
  'not-met': 'n',
  open: 'o',
  missing: 'u',
  hidden: 'h',
  'not-assessed': 'x',
};

/** The states of an area to all criteria, a letter each, in the order of the report. */
export function statesOf(area: number, { report }: View): string {
  const { areas } = report;
  if (areas.exclusion[area] >= 0) return letters['not-assessed'].repeat(report.criteria.length);
  const columns = new Map(areas.criteria.map((criterion) => [criterion.id, criterion]));
  return report.criteria
    .map(({ id }) => {
      const criterion = columns.get(id);
      return letters[criterion ? stateOf(criterion, area) : 'not-assessed'];
    })
    .join('');
}

/** What the map is walked with; see `map.js`. */
export function walkOf(view: View): MapWalk {
  const { report, language } = view;
  const say = sayMap(view);
  const states = Object.entries(letters) as [keyof typeof letters, string][];
  return {
    texts: {
      ...{ keys: say.keys({}), find: say.find({}), 'find-by': say['find-by']({}) },
      ...{ 'found-none': say['found-none']({}), 'found-some': say['found-some']({ count: '{n}' }) },
      'zoom-in': say['zoom-in']({}),
      'zoom-out': say['zoom-out']({}),
      'zoom-whole': say['zoom-whole']({}),
      ...{ skip: say.skip({}), after: say.after({}), panel: say.panel({}), close: say.close({}) },
      ...{ 'of-byomraade': say['of-byomraade']({ name: '{n}' }), more: say.more({}) },
    },
    states: Object.fromEntries(states.map(([state, letter]) => [letter, say[state]({})])),
    criteria: report.criteria.map(({ title }) => localized(title, language)),
    boligomraader: report.boligomraader.flatMap(({ name, links }) =>
      links.length === 0 ? [] : [{ name, to: links.map(({ area }) => areaAnchor(area)).join(' ') }],
    ),
    byomraader: (report.byomraader?.groups ?? []).map(({ id, name }) => ({ name, to: byomraadeAnchor(id) })),
  };
}
