import { html, type Markup } from '../../document/markup.ts';
import { htmlListsMessages } from '../../messages/html-lists.ts';
import { listTerm } from '../../statelists/list-name.ts';
import {
  type Boligomraade,
  boligomraaderByName,
  linkExplanations,
  listsUsed,
  shareText,
  sortedLinks,
} from '../boligomraade-texts.ts';
import { capitalized } from '../describe/text.ts';
import { formatCount } from '../numbers.ts';
import type { HtmlView } from './html-view.ts';
import { areaLinks, boligomraadeAnchor, separated } from './links.ts';
import type { Section } from './section.ts';
import { table } from './table.ts';

/** The state's lists: which counted, and each boligområde on them, since when, and the areas it lies in. */
export const lists: Section = {
  id: 'lister',
  title: ({ words }) => words.boligomraader,
  *render(view) {
    const { report, language, say } = view;
    const tell = htmlListsMessages[language];
    if (report.stateLists === null) {
      yield html`<p>${say['answer-no-lists']({})}</p>
`;
      return;
    }
    yield html`<p>${tell['whose-criteria']({ builtIn: report.method.builtIn })}</p>
<p>${tell.counted({})}</p>
<ul>
${listsUsed(view).map(
  (used) => html`<li>${used}</li>
`,
)}</ul>
`;
    if (report.boligomraader.length === 0)
      yield html`<p>${tell.none({})}</p>
`;
    else yield boligomraader(view);
  },
};

function boligomraader(view: HtmlView): Markup {
  const { report, language, words, say } = view;
  const tell = htmlListsMessages[language];
  const hasLinks = report.boligomraader.some(({ links }) => links.length > 0);
  const designates = report.stateLists!.effect === 'designate';
  const link = areaLinks(view);
  const linked = (one: Boligomraade, counting: boolean) => {
    const links = sortedLinks(one, counting);
    if (links.length === 0) return '–';
    return separated(links.map((each) => html`${link(each.area)}: ${shareText(each, view)}`));
  };
  return html`<p>${[...linkExplanations(view), ...sinceExplained(view), say['order-by-name']({})].join(' ')}</p>
${table(
  tell.boligomraader({}),
  [
    { head: words.name },
    { head: words.lists },
    { head: words.residents, numeric: true },
    ...(hasLinks
      ? [{ head: designates ? words.designating : words.linkedAreas }, { head: words.belowMinimum }]
      : []),
  ],
  boligomraaderByName(report).map((one) => ({
    cells: [
      html`<span id="${boligomraadeAnchor(one.id)}">${one.name}</span>`,
      listings(one, view),
      one.residents === null ? say['population-missing']({}) : formatCount(one.residents, language),
      ...(hasLinks
        ? [one.links.length === 0 ? say['no-links']({}) : linked(one, true), linked(one, false)]
        : []),
    ],
  })),
)}`;
}

/** Each list that it is on, of which year, and since when; a line each. */
function listings({ lists }: Boligomraade, { language }: HtmlView): Markup {
  const tell = htmlListsMessages[language];
  const lines = lists.map(({ list, year, since }) =>
    capitalized(
      tell.since({ list: listTerm(list, year).one, year, since: since.year, atLeast: since.atLeast }),
    ),
  );
  return html`${lines.map((line, k) => [k > 0 && html`<br>`, line])}`;
}

/** What "at least" means where it stands, and where the years begin. */
function sinceExplained({ report, language }: HtmlView): string[] {
  const tell = htmlListsMessages[language];
  const since = report.boligomraader.flatMap(({ lists }) => lists.map((one) => one.since));
  return [
    ...(since.some(({ atLeast }) => atLeast) ? [tell['since-at-least']({})] : []),
    ...(since.some(({ year }) => year <= 2021) ? [tell['since-first']({})] : []),
  ];
}
