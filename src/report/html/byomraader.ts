import { html, type Markup } from '../../document/markup.ts';
import { byomraadeReportMessages } from '../../messages/byomraader-report.ts';
import { htmlListsMessages } from '../../messages/html-lists.ts';
import {
  type Byomraade,
  edgeTexts,
  elsewhereText,
  formedTexts,
  groupLists,
  levelTexts,
  overviewColumns,
  partTexts,
  residentsText,
  sizeExplained,
  sizeText,
  type ToldAreas,
  unknownNeighbours,
} from '../byomraade-texts.ts';
import { localized } from '../describe.ts';
import { formatCount } from '../numbers.ts';
import type { HtmlView } from './html-view.ts';
import { areaLinks, boligomraadeLinks, separated } from './links.ts';
import type { Section } from './section.ts';
import { table } from './table.ts';

/** The byområder that the designated areas form: residents, lists, criteria, parts; enclosed and isolated areas. */
export const byomraader: Section = {
  id: 'byomraader',
  title: ({ language }) => byomraadeReportMessages[language].heading({}),
  present: ({ report }) => report.byomraader !== null,
  *render(view) {
    const found = view.report.byomraader!;
    const say = byomraadeReportMessages[view.language];
    const { groups } = found;
    const withLinks = linker(view);
    if (groups.length === 0)
      yield html`<p>${say.none({})}</p>
`;
    else {
      yield html`<p>${[...formedTexts(found, view), unknownNeighbours(found, view)].filter(Boolean).join(' ')}</p>
`;
      yield overview(groups, view);
      yield levels(groups, view);
      yield html`<h3>${htmlListsMessages[view.language].each({})}</h3>
`;
      for (const group of groups)
        yield html`<p><b>${group.name}.</b> ${partTexts(group, view).map((part) => [withLinks(part), ' '])}</p>
`;
    }
    for (const text of edgeTexts(found, view))
      yield html`<p>${withLinks(text)}</p>
`;
  },
};

export function byomraadeAnchor(id: Byomraade['id']): string {
  return `byomraade-${encodeURIComponent(id)}`;
}

/** Writes a sentence with its areas as links. */
function linker(view: HtmlView): (text: string | ToldAreas) => Markup {
  const link = areaLinks(view);
  return (part) => {
    if (typeof part === 'string') return html`${part}`;
    // a sentence is a function of its areas, so they are put where it puts a mark
    const [before, after] = part.text('\u0000').split('\u0000');
    return html`${before}${separated(part.ids.map(link))}${after}`;
  };
}

function overview(groups: Byomraade[], view: HtmlView): Markup {
  const { language, words } = view;
  const say = byomraadeReportMessages[language];
  const { elsewhere, smallest } = overviewColumns(groups, view);
  const explained = [sizeExplained(groups, view), elsewhere && say['elsewhere-explained']({})].filter(
    Boolean,
  );
  return html`${
    explained.length > 0 &&
    html`<p>${explained.join(' ')}</p>
`
  }${table(
    htmlListsMessages[language].overview({}),
    [
      { head: say.byomraade({}) },
      { head: words.residents, numeric: true },
      { head: words.areas, numeric: true },
      ...(elsewhere ? [{ head: say.elsewhere({}), numeric: true }] : []),
      { head: say.boligomraader({}) },
      { head: say.lists({}) },
      ...(smallest === undefined ? [] : [{ head: say.size({}) }]),
    ],
    groups.map((group) => ({
      cells: [
        html`<span id="${byomraadeAnchor(group.id)}">${group.name}</span>`,
        residentsText(group, view),
        formatCount(group.areas.length, language),
        ...(elsewhere ? [elsewhereText(group, view)] : []),
        group.boligomraader.length === 0 ? '–' : boligomraadeLinks(group.boligomraader, view),
        groupLists(group, view),
        ...(smallest === undefined ? [] : [sizeText(group, view)]),
      ],
    })),
  )}`;
}

function levels(groups: Byomraade[], view: HtmlView): Markup {
  const { report, language } = view;
  const say = byomraadeReportMessages[language];
  const measured = report.criteria.filter(({ notMeasured }) => notMeasured === null);
  return html`<p>${say['criteria-explained']({})}</p>
${table(
  htmlListsMessages[language].levels({}),
  [
    { head: say.byomraade({}) },
    ...measured.map(({ title }) => ({ head: localized(title, language), numeric: true })),
  ],
  groups
    .filter(({ areas }) => areas.length > 0)
    .map((group) => ({ cells: [group.name, ...levelTexts(group, view)] })),
)}`;
}
