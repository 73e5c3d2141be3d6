import { type Content, html, type Markup } from '../../document/markup.ts';

/** A column of a table: its head, and whether its cells are numbers, which stand to the right. */
export interface Column {
  head: string;
  numeric?: boolean;
}

/** A row: its cells, the first of which heads it; `sum` and `part` say how it relates to the rows around it. */
export interface Row {
  cells: readonly Content[];
  kind?: 'sum' | 'part';
}

/** A table with a caption; one that is too wide for the page scrolls by itself, from the keyboard too. */
export function table(caption: string, columns: readonly Column[], rows: readonly Row[]): Markup {
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ head, numeric }) => html`<th scope="col"${numeric && html` class="number"`}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => tableRow(row, columns))}</tbody>
</table></div>
`;
}

function tableRow({ cells, kind }: Row, columns: readonly Column[]): Markup {
  return html`<tr${kind && html` class="${kind}"`}>${cells.map((cell, k) =>
    k === 0
      ? html`<th scope="row">${cell}</th>`
      : html`<td${columns[k].numeric && html` class="number"`}>${cell}</td>`,
  )}</tr>
`;
}
