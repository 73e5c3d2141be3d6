import {
  type Block,
  type Document,
  type Figure,
  list,
  paragraph,
  type Row,
  type Section,
  section,
  sentences,
  strong,
  type Table,
} from '../../document/document.ts';
import { htmlOf } from '../../document/html.ts';
import { jsonLines } from '../../document/json.ts';
import { markdownOf } from '../../document/markdown.ts';
import { type Paint, textOf } from '../../document/text.ts';
import type { Language } from '../../messages/sentences.ts';
import { present } from '../../present.ts';
import { audienceTold } from '../../report/audience.ts';
import { HIDDEN } from '../../text/numbers.ts';
import type { Hold, MonitoredMeasure, MonitorReport } from '../report.ts';
import { whatChanged } from './changes.ts';
import { figuresExplained, preamble } from './preamble.ts';
import { type QuestionText, questions } from './questions.ts';
import { levelText, seriesHead, seriesNotes, seriesRows, unitLine } from './series.ts';
import { setNotes, setTable } from './sets.ts';
import { domainOf, trend } from './trend.ts';
import { answerWord, holdName, type MonitorView, measureTitle, monitorView, titleOf } from './view.ts';

/** A format a line. */
export const monitorFormats = {
  text: (report: MonitorReport, language: Language, paint: Paint) =>
    textOf(monitorDocument(report, language), paint),
  md: (report: MonitorReport, language: Language) => markdownOf(monitorDocument(report, language)),
  json: (report: MonitorReport) => jsonLines(monitorRecord(report)),
  html: (report: MonitorReport, language: Language) => htmlOf(monitorPage(report, language)),
};

/** A monitor as a text: the answers first, then every measure year by year. */
export function monitorDocument(report: MonitorReport, language: Language): Document {
  const view = monitorView(report, language);
  const { words } = view;
  return {
    ...start(view),
    sections: [
      answers(view),
      ...whatChanged(view).map(({ title, lines }) => section(title, list(lines))),
      areas(view),
      ...kindsOf(view).map(([title, measures]) =>
        section(
          title,
          measures.map((measure) => series(measure, view)),
        ),
      ),
      section(words.records, records(view)),
    ],
  };
}

/** A monitor as a page: the answers, then a small drawing and a table for each measure. */
export function monitorPage(report: MonitorReport, language: Language): Document {
  const view = monitorView(report, language);
  const { words, say } = view;
  const changed = whatChanged(view).map(({ title, lines }) => section(title, list(lines)));
  return {
    ...start(view),
    sections: [
      answers(view),
      ...report.holds.map((hold) =>
        section(`${words.trends}: ${holdName(hold, view)}`, trends(hold, view), `forloeb-${hold}`),
      ),
      ...(changed.length > 0 ? [section(say['what-changed']({}), changed, 'aendret')] : []),
      areas(view),
      section(words.records, records(view), 'optegnelser'),
    ],
  };
}

function start(view: MonitorView): Omit<Document, 'sections'> {
  return {
    language: view.language,
    title: titleOf(view),
    audience: audienceTold(view.report.audience, view.language),
    about: preamble(view),
  };
}

function answers(view: MonitorView): Section {
  return section(
    view.words.answers,
    questions(view).map((question) => questionSection(question, view)),
    'svar',
  );
}

function questionSection(
  { id, title, answers: told, table, notes }: QuestionText,
  view: MonitorView,
): Section {
  const items = told.map(({ label, answer, lines }) => [
    strong(`${label}: ${answerWord(answer, view)}.`),
    ` ${lines.join(' ')}`,
  ]);
  const blocks = [
    ...list(items),
    ...(table ? [{ ...tableOf(table), label: title }] : []),
    ...notes.map((note) => paragraph(note, 'quiet')),
  ];
  return section(title, blocks, id);
}

/** How many areas stand on either side, year by year, and how figures are made. */
function areas(view: MonitorView): Section {
  const held = view.report.holds.map((hold) => {
    const title = holdName(hold, view);
    return section(title, [
      { ...tableOf(setTable(hold, view)), label: title },
      ...list(setNotes(hold, view)),
    ]);
  });
  const explained = figuresExplained(view).map((text) => paragraph(text));
  return section(view.words.areas, [...explained, ...held], 'omraader');
}

function records({ report }: MonitorView) {
  return list(report.records.map(({ year, name, sha256 }) => `${year}: ${name}, SHA-256 ${sha256}`));
}

