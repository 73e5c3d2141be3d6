import { decisionMessages } from '../../messages/decisions.ts';
import { listTerm, type StateListId } from '../../messages/list-name.ts';
import { decimalsBeside, formatCount, formatValue } from '../../text/numbers.ts';
import { capitalized, type Language } from '../../text/words.ts';
import { present } from '../../values/present.ts';
import type {
  Answer,
  BoligomraaderOfYear,
  Counted,
  DesignatedOfYear,
  Halved,
  Hold,
  LeftOut,
  LessUdsat,
  MethodPart,
} from '../report.ts';
import { countText, rangeText, signedPercent, unsignedPercent } from './figures.ts';
import { gapRows, gapText } from './gaps.ts';
import { criterionTitle, holdName, type MonitorView } from './view.ts';

/** A table of texts; the first column heads its rows. */
export interface TextTable {
  head: string[];
  rows: string[][];
}

/** A question of the policy with its answers, in words. */
export interface QuestionText {
  id: string;
  title: string;
  answers: { label: string; answer: Answer; lines: string[] }[];
  table?: TextTable;
  notes: string[];
}

/** The policy's questions, answered for the last year; none where no year follows the base year. */
export function questions(view: MonitorView): QuestionText[] {
  return [less(view), halved(view), fewer(view), lists(view)];
}

function less(view: MonitorView): QuestionText {
  const { report, say } = view;
  return {
    id: 'mindre-udsat',
    title: say['less-question']({}),
    answers: report.holds.flatMap((hold) => {
      const years = present(report.lessUdsat[hold]);
      const last = years.at(-1);
      if (!last) return [];
      return [
        { label: holdName(hold, view), answer: last.answer, lines: lessLines(last, years, hold, view) },
      ];
    }),
    ...gapTable(view),
    notes: [say['less-formula']({ base: report.base })],
  };
}

/** The change on each criterion, by each way of holding areas. */
function gapTable(view: MonitorView): { table?: TextTable } {
  const { report, words } = view;
  const rows = gapRows(view);
  if (rows.length === 0) return {};
  return {
    table: {
      head: [words.criterion, ...report.holds.map((hold) => holdName(hold, view))],
      rows: rows.map(({ title, changes }) => [title, ...changes.map((change) => gapText(change, view))]),
    },
  };
}

function lessLines(last: LessUdsat, years: LessUdsat[], hold: Hold, view: MonitorView): string[] {
  const { report, say, language } = view;
  const { mean, of, leftOut, needed, year } = last;
  const { base } = report;
  const way = mean === null || mean === 0 ? 'same' : mean < 0 ? 'less' : 'more';
  const line =
    mean === null
      ? say['less-none']({ year, base })
      : say['less-line']({
          ...{ way, year, base, of: of.length },
          ...measuredOf(of.length + leftOut.length, leftOut),
          change: unsignedPercent(mean, language),
        });
  const known = years.filter((one) => one.mean !== null);
  // means over other criteria are not alike, so that it is said over how many
  const alike = new Set(known.map((one) => one.of.map(({ criterion }) => criterion).join())).size === 1;
  const course = known.map((one) =>
    say['less-year']({
      year: one.year,
      change: signedPercent(present(one.mean), language),
      of: alike ? null : one.of.length,
    }),
  );
  return [
    line,
    ...(mean !== null && of.length < needed ? [say['less-few']({ needed })] : []),
    ...(course.length > 1 ? [say['less-years']({ years: course.join(', ') })] : []),
    ...leftOutLine(leftOut, view),
    ...notAlike(hold, view),
  ];
}

/** How many criteria are measured, and whether others are not. */
export function measuredOf(
  all: number,
  leftOut: readonly { why: LeftOut }[],
): { measured: number; all: number } {
  return { all, measured: all - leftOut.filter(({ why }) => why === 'not-measured').length };
}

