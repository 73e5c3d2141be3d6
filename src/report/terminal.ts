import { aligned, clipped, width, wrapped } from '../document/lines.ts';
import type { Paint } from '../document/text.ts';
import { byomraadeReportMessages } from '../messages/byomraader-report.ts';
import type { Language } from '../messages/sentences.ts';
import { listsAreWhole } from '../record/facts/listed.ts';
import type { Report } from '../record/report.ts';
import { criteriaOpenText, rangeText } from './answer-texts.ts';
import { assumptions } from './assumptions.ts';
import { openRange } from './byomraade-texts.ts';
import { capitalized, listed, placeAndYear } from './describe/text.ts';
import { localized } from './describe.ts';
import { formatCount } from './numbers.ts';
import { designatedResidents, hasPopulation, residentsNumber } from './residents.ts';
import { sinceTexts } from './since-texts.ts';
import { type View, viewOf } from './view.ts';

const COLUMNS = 80;
const MOST_CRITERIA = 9;
const GAP = '  ';

type Style = (text: string) => string;
type Tally = Report['account']['input'];

/** The report on a screen: about thirty lines of at most 80 columns, ended by a line break. */
export function renderSummary(report: Report, language: Language, paint: Paint): string {
  const view = viewOf(report, language);
  const blocks = [
    headline(view, paint),
    outcomeTable(view, paint),
    sinceLines(view, paint),
    criteriaTable(view, paint),
    assumptionLines(view, paint),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headline(view: View, paint: Paint): string[] {
  const { report, language, say } = view;
  const { summary, account } = report;
  const residents = designatedResidents(view, false);
  const title = wrapped(localized(report.method.title, language), COLUMNS).slice(0, 2);
  const { designated } = summary;
  const answer = say.answer({ designated: designated.areas, areas: account.input.areas });
  return [
    ...title.map(paint.bold),
    paint.dim(clipped(placeAndYear(report), COLUMNS)),
    '',
    ...wrapped(residents === undefined ? answer : `${answer} ${residents}`, COLUMNS).map(paint.bold),
    ...wrapped(rangeText(view) ?? '', COLUMNS).filter((line) => line !== ''),
  ];
}

/** Where all areas and residents went: the lines add up to the total. */
function outcomeTable(view: View, paint: Paint): string[] {
  const { report, language, words, say } = view;
  const { summary, account, byomraader } = report;
  const grounds = byomraadeReportMessages[language];
  const rows: { label: string; tally: Tally; style: Style }[] = [
    { label: words.designated, tally: summary.designated, style: paint.red },
    { label: `${GAP}${words.byCriteriaOnly}`, tally: summary.byCriteria, style: paint.dim },
    { label: `${GAP}${words.byListOnly}`, tally: summary.byStateList, style: paint.dim },
    { label: `${GAP}${words.byBoth}`, tally: summary.byBoth, style: paint.dim },
    ...(summary.byEnclosure.areas > 0
      ? [{ label: `${GAP}${grounds['by-enclosure']({})}`, tally: summary.byEnclosure, style: paint.dim }]
      : []),
    {
      label: words.undetermined,
      tally: summary.undetermined,
      style: summary.undetermined.areas > 0 ? paint.yellow : plain,
    },
    { label: words.notDesignated, tally: summary.notDesignated, style: paint.green },
    { label: words.excluded, tally: summary.excluded, style: plain },
    { label: words.total, tally: account.input, style: paint.bold },
  ];
  const head = ['', words.areas, ...(hasPopulation(report) ? [words.residents] : [])];
  const cells = rows.map(({ label, tally }) => [
    label,
    formatCount(tally.areas, language),
    ...(hasPopulation(report) ? [residentsNumber(tally, view)] : []),
  ]);
  const lines = aligned([head, ...cells]);
  const { input, assessed, excluded } = account;
  const sum = say['account-areas']({
    input: input.areas,
    assessed: assessed.areas,
    excluded: excluded.areas,
  });
  return [
    paint.dim(lines[0]),
    ...rows.map(({ style }, k) => style(lines[k + 1])),
    paint.dim(`${words.areas}: ${sum}`),
    ...wrapped(criteriaOpenText(view) ?? '', COLUMNS)
      .filter((line) => line !== '')
      .map(paint.yellow),
    ...(report.stateLists === null
      ? []
      : [say['boligomraader-short']({ count: report.boligomraader.length, whole: listsAreWhole(report) })]),
    ...(byomraader
      ? wrapped(
          capitalized(grounds.summary({ count: byomraader.groups.length, range: openRange(report) })),
          COLUMNS,
        )
      : []),
  ];
}

/** What changed since the round before, where its record was given. */
function sinceLines(view: View, paint: Paint): string[] {
  const since = sinceTexts(view);
  if (!since) return [];
  return [
    paint.bold(since.heading),
    ...since.notes.flatMap((note) => wrapped(note, COLUMNS)).map(paint.yellow),
    ...since.sentences.flatMap((text) => wrapped(text, COLUMNS)),
  ];
}

function criteriaTable({ report, language, words, say }: View, paint: Paint): string[] {
  const measured = report.criteria.filter(({ notMeasured }) => notMeasured === null);
  const shown = measured.slice(0, MOST_CRITERIA);
  const head = [words.criterion, words.met, words.notMet, words.unknown];
  const numbers = width(head.slice(1).join(GAP)) + GAP.length;
  const lines = aligned([
    head,
    ...shown.map(({ title, met, notMet, unknown }) => [
      clipped(localized(title, language), COLUMNS - numbers - 12),
      ...[met, notMet, unknown].map((count) => formatCount(count, language)),
    ]),
  ]);
  const unmeasured = report.criteria.filter(({ notMeasured }) => notMeasured !== null);
  const names = unmeasured.map(({ title }) => localized(title, language));
  return [
    paint.dim(lines[0]),
    ...lines.slice(1),
    ...(measured.length > shown.length
      ? [say['more-criteria']({ count: measured.length - shown.length })]
      : []),
    ...(names.length > 0
      ? wrapped(say['not-measured']({ criteria: listed(names, language) }), COLUMNS)
          .slice(0, 2)
          .map(paint.dim)
      : []),
  ];
}

function assumptionLines(view: View, paint: Paint): string[] {
  const { count, of, items } = assumptions(view);
  const kinds = [...new Set(items.map(({ label }) => label.toLowerCase()))];
  const text = view.say['assumption-count-short']({ count, of, kinds: listed(kinds, view.language) });
  return wrapped(text, COLUMNS).map(count > 0 ? paint.yellow : plain);
}

function plain(text: string): string {
  return text;
}