/** The measures by their kinds, each kind with its heading. */
function kindsOf({ report, words }: MonitorView): [string, MonitoredMeasure[]][] {
  const kinds = [
    ['criterion', words.criteria],
    ['indicator', words.context],
  ] as const;
  return kinds
    .map(([kind, title]): [string, MonitoredMeasure[]] => [
      title,
      report.measures.filter((one) => one.kind === kind),
    ])
    .filter(([, measures]) => measures.length > 0);
}

/** A measure year by year, for each way of holding areas. */
function series(measure: MonitoredMeasure, view: MonitorView): Section {
  const withChange = view.report.years.length > 1;
  const unit = unitLine(measure, view);
  const title = measureTitle(measure, view);
  const blocks = view.report.holds.flatMap((hold): Block[] => [
    paragraph(`${holdName(hold, view)}:`),
    seriesTable(measure, hold, view, withChange),
    ...sentences(...seriesNotes(measure, hold, view)),
  ]);
  return section(unit === '' ? title : `${title} (${unit})`, blocks);
}

function seriesTable(measure: MonitoredMeasure, hold: Hold, view: MonitorView, withChange: boolean): Table {
  const rows = seriesRows(measure, hold, view, withChange).map(
    (row): Row => ('cells' in row ? { cells: row.cells } : { cells: [row.broken], kind: 'apart' }),
  );
  return { kind: 'table', columns: columnsOf(seriesHead(view, withChange)), rows };
}

/** One of the small multiples for each measure: a drawing, and the same in a table. */
function* trends(hold: Hold, view: MonitorView): Generator<Block> {
  yield paragraph(view.say['chart-explained']({}), 'quiet');
  for (const [title, measures] of kindsOf(view))
    yield section(
      title,
      measures.map((measure) => card(measure, hold, view)),
    );
}

function card(measure: MonitoredMeasure, hold: Hold, view: MonitorView): Section {
  const title = measureTitle(measure, view);
  const unit = unitLine(measure, view);
  const blocks: Block[] = [
    ...(unit === '' ? [] : [paragraph(unit, 'quiet')]),
    ...drawing(measure, hold, view),
    ...seriesNotes(measure, hold, view).map((note) => paragraph(note, 'quiet')),
  ];
  return { ...section(title, blocks), isCard: true };
}

function drawing(measure: MonitoredMeasure, hold: Hold, view: MonitorView): [Figure | Table] {
  const { say } = view;
  const points = present(measure.points[hold]);
  const domain = domainOf(measure);
  const title = say['chart-title']({ measure: measureTitle(measure, view), hold: holdName(hold, view) });
  const data = { ...seriesTable(measure, hold, view, false), label: title };
  if (!domain) return [data];
  const described = points.map(({ year, designated, rest, hidden }) =>
    say['chart-line']({
      year,
      designated: levelText(hidden?.designated === undefined ? designated : HIDDEN, measure, view),
      rest: levelText(hidden?.rest === undefined ? rest : HIDDEN, measure, view),
    }),
  );
  const texts = { id: `${measure.kind}-${measure.id}-${hold}`, title, description: described.join(' ') };
  return [
    {
      kind: 'figure',
      picture: { pieces: [trend(measure, points, domain, texts, view).text] },
      data,
    },
  ];
}

/** A table of texts, whose first column heads its rows. */
function tableOf({ head, rows }: { head: string[]; rows: string[][] }): Table {
  return { kind: 'table', columns: columnsOf(head), rows: rows.map((cells) => ({ cells })) };
}

function columnsOf(heads: readonly string[]) {
  return heads.map((head, k) => ({ head, numeric: k > 0 }));
}

/** A monitor as a record: machine keys in English, numbers unrounded, what is unknown null. */
function monitorRecord(report: MonitorReport): object {
  const { lessUdsat, halved, designated, boligomraader, ...rest } = report;
  return {
    schema: 'udpeg/monitor',
    version: 1,
    ...rest,
    questions: {
      lessUdsat: {
        basis: 'assumption',
        formula: 'mean over criteria of (gap - gap in the base year) / gap in the base year',
        ...lessUdsat,
      },
      halved: {
        formula:
          "lag behind all assessed areas / that lag in the base year <= 0.5, on at least half of the base year's criteria",
        ...halved,
      },
      designated,
      boligomraader,
    },
  };
}
