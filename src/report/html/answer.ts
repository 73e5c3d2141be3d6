import { byomraadeReportMessages } from '../../messages/byomraader-report.ts';
import { formatCount } from '../numbers.ts';
import type { Report } from '../report.ts';
import { designatedResidents, hasPopulation, residentsNumber } from '../residents.ts';
import type { HtmlView } from './html-view.ts';
import { html, type Markup } from './markup.ts';
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
    const undetermined = summary.undetermined.areas;
    if (undetermined > 0)
      yield html`<p>${say['answer-range']({ undetermined, least: designated, most: designated + undetermined })}</p>
`;
    yield outcomes(view);
    yield html`<p>${boligomraader(view)}</p>
`;
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

function boligomraader({ report, say }: HtmlView): string {
  if (report.stateLists === null) return say['answer-no-lists']({});
  return say['answer-boligomraader']({
    count: report.boligomraader.length,
    withAreas: report.boligomraader.filter(({ links }) => links.some(({ counts }) => counts)).length,
    designates: report.stateLists.effect === 'designate',
  });
}
