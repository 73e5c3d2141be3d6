import type { Language } from '../../messages/sentences.ts';
import { asset } from '../../report/html/assets.ts';
import { documentEnd, documentStart } from '../../report/html/document.ts';
import { html, type Markup } from '../../report/html/markup.ts';
import { table } from '../../report/html/table.ts';
import { version } from '../../version.ts';
import type { Diff } from '../diff.ts';
import { documentOf } from './build.ts';
import type { Block } from './document.ts';

/** The comparison as one page that needs nothing else. */
export function renderHtml(diff: Diff, language: Language): Generator<string> {
  return piecesOf(diff, language);
}

function* piecesOf(diff: Diff, language: Language): Generator<string> {
  const { title, place, lead, notices, sections } = documentOf(diff, language);
  const [headline, ...more] = lead;
  yield documentStart(`${title} – ${place}`, language, version, [asset('page.css')]).text;
  yield html`<header>
<p class="place">${place}</p>
<h1>${title}</h1>
${
  sections.length > 1 &&
  html`<nav aria-label="${title}"><ul>
${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>\n`)}</ul></nav>
`
}</header>
<main>
<p class="answer">${headline}</p>
${more.map((text) => html`<p>${text}</p>\n`)}${notices.map((text) => html`<p class="quiet">${text}</p>\n`)}`
    .text;
  for (const { id, title: heading, blocks } of sections) {
    yield html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
`.text;
    for (const block of blocks) yield blockMarkup(block).text;
    yield '</section>\n';
  }
  yield `</main>\n${documentEnd.text}`;
}

function blockMarkup(block: Block): Markup {
  if (block.kind === 'text') return html`<p class="quiet">${block.text}</p>\n`;
  if (block.kind === 'table') {
    const { caption, columns, rows, noteHead } = block;
    const withNotes = noteHead !== '';
    return table(
      caption,
      [...columns, ...(withNotes ? [{ head: noteHead }] : [])],
      rows.map(({ cells, note }) => ({ cells: withNotes ? [...cells, note] : cells })),
    );
  }
  return html`<ul>
${block.items.map(
  ({ head, lines }) => html`<li>${head}${lines.map((line) => html`<br>${line}`)}</li>
`,
)}</ul>
`;
}
