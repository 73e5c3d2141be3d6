import { html, type Markup } from '../../document/markup.ts';
import type { Language } from '../../messages/sentences.ts';
import { documentEnd, documentStart } from '../html/document.ts';
import { table } from '../html/table.ts';
import type { Letter, LetterPart } from '../letter.ts';

/** A letter as a page of its own, in the styles of the report. */
export function letterHtml(letter: Letter, language: Language, version: string): string {
  const { title, place, screening, parts } = letter;
  const body = html`<header>
<p class="place">${place}</p>
<h1>${title}</h1>
<p class="quiet">${screening}</p>
</header>
<main>
${parts.map(part)}</main>
`;
  return documentStart(`${title} – ${place}`, language, version).text + body.text + documentEnd.text;
}

function part(of: LetterPart): Markup {
  switch (of.kind) {
    case 'answer':
      return html`<p class="answer">${of.text}</p>
`;
    case 'text':
      return html`<p>${of.text}</p>
`;
    case 'heading':
      return html`<h2>${of.text}</h2>
`;
    case 'items':
      return html`<ul>
${of.items.map(
  ({ label, text }) => html`<li><b>${label}:</b> ${text}</li>
`,
)}</ul>
`;
    case 'table':
      return table(
        of.caption,
        of.heads.map((head, k) => ({ head, numeric: of.numeric.includes(k) })),
        of.rows.map((cells) => ({ cells })),
      );
    case 'commands':
      return html`<pre><code>${of.lines.map(
        (line) => html`${line}
`,
      )}</code></pre>
`;
  }
}
