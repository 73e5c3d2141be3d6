import { html, type Markup } from '../../document/markup.ts';
import { hasPopulation } from '../residents.ts';
import { type Since, sinceTexts } from '../since-texts.ts';
import type { HtmlView } from './html-view.ts';
import { areaLinks, named, separated } from './links.ts';
import { table } from './table.ts';

/** What changed since the round before: who came in, went out, and what makes the two hard to compare. */
export function* changes(view: HtmlView): Generator<Markup> {
  const since = sinceTexts(view);
  if (!since) return;
  const tell = view.tell;
  yield html`<h3 id="aendringer">${since.heading}</h3>
`;
  for (const note of since.notes)
    yield html`<p class="note">${note}</p>
`;
  if (!since.table) return;
  const { heads, rows } = since.table;
  yield html`<p>${since.sentences.join(' ')}</p>
${table(
  tell['changes-table']({}),
  heads.map((head, k) => ({ head, numeric: k > 0 })),
  rows,
)}${
  hasPopulation(view.report) &&
  html`<p class="quiet">${tell['changes-residents']({})}</p>
`
}`;
  yield names(since, view);
}

/** Who it was, by rank, with links to those that are there. */
function names({ names: groups }: Since, view: HtmlView): Markup {
  const link = areaLinks(view);
  const name = ({ id, gone }: Since['names'][number]['areas'][number]) =>
    gone === undefined ? link(id) : named(html`${gone}`, gone, id);
  return html`<dl class="names">
${groups.map(
  ({ group, areas, left }) => html`<dt>${group}</dt>
<dd>${separated(areas.map(name))}${left > 0 && html`, <a href="#omraader">${view.tell.more({ count: left })}</a>`}</dd>
`,
)}</dl>
`;
}