const leftOutCodes = {
  'not-measured': 'left-out-unmeasured',
  'definition-changed': 'left-out-definition',
  'no-figure': 'left-out-figure',
  hidden: 'left-out-hidden',
  'no-lag': 'left-out-lag',
  'not-in-base': 'left-out-base',
} as const;

function leftOutLine(leftOut: readonly { criterion: string; why: LeftOut }[], view: MonitorView): string[] {
  if (leftOut.length === 0) return [];
  const criteria = leftOut.map(({ criterion, why }) =>
    view.say[leftOutCodes[why]]({ criterion: criterionTitle(criterion, view) }),
  );
  return [view.say['left-out']({ count: leftOut.length, criteria: criteria.join(', ') })];
}

function halved(view: MonitorView): QuestionText {
  const { report, say } = view;
  const { base } = report;
  return {
    id: 'halveret',
    title: say['halved-question']({ base }),
    answers: report.holds.flatMap((hold) => {
      const last = present(report.halved[hold]).at(-1);
      if (!last) return [];
      return [{ label: holdName(hold, view), answer: last.answer, lines: halvedLines(last, hold, view) }];
    }),
    notes: [say['halved-formula']({ base })],
  };
}

function halvedLines(
  { criteria, halved: count, open, needed, year }: Halved,
  hold: Hold,
  view: MonitorView,
): string[] {
  const { say, language } = view;
  const shares = criteria.flatMap(({ criterion, share }) =>
    share === null ? [] : [`${criterionTitle(criterion, view)} ${leftText(share, language)}`],
  );
  const without = criteria.flatMap(({ criterion, why }) => (why === null ? [] : [{ criterion, why }]));
  const { all, measured } = measuredOf(criteria.length, without);
  return [
    say['halved-line']({
      ...{ halved: count, needed, year, all, measured },
      // those that are not measured are told as such
      open: open - (all - measured),
    }),
    ...(shares.length > 0 ? [say['halved-shares']({ shares: shares.join(', ') })] : []),
    ...leftOutLine(without, view),
    ...notAlike(hold, view),
  ];
}

/** What is left of a lag, never shown as half or as all of it where it is not. */
function leftText(share: number, language: Language): string {
  const percent = 100 * share;
  return formatValue(percent, 'pct', decimalsBeside(percent, [0, 50, 100], 0), language);
}

const counts = ['areas', 'residents', 'byomraader'] as const;
const openCodes = {
  undetermined: 'open-undetermined',
  population: 'open-population',
  'population-hidden': 'open-population-hidden',
  'population-either': 'open-population-either',
  'not-formed': 'open-not-formed',
  'formed-otherwise': 'open-formed-otherwise',
} as const;

function fewer(view: MonitorView): QuestionText {
  const { report, say, words } = view;
  const { base, designated } = report;
  const from = present(designated.find(({ year }) => year === base));
  const now = present(designated.at(-1));
  const shown = counts.filter((what) => designated.some((one) => one[what].range !== null));
  return {
    id: 'faerre',
    title: say['fewer-question']({ base }),
    answers:
      now.year <= base ? [] : counts.map((what) => countAnswer(what, from[what], now[what], now.year, view)),
    table: {
      head: [words.year, ...shown.map((what) => countHeads(view)[what])],
      rows: designated.map((one) => [String(one.year), ...shown.map((what) => countText(one[what], view))]),
    },
    notes: [...sinceTexts(view), ...notAlike('own', view), say['fewer-formula']({})],
  };
}

/**
 * Year by year, in the words of a comparison and of a report: areas that came in and went out since the record before, and
 * what decisions and earlier rounds change.
 */
function sinceTexts({ report, language, counts }: MonitorView): string[] {
  return report.designated.flatMap(({ year, since, beside }) => [
    ...(since === null ? [] : [`${year}: ${counts(since)}`]),
    ...(beside === null ? [] : [`${year}: ${decisionMessages[language].answer(beside)}`]),
  ]);
}

function countHeads({ words }: MonitorView): Record<(typeof counts)[number], string> {
  return { areas: words.designated, residents: words.residents, byomraader: words.byomraader };
}

