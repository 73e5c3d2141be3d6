import { html, type Markup } from '../../document/markup.ts';
import type { Language } from '../../messages/sentences.ts';
import { capitalized } from '../../report/describe/text.ts';
import { asset } from '../../report/html/assets.ts';
import { documentEnd, documentStart } from '../../report/html/document.ts';
import { type Row, table } from '../../report/html/table.ts';
import { version } from '../../version.ts';
import type { Hold, MonitoredMeasure, MonitorReport } from '../report.ts';
import { whatChanged } from './changes.ts';
import { monitorStyles } from './html/styles.ts';
import { domainOf, trend } from './html/trend.ts';
import { figuresExplained, preamble } from './preamble.ts';
import { type QuestionText, questions, type TextTable } from './questions.ts';
import { levelText, seriesHead, seriesNotes, seriesRows, unitLine } from './series.ts';
import { setNotes, setTable } from './sets.ts';
import { answerWord, holdName, type MonitorView, measureTitle, monitorView, titleOf } from './view.ts';

/** A part of the page under a heading that can be linked to. */
interface Part {
  id: string;
  title: string;
  content: Markup[];
}

/** A monitor as one page that needs nothing else: the answers, a small drawing and a table for each measure. */
export function renderMonitorHtml(report: MonitorReport, language: Language): Generator<string> {
  return piecesOf(report, language);
}

function* piecesOf(report: MonitorReport, language: Language): Generator<string> {
  const view = monitorView(report, language);
  const parts = partsOf(view);
  yield start(parts, view).text;
  for (const { id, title, content } of parts) {
    yield html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}</section>
`.text;
  }
  yield `</main>\n${documentEnd.text}`;
}

function start(parts: readonly Part[], view: MonitorView): Markup {
  const { language, say } = view;
  const title = titleOf(view);
  const [first, ...rest] = preamble(view);
  return html`${documentStart(title, language, version, [asset('page.css'), monitorStyles])}<a class="skip" href="#${parts[0].id}">${say.skip({})}</a>
<header>
<h1>${title}</h1>
<p>${first}</p>
${rest.map(
  (text) => html`<p class="quiet">${text}</p>
`,
)}<nav aria-label="${say.contents({})}"><ul>
${parts.map(
  ({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>
`,
)}</ul></nav>
</header>
<main>
`;
}

function partsOf(view: MonitorView): Part[] {
  const { report, words } = view;
  const changed = whatChanged(view);
  return [
    {
      id: 'svar',
      title: words.answers,
      content: questions(view).map((question) => questionPart(question, view)),
    },
    ...report.holds.map((hold) => ({
      id: `forloeb-${hold}`,
      title: `${words.trends}: ${holdName(hold, view)}`,
      content: trendsPart(hold, view),
    })),
    ...(changed.length > 0
      ? [
          {
            id: 'aendret',
            title: view.say['what-changed']({}),
            content: changed.map(
              ({ title, lines }) => html`<h3>${title}</h3>
${list(lines)}`,
            ),
          },
        ]
      : []),
    {
      id: 'omraader',
      title: words.areas,
      content: [
        ...figuresExplained(view).map(
          (text) => html`<p>${text}</p>
`,
        ),
        ...report.holds.map(
          (hold) => html`${tableOf(holdName(hold, view), setTable(hold, view))}${list(setNotes(hold, view))}`,
        ),
      ],
    },
    {
      id: 'optegnelser',
      title: words.records,
      content: [
        html`<ul>
${report.records.map(
  ({ year, name, sha256 }) => html`<li>${year}: ${name}, SHA-256 <code>${sha256}</code></li>
`,
)}</ul>
`,
      ],
    },
  ];
}

function questionPart({ id, title, answers, table: counts, notes }: QuestionText, view: MonitorView): Markup {
  return html`<h3 id="${id}">${title}</h3>
${
  answers.length > 0 &&
  html`<ul class="answers">
${answers.map(
  ({ label, answer, lines }) => html`<li><b>${label}: ${answerWord(answer, view)}.</b> ${lines.join(' ')}</li>
`,
)}</ul>
`
}${counts && tableOf(title, counts)}${notes.map(
  (note) => html`<p class="formula">${note}</p>
`,
)}`;
}

function trendsPart(hold: Hold, view: MonitorView): Markup[] {
  const { report, words, say } = view;
  const kinds = [
    ['criterion', words.criteria],
    ['indicator', words.context],
  ] as const;
  return [
    html`<p class="quiet">${say['chart-explained']({})}</p>
`,
    ...kinds.flatMap(([kind, title]) => {
      const measures = report.measures.filter((one) => one.kind === kind);
      return measures.length === 0
        ? []
        : [
            html`<h3>${title}</h3>
<div class="multiples">
${measures.map((measure) => small(measure, hold, view))}</div>
`,
          ];
    }),
  ];
}

/** One of the small multiples: a drawing, and beside it the same in a table. */
function small(measure: MonitoredMeasure, hold: Hold, view: MonitorView): Markup {
  const { say } = view;
  const points = measure.points[hold]!;
  const domain = domainOf(measure);
  const title = say['chart-title']({ measure: measureTitle(measure, view), hold: holdName(hold, view) });
  const description = points
    .map(({ year, designated, rest }) =>
      say['chart-line']({
        year,
        designated: levelText(designated, measure, view),
        rest: levelText(rest, measure, view),
      }),
    )
    .join(' ');
  const head = seriesHead(view, false);
  const series = seriesRows(measure, hold, view, false);
  const broken = html`<span class="broken">${say['break-mark']({})}</span>`;
  const rows = series.map(
    (row): Row =>
      'cells' in row ? { cells: row.cells } : { cells: [broken, ...head.slice(1).map(() => '')] },
  );
  const breaks = series.flatMap((row) => ('cells' in row ? [] : [`${capitalized(row.broken)}.`]));
  return html`<div>
<h4>${measureTitle(measure, view)}</h4>
<p class="quiet">${unitLine(measure, view)}</p>
${
  domain &&
  html`<figure>
${trend(measure, points, domain, { id: `${measure.kind}-${measure.id}-${hold}`, title, description }, view)}</figure>
`
}${table(
  title,
  head.map((text, k) => ({ head: text, numeric: k > 0 })),
  rows,
)}${[...breaks, ...seriesNotes(measure, hold, view)].map(
  (note) => html`<p class="quiet">${note}</p>
`,
)}</div>
`;
}

function tableOf(caption: string, { head, rows }: TextTable): Markup {
  return table(
    caption,
    head.map((text, k) => ({ head: text, numeric: k > 0 })),
    rows.map((cells) => ({ cells })),
  );
}

function list(lines: readonly string[]): Markup | undefined {
  if (lines.length === 0) return undefined;
  return html`<ul>
${lines.map(
  (line) => html`<li>${line}</li>
`,
)}</ul>
`;
}
