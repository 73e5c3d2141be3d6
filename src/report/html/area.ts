import { MET } from '../../criteria/verdict.ts';
import { escaped, html, type Markup, trusted } from '../../document/markup.ts';
import { areaReportMessages } from '../../messages/area-report.ts';
import { byRank } from '../../record/facts/order.ts';
import { type CriterionColumns, outcomes, type Report } from '../../record/report.ts';
import { type AreaStory, storyTeller } from '../area-story.ts';
import { areaFacts } from '../area-texts.ts';
import { cellColumns, countsText, hasCounts, verdictText } from '../cell-texts.ts';
import { criterionTexts } from '../criterion-texts.ts';
import { localized } from '../describe.ts';
import { byomraadeAnchor } from './byomraader.ts';
import { areaAnchor, type HtmlView } from './html-view.ts';
import { kindOf } from './kinds.ts';
import { tellAreas } from './tell.ts';

/** The outcomes in the order of their sections, each with its heading. */
const groups = [
  { outcome: 'designated', title: ({ words }) => words.designatedAreas },
  { outcome: 'undetermined', title: ({ words }) => words.undeterminedAreas },
  {
    outcome: 'not-designated',
    title: (view) => tellAreas(view)['not-designated-areas']({}),
  },
  { outcome: 'excluded', title: ({ words }) => words.excludedAreas },
] as const satisfies { outcome: (typeof outcomes)[number]; title: (view: HtmlView) => string }[];

/** A section for each area that has one, outcome by outcome, in order of rank. */
export function* areaSections(view: HtmlView): Generator<Markup> {
  const { report, language, detailed } = view;
  const tell = tellAreas(view);
  yield html`<p>${[tell['sections-explained']({}), areaReportMessages[language]['margin-explained']({}), tell.method({})].join(' ')}</p>
`;
  const section = sectionWriter(view);
  for (const { outcome, title } of groups) {
    const of = byRank(
      report,
      [...detailed].filter((area) => outcomes[report.areas.outcome[area]] === outcome),
    );
    if (of.length === 0) continue;
    const isOpen = outcome === 'designated' || outcome === 'undetermined';
    yield html`<h3>${title(view)}</h3>
${
  !isOpen &&
  html`<p class="printed">${tell['not-printed']({})}</p>
`
}`;
    for (const area of of) yield trusted(section(area, isOpen));
  }
}

/** Writes an area's section; `isOpen` areas stand open, the others are folded to a line and left out in print. */
function sectionWriter(view: HtmlView): (area: number, isOpen: boolean) => string {
  const { report, language } = view;
  const { ids, names, exclusion } = report.areas;
  const tellStory = storyTeller(view);
  const table = criteriaTable(view);
  const back = wayBack(view);
  return (area, isOpen) => {
    const id = escaped(areaAnchor(ids[area]));
    const name = `<h4>${escaped(names[area])} <small>${escaped(ids[area])}</small></h4>`;
    const facts = escaped(areaFacts(area, view));
    const body = [
      ...storyTexts(tellStory(area)).map((text) => `<p>${escaped(text)}\n`),
      byomraade(area, view),
      exclusion[area] < 0 ? table(area) : '',
      back,
    ].join('');
    return isOpen
      ? `<article id="${id}" class="a" data-o=${kindOf(report, area)}>${name}<p>${facts}\n${body}</article>\n`
      : `<details id="${id}" class="a" data-o=${kindOf(report, area)}><summary>${name} ${facts}</summary>${body}</details>\n`;
  };

  function wayBack(view: HtmlView): string {
    const tell = tellAreas(view);
    const hasMap = view.report.outlines.some(({ of }) => of === 'area');
    const toMap = hasMap ? ` <a href="#kort">${escaped(tell['to-map']({}))}</a>` : '';
    return `<p class="back"><a href="#area-table">${escaped(tell['to-table']({}))}</a>${toMap}</p>`;
  }
  function byomraade(area: number, { report: { byomraader, areas } }: HtmlView): string {
    const group = byomraader?.groups[areas.byomraade[area]];
    if (!group) return '';
    const [before, after] = areaReportMessages[language].byomraade({ name: '\u0000' }).split('\u0000');
    return `<p>${escaped(before)}<a href="#${escaped(byomraadeAnchor(group.id))}">${escaped(group.name)}</a>${escaped(after)}\n`;
  }
}

/** Reasons as one paragraph, then what is open, sentence by sentence, then classes and indicators. */
function storyTexts({ reasons, open, beside }: AreaStory): string[] {
  return [...(reasons.length > 0 ? [reasons.join(' ')] : []), ...open, ...beside];
}

/**
 * Writes the table of an area's criteria: what the record has of each. Tags that HTML lets a table leave out are left
 * out, for there are as many tables as areas.
 */
export function criteriaTable(view: HtmlView): (area: number) => string {
  const { report, language } = view;
  const { criteria } = report.areas;
  if (criteria.length === 0) return () => '';
  const withCounts = hasCounts(report);
  const heads = cellColumns(view).map(({ head }) => head);
  const head = `<table><thead><tr>${heads.map((text) => `<th>${escaped(text)}`).join('')}<tbody>\n`;
  const columns = criteria.map((criterion) => {
    const info = infoOf(report, criterion.id);
    // numbers are safe as they are; a unit is whatever the method's file says
    const shown = escaped(info.unit ?? '') === (info.unit ?? '') ? (text: string) => text : escaped;
    return { criterion, info, shown, title: escaped(localized(info.title, language)) };
  });
  const tell = tellAreas(view);
  const answer = answerWriter(view);
  return (area) => {
    const label = escaped(tell.criteria({ area: report.areas.ids[area] }));
    let rows = '';
    for (const { criterion, info, shown, title } of columns) {
      const { value, reference, limit, margin } = criterionTexts(criterion, info, area, view);
      const counts = withCounts ? `<td>${countsText(criterion, area, view)}` : '';
      rows += `<tr><th>${title}<td>${shown(value)}${counts}<td>${shown(reference)}<td>${shown(limit)}<td>${shown(margin)}<td>${answer(criterion, area)}\n`;
    }
    return `<div class="wide" role="group" aria-label="${label}" tabindex="0">${head}${rows}</table></div>`;
  };
}

/** Writes a verdict, one that is met in bold. There are only a few that differ, so each is made once. */
function answerWriter(view: HtmlView): (criterion: CriterionColumns, area: number) => string {
  const known: string[] = [];
  return (criterion, area) => {
    const { verdict, possible } = criterion;
    const kind = 4 * verdict[area] + possible[area];
    if (known[kind] === undefined) {
      const text = escaped(verdictText(criterion, area, view));
      known[kind] = verdict[area] === MET ? `<b>${text}</b>` : text;
    }
    return known[kind];
  };
}

function infoOf(report: Report, id: string): Report['criteria'][number] {
  return report.criteria.find((criterion) => criterion.id === id)!;
}
