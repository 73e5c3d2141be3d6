import { html, type Markup } from '../../document/markup.ts';
import { located } from '../../messages/finding.ts';
import { htmlMethodMessages } from '../../messages/html-method.ts';
import { recomputeCommand } from '../command.ts';
import { capitalized } from '../describe/text.ts';
import { fileTexts } from '../file-texts.ts';
import type { HtmlView } from './html-view.ts';
import { table } from './table.ts';

/** The notices of the run, the files it read with their SHA-256, and the command that makes the report again. */
export function* run(view: HtmlView): Generator<Markup> {
  const { report, language, words, say } = view;
  if (report.notices.length > 0) {
    yield html`<h3>${words.notices}</h3>
<ul>
${report.notices.map((notice) => {
  const text = located(notice, language);
  return html`<li>${notice.place?.file === undefined ? capitalized(text) : text}</li>
`;
})}</ul>
`;
  }
  yield html`<h3>${words.files}</h3>
`;
  yield inputsTable(view);
  yield html`<h3>${words.recompute}</h3>
<p>${say['same-bytes']({ version: report.engine.version })}</p>
<pre><code>${recomputeCommand(report, language)}</code></pre>
`;
}

/** The files that the report is computed from, each with its SHA-256. */
export function inputsTable(view: HtmlView): Markup {
  const { language, words } = view;
  return table(
    htmlMethodMessages[language].inputs({}),
    [{ head: words.file }, { head: words.role }, { head: words.rows, numeric: true }, { head: 'SHA-256' }],
    fileTexts(view).map(({ file, role, rows, sha256 }) => ({
      cells: [file, role, rows, html`<code class="hash">${sha256}</code>`],
    })),
  );
}