function countAnswer(
  what: (typeof counts)[number],
  from: DesignatedOfYear[typeof what],
  now: Counted,
  year: number,
  view: MonitorView,
): QuestionText['answers'][number] {
  const { report, say } = view;
  const both = from.range !== null && now.range !== null;
  const line = say['fewer-line']({
    ...{ what, year, base: report.base },
    now: countText(now, view),
    before: countText(from, view),
  });
  // where one of the years has no number at all, that is why
  const why = both ? (now.open ?? from.open) : present([now, from].find(({ range }) => range === null)).open;
  return {
    label: countHeads(view)[what],
    answer: present(now.fewer),
    lines: [...(both ? [line] : []), ...(why === null ? [] : [say[openCodes[why]]({})])],
  };
}

function lists(view: MonitorView): QuestionText {
  const { report, say, words } = view;
  const { base, boligomraader } = report;
  const from = present(boligomraader.find(({ year }) => year === base));
  const now = present(boligomraader.at(-1));
  const used = boligomraader.filter((one): one is BoligomraaderOfYear => one.lists !== null);
  const names = [...new Set(used.flatMap((one) => one.lists.map(({ list }) => list)))];
  const lastYear = (list: StateListId) =>
    used.flatMap((one) => one.lists.filter((of) => of.list === list)).at(-1)?.year;
  return {
    id: 'boligomraader',
    title: say['lists-question']({ base }),
    answers: now.year <= base ? [] : [listAnswer(from, now, view)],
    ...(used.length > 0 && {
      table: {
        head: [
          words.year,
          words.total,
          ...names.map((list) => capitalized(listTerm(list, lastYear(list)).many)),
        ],
        rows: used.map((one) => [
          String(one.year),
          rangeText(one.range, view),
          ...names.map((name) => listCell(one, name, view)),
        ]),
      },
    }),
    notes: [...(used.length > 0 ? [say['lists-formula']({})] : []), say['lists-watch']({})],
  };
}

function listAnswer(
  from: MonitorView['report']['boligomraader'][number],
  now: MonitorView['report']['boligomraader'][number],
  view: MonitorView,
): QuestionText['answers'][number] {
  const { report, say, words } = view;
  if (from.lists === null || now.lists === null)
    return { label: words.boligomraader, answer: 'unknown', lines: [say['lists-none']({})] };
  const line = say['lists-line']({
    now: rangeText(now.range, view),
    before: rangeText(from.range, view),
    year: now.year,
    base: report.base,
  });
  const why = { 'not-whole': 'lists-not-whole', 'other-lists': 'lists-other' } as const;
  return {
    label: words.boligomraader,
    answer: present(now.fewer),
    lines: [line, ...(now.why === null ? [] : [say[why[now.why]]({})])],
  };
}

/** A list's number, and its year where that is not the record's own. */
function listCell({ year, lists: all }: BoligomraaderOfYear, name: string, view: MonitorView): string {
  const one = all.find(({ list }) => list === name);
  if (!one || one.year === null) return '–';
  const count = one.complete
    ? formatCount(one.count, view.language)
    : rangeText({ least: one.count, most: null }, view);
  return one.year === year ? count : `${count} (${one.year})`;
}

/** The parts of a method that decide who is designated. */
const deciding: readonly MethodPart[] = [
  ...([
    'threshold',
    'reference',
    'combination',
    'keeping',
    'exclusion',
    'missing',
    'state-lists',
    'criteria',
    'input',
  ] as const),
];

/** Whether each year's own areas were designated by one method since the base year. */
function notAlike(hold: Hold, { report, say }: MonitorView): string[] {
  const years = report.methodChanges
    .filter(({ year, parts }) => year > report.base && parts.some(({ part }) => deciding.includes(part)))
    .map(({ year }) => year);
  return hold === 'fixed' || years.length === 0 ? [] : [say['not-alike']({ years: years.join(', ') })];
}
