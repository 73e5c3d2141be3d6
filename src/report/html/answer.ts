import { html, type Markup } from '../../document/markup.ts';
import { byomraadeReportMessages } from '../../messages/byomraader-report.ts';
import { illustrationMessages } from '../../messages/illustration.ts';
import { openCriteria } from '../../record/facts/open-criteria.ts';
import { areasByRank } from '../../record/facts/order.ts';
import type { Report } from '../../record/report.ts';
import { boligomraaderText, criteriaOpenText, undeterminedText } from '../answer-texts.ts';
import { listed } from '../describe/text.ts';
import { localized } from '../describe.ts';
import { formatCount } from '../numbers.ts';
import { takesText } from '../open-texts.ts';
import { designatedResidents, hasPopulation, residentsNumber } from '../residents.ts';
import { MOST_NAMES } from '../since-texts.ts';
import { changes } from './changes.ts';
import type { HtmlView } from './html-view.ts';
import { areaLinks } from './links.ts';
import type { Section } from './section.ts';
import { type Row, table } from './table.ts';

/** The answer first: how many areas and residents are designated and by what, what is open, what changed. */
export const answer: Section = {
  id: 'resultat',
  title: ({ words }) => words.result,
  *render(view) {
    const { report, say } = view;
    const { summary, account } = report;
    const designated = summary.designated.areas;
    yield html`<p class="answer">${say.answer({ designated, areas: account.input.areas })}</p>
`;
    const residents = designatedResidents(view, true);
    if (residents !== undefined)
      yield html`<p>${residents}</p>
`;
    if (view.isIllustration)
      yield html`<p>${illustrationMessages[view.language].explained({})}</p>
`;
    const undetermined = undeterminedText(view);
    if (undetermined !== undefined)
      yield html`<p>${undetermined}</p>
`;
    yield outcomes(view);
    const open = criteriaOpenText(view);
    if (open !== undefined)
      yield html`<p>${open}</p>
`;
    yield html`<p>${boligomraaderText(view)}</p>
`;
    const note = populationNote(view);
    if (note !== undefined)
      yield html`<p>${note}</p>
`;
    yield* changes(view);
    if (summary.undetermined.areas > 0) yield undeterminedAreas(view);
  },
};

function outcomes(view: HtmlView): Markup {
  const { report, language, words, tell } = view;
  const { summary, account } = report;
  const withResidents = hasPopulation(report);
  const row = (label: string, tally: Report['account']['input'], kind?: Row['kind']): Row => ({
    cells: [
      label,
      formatCount(tally.areas, language),
      ...(withResidents ? [residentsNumber(tally, view)] : []),
    ],
    ...(kind && { kind }),
  });
  const enclosed = byomraadeReportMessages[language]['by-enclosure']({});
  return table(
    tell['outcome-table']({}),
    [
      { head: words.answer },
      { head: words.areas, numeric: true },
      ...(withResidents ? [{ head: words.residents, numeric: true }] : []),
    ],
    [
      row(words.designated, summary.designated, 'sum'),
      row(words.byCriteriaOnly, summary.byCriteria, 'part'),
      row(words.byListOnly, summary.byStateList, 'part'),
      row(words.byBoth, summary.byBoth, 'part'),
      ...(summary.byEnclosure.areas > 0 ? [row(enclosed, summary.byEnclosure, 'part')] : []),
      row(words.undetermined, summary.undetermined),
      row(words.notDesignated, summary.notDesignated),
      row(words.excluded, summary.excluded),
      row(words.total, account.input, 'sum'),
    ],
  );
}

function populationNote({ report, say }: HtmlView): string | undefined {
  const count = report.account.input.withoutPopulation;
  if (!hasPopulation(report)) return say['residents-unknown']({});
  return count > 0 ? say['residents-without']({ count }) : undefined;
}

/** The undetermined areas, each with what would designate it; the whole of it stands with the area. */
function undeterminedAreas(view: HtmlView): Markup {
  const { report, tell } = view;
  const areas = areasByRank(report, 'undetermined');
  const link = areaLinks(view);
  const left = areas.length - MOST_NAMES;
  return html`<h3 id="uafklarede">${tell['undetermined-heading']({})}</h3>
<p>${tell['undetermined-explained']({})}</p>
<ul>
${areas.slice(0, MOST_NAMES).map(
  (area) => html`<li>${link(report.areas.ids[area])}: ${openText(area, view)}</li>
`,
)}</ul>
${
  left > 0 &&
  html`<p><a href="#omraader">${tell.more({ count: left })}</a></p>
`
}`;
}

/** Which criteria are open, where they are several, and how many of them it takes. */
function openText(area: number, view: HtmlView): string {
  const { report, language, tell } = view;
  const titles = openCriteria(report, area).map(({ criterion }) =>
    localized(report.criteria.find(({ id }) => id === criterion.id)!.title, language),
  );
  const takes = takesText(area, view);
  return titles.length > 1
    ? `${tell['open-criteria']({ criteria: listed(titles, language) })} ${takes}`
    : takes;
}
