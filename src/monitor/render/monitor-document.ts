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
import { sentence } from '../../messages/finding.ts';
import { audienceTold } from '../../report/audience.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Language } from '../../text/words.ts';
import { present } from '../../values/present.ts';
import type { Hold, MonitoredMeasure, MonitorReport } from '../report.ts';
import { whatChanged } from './changes.ts';
import { byomraaderSection, firstScreen, headline, inBrief } from './front.ts';
import { figuresExplained, preamble } from './preamble.ts';
import { type QuestionText, questions, type TextTable } from './questions.ts';
import { seriesHead, seriesNotes, seriesRows, unitLine } from './series.ts';
import { trend } from './trend.ts';
import {
  answerWord,
  areaNames,
  holdName,
  type MonitorView,
  measureTitle,
  monitorView,
  titleOf,
} from './view.ts';

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
    about: preamble(view),
    lead: [paragraph(headline(view), 'answer'), ...list(inBrief(view))],
    sections: [
      answers(view),
      ...byomraaderSection(view),
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

/** A monitor as a page: what the policy asks in short beside the gaps, the answers, then a drawing and a table for each measure. */
export function monitorPage(report: MonitorReport, language: Language): Document {
  const view = monitorView(report, language);
  const { words, say } = view;
  const changed = whatChanged(view).map(({ title, lines }) => section(title, list(lines)));
  const notices = report.notices.map((notice) => paragraph(sentence(notice, language), 'note'));
  return {
    ...start(view),
    sections: [
      {
        ...section(headline(view), [...notices, ...firstScreen(view)], 'resultat'),
        name: words.result,
        isAnswer: true,
      },
      answers(view),
      section(words.trends, trends(view), 'forloeb'),
      ...byomraaderSection(view),
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

/** Small multiples: for each measure a drawing of both ways of holding areas, and the same in a table. */
function* trends(view: MonitorView): Generator<Block> {
  yield paragraph(view.say['chart-explained']({}), 'quiet');
  for (const [title, measures] of kindsOf(view))
    yield section(
      title,
      measures.map((measure) => card(measure, view)),
    );
}

function card(measure: MonitoredMeasure, view: MonitorView): Section {
  const unit = unitLine(measure, view);
  const blocks: Block[] = [
    ...(unit === '' ? [] : [paragraph(unit, 'quiet')]),
    drawing(measure, view),
    ...view.report.holds.flatMap((hold) => {
      const notes = seriesNotes(measure, hold, view);
      return notes.length === 0 ? [] : [paragraph(`${holdName(hold, view)}: ${notes.join(' ')}`, 'quiet')];
    }),
  ];
  return { ...section(measureTitle(measure, view), blocks), isCard: true };
}

function drawing(measure: MonitoredMeasure, view: MonitorView): Figure | Table {
  const title = view.say['chart-title']({ measure: measureTitle(measure, view) });
  const data = { ...bothTable(measure, view), label: title };
  const drawn = trend(measure, title, view);
  return drawn ? { kind: 'figure', picture: { pieces: [drawn.text] }, data } : data;
}

/** The years by each way of holding areas, one after the other. */
function bothTable(measure: MonitoredMeasure, view: MonitorView): Table {
  const { holds } = view.report;
  const tables = holds.map((hold) => seriesTable(measure, hold, view, false));
  return {
    ...tables[0],
    rows: tables.flatMap(({ rows }, k): Row[] => [
      ...(holds.length > 1 ? [{ cells: [holdName(holds[k], view)], kind: 'apart' as const }] : []),
      ...rows,
    ]),
  };
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

/** How many areas stand on either side in each year. */
export function setTable(hold: Hold, { report, words, language }: MonitorView): TextTable {
  return {
    head: [words.year, words.designated, words.others, words.undetermined],
    rows: present(report.sets[hold]).map(({ year, designated, rest, undetermined }) => [
      String(year),
      ...[designated, rest, undetermined].map((count) => formatCount(count, language)),
    ]),
  };
}

/** The areas held that are not in the figures of a year. */
export function setNotes(hold: Hold, view: MonitorView): string[] {
  const { report, say } = view;
  const { base } = report;
  return present(report.sets[hold]).flatMap(({ year, vanished, excluded }) => [
    ...(vanished.length === 0
      ? []
      : [say['set-vanished']({ year, base, count: vanished.length, names: areaNames(vanished, view) })]),
    ...(excluded.length === 0
      ? []
      : [
          say['set-excluded']({
            ...{ year, count: excluded.length, own: hold === 'own' },
            names: areaNames(excluded, view),
          }),
        ]),
  ]);
}
