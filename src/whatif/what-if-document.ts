import { diffParts, diffRecord } from '../diff/render/diff-document.ts';
import { residentsText } from '../diff/render/diff-texts.ts';
import { csvOf } from '../document/csv.ts';
import {
  type Block,
  type Cell,
  type Details,
  type Document,
  list,
  paragraph,
  type Row,
  type Section,
  section,
  sentences,
  type Table,
} from '../document/document.ts';
import { htmlOf } from '../document/html.ts';
import { jsonLines } from '../document/json.ts';
import { markdownOf } from '../document/markdown.ts';
import { type Paint, textOf } from '../document/text.ts';
import { diffMessages } from '../messages/diff-report.ts';
import { outcomeWords } from '../messages/diff-words.ts';
import { finding, sentence } from '../messages/finding.ts';
import type { Sentences } from '../messages/sentences.ts';
import { type WhatIfMessages, type WhatIfWords, whatIfMessages, whatIfWords } from '../messages/whatif.ts';
import { isIllustration, placeAndYear } from '../report/describe/text.ts';
import { formatCount, formatExact } from '../text/numbers.ts';
import { idWithName, type Language, listed, localized } from '../text/words.ts';
import { version } from '../version.ts';
import { yamlText } from '../yaml/edit.ts';
import { type Answer, type Area, type WhatIf, wrongIn } from './what-if.ts';

/** A format a line. */
export const whatIfFormats = {
  text: (found: WhatIf, language: Language, paint: Paint) => textOf(whatIfDocument(found, language), paint),
  md: (found: WhatIf, language: Language) => markdownOf(whatIfDocument(found, language)),
  html: (found: WhatIf, language: Language) => htmlOf(whatIfDocument(found, language)),
  csv: (found: WhatIf) => csvOf(answersTable(found)),
  json: (found: WhatIf) => jsonLines(whatIfRecord(found)),
};

interface View {
  found: WhatIf;
  language: Language;
  words: WhatIfWords;
  say: Sentences<WhatIfMessages>;
}

/** The answers as a document: what was tried and what comes of it, then who it is about. */
export function whatIfDocument(found: WhatIf, language: Language): Document {
  const { base, diff, held, agreement: ofMethods, answers } = found;
  const view: View = { found, language, words: whatIfWords[language], say: whatIfMessages[language] };
  const isOfMethod = held.some(({ at }) => at === undefined);
  const parts = diff ? diffParts(diff, language, isOfMethod) : { lead: leadOf(view), sections: [] };
  return {
    language,
    title: view.words.title,
    place: placeAndYear(base),
    about: [
      ...(ofMethods ? [] : [localized(base.method.title, language)]),
      ...(answers.some(({ of }) => of === 'set') ? [view.say.assumed({})] : []),
    ],
    lead: parts.lead,
    sections: [
      ...figures(view),
      ...trials(view),
      ...agreement(view),
      ...parts.sections,
      ...(diff || ofMethods ? [] : who(view)),
      ...known(view),
    ],
  };
}

function* leadOf({ found, say, language }: View): Generator<Block> {
  const { answers, agreement, known, base } = found;
  const tried = answers.filter(({ of }) => of === 'set').map(({ designated }) => designated.areas);
  const [{ match, designated }] = answers;
  if (agreement) {
    yield paragraph(say.agreed({ all: agreement.all.length, some: agreement.some.length }), 'answer');
  } else if (tried.length > 0) {
    const [least, most] = [Math.min(...tried), Math.max(...tried)];
    yield paragraph(say.range({ tried: tried.length, least, most, base: designated.areas }), 'answer');
  } else if (known && match) {
    const [found, further, missed] = [match.found, match.further, match.missed].map(({ length }) => length);
    yield paragraph(say.against({ found, designated: known.designated, further, missed }), 'answer');
  }
  if (isIllustration(base)) yield paragraph(sentence(finding('is-illustration', {}), language), 'note');
}

/** Cells of the statistics, which no comparison of methods tells of. */
function figures(view: View): Section[] {
  const { found, words } = view;
  if (found.diff === null) return [];
  const texts = found.held.flatMap(({ at, before, value }) =>
    at ? [`${areaText(at)}, ${at.column}: ${moved(before, value, view)}`] : [],
  );
  return texts.length === 0 ? [] : [section(words.figures, [...list(texts)], 'figures')];
}

/** One row a trial or a method: how many, and against the method as it is. */
function trials(view: View): Section[] {
  const { found, say, words, language } = view;
  const { held, varied, agreement, diff } = found;
  const answers = found.answers.filter(({ of }) => of !== 'alternative');
  if (diff !== null || answers.length === 1) return [];
  const isOpen = answers.some(({ undetermined }) => undetermined > 0);
  const heads = agreement ? [words.method] : varied.map(({ path }) => path);
  const table: Table = {
    kind: 'table',
    label: words.trialsLabel,
    columns: [
      ...heads.map((head) => ({ head, flexible: agreement !== null })),
      { head: words.designated, numeric: true },
      { head: words.residents, numeric: true },
      ...(isOpen ? [{ head: words.undetermined, numeric: true }] : []),
      { head: words.cameIn, numeric: true },
      { head: words.wentOut, numeric: true },
    ],
    rows: answers.map((answer) => ({
      cells: [
        ...(agreement
          ? [answer.method]
          : varied.map(({ path, before }) => tried(path, before, answer, view))),
        count(answer.designated.areas, language),
        residents(answer, language),
        ...(isOpen ? [count(answer.undetermined, language)] : []),
        ...(answer.of === 'base'
          ? ['–', '–']
          : [answer.cameIn, answer.wentOut].map(({ length }) => count(length, language))),
      ],
      ...(answer.of === 'base' && { kind: 'sum' as const }),
    })),
  };
  const also = held.map(({ path, before, value }) => `${path} ${moved(before, value, view)}`);
  const told = also.length > 0 && say.also({ settings: listed(also, language) });
  return [section(agreement ? words.methods : words.trials, [table, ...sentences(told)], 'trials')];
}

/** What an answer has for a path: in the first row what the method says, as that. */
function tried(path: string, before: unknown, { of, set }: Answer, { language, say }: View): string {
  const setting = set.find((one) => one.path === path);
  return of === 'base' || !setting
    ? `${valueText(before, language)} (${say['as-is']({})})`
    : givenText(setting.value, language);
}

function who(view: View): Section[] {
  const { found, words } = view;
  const blocks = found.answers.map((answer, k) =>
    byName(`who-${k}`, answer, ['cameIn', 'wentOut'], answer, view),
  );
  const [, ...others] = blocks.filter((_, k) => found.answers[k].of !== 'alternative');
  return others.length === 0 ? [] : [section(words.who, others, 'who')];
}

/** The areas of an answer by name, folded to how many they are where there is a way to. */
function byName<Part extends keyof WhatIfWords>(
  id: string,
  answer: Answer,
  parts: readonly Part[],
  areas: Record<Part, readonly Area[]>,
  view: View,
  note: string | false = false,
): Details {
  const { words, say } = view;
  const terms = parts.map((part) => ({
    term: words[part],
    text: areas[part].length === 0 ? say.nobody({}) : areas[part].map(areaText).join('; '),
  }));
  const summary = parts.map((part) => `${words[part]}: ${areas[part].length}`).join('. ');
  return {
    kind: 'details',
    ...{ id, title: nameOf(answer, view), summary: `${summary}.`, open: false },
    blocks: [{ kind: 'terms', terms }, ...sentences(note)],
  };
}

/** Of several methods: the areas on which they disagree, with what each says, and those on which they agree. */
function agreement({ found, words, language }: View): Section[] {
  if (found.agreement === null) return [];
  const { all, some } = found.agreement;
  const outcome = outcomeWords[language];
  const table: Table = {
    kind: 'table',
    label: words.flipsLabel,
    columns: [
      { head: words.id, isId: true },
      { head: words.name, flexible: true },
      ...found.answers.filter(({ of }) => of !== 'alternative').map(({ method }) => ({ head: method })),
    ],
    rows: some.map(({ id, name, outcomes }) => ({
      cells: [id, name, ...outcomes.map((one) => (one === null ? '–' : outcome[one]))],
    })),
  };
  return [
    ...(some.length > 0 ? [section(`${words.flips} (${some.length})`, [table], 'flips')] : []),
    ...(all.length > 0
      ? [section(`${words.all} (${all.length})`, [paragraph(all.map(areaText).join('; '))], 'agreed')]
      : []),
  ];
}

/** Every answer held against the known designation, and by name. */
function known(view: View): Section[] {
  const { found, say, words, language } = view;
  if (found.known === null) return [];
  const { best } = found.known;
  const held = found.answers.flatMap((answer) => (answer.match ? [{ answer, match: answer.match }] : []));
  const table: Table = {
    kind: 'table',
    label: words.knownLabel,
    columns: [
      { head: words.tried, flexible: true },
      { head: words.found, numeric: true },
      { head: words.further, numeric: true },
      { head: words.missed, numeric: true },
    ],
    rows: held.map(
      ({ answer, match: { found, further, missed } }, k): Row => ({
        cells: [
          nameOf(answer, view),
          ...[found, further, missed].map(({ length }) => count(length, language)),
        ],
        ...(best.includes(k) && { kind: 'sum' }),
      }),
    ),
  };
  const names = held.map(({ answer, match }, k) => {
    const { undetermined, excluded } = match;
    const note = undetermined + excluded > 0 && say['missed-open']({ undetermined, excluded });
    return byName(`known-${k}`, answer, ['found', 'further', 'missed'], match, view, note);
  });
  const nearest = listed(
    best.map((answer) => `“${nameOf(found.answers[answer], view)}”`),
    language,
  );
  return [
    section(
      words.known,
      [
        ...sentences(say.known(found.known), say['known-explained']({})),
        table,
        ...sentences(held.length > 1 && say.best({ tried: nearest, wrong: wrongIn(found.answers[best[0]]) })),
        ...names,
      ],
      'known',
    ),
  ];
}

/** What a trial is called: what was set, or the method. */
function nameOf(answer: Answer, { found, say, language }: View): string {
  if (found.agreement !== null) return answer.method;
  if (answer.of === 'base') return say['as-it-is']({});
  const varied = answer.set.filter(({ path }) => found.varied.some((one) => one.path === path));
  // beside alternatives what all trials share tells them apart, too
  const isShort = varied.length > 0 && answer.of === 'set' && found.known === null;
  // what an alternative has is its name, and what goes for it is not, unless there is nothing instead
  const given = answer.of === 'alternative' ? answer.set.filter(({ value }) => value !== '') : [];
  const told = isShort ? varied : given.length > 0 ? given : answer.set;
  return told.map(({ path, value }) => `${path} ${givenText(value, language)}`).join('; ');
}

function moved(before: unknown, value: string, { language }: View): string {
  return `${valueText(before, language)} → ${givenText(value, language)}`;
}

function valueText(value: unknown, language: Language): string {
  if (value === undefined || (typeof value === 'number' && Number.isNaN(value))) return '–';
  return typeof value === 'number' ? formatExact(value, language) : yamlText(value);
}

/** A value as it was given: a number as the language writes it. */
function givenText(value: string, language: Language): string {
  if (value === '') return '–';
  return /^-?\d+(?:\.\d+)?$/.test(value) ? formatExact(Number(value), language) : value;
}

function areaText({ id, name }: Area): string {
  return idWithName(id, name);
}

function count(number: number, language: Language): Cell {
  return { number, text: formatCount(number, language) };
}

function residents({ designated }: Answer, language: Language): Cell {
  const text =
    designated.withoutPopulation === 0
      ? formatCount(designated.residents, language)
      : residentsText(designated, { say: diffMessages[language], language });
  return { number: designated.residents, text };
}

/** A row an answer, in the machine's words: lists of ids are separated by blanks. */
function answersTable({ answers, known }: WhatIf): Table {
  const matchHeads = ['found', 'further', 'missed', 'missed_undetermined', 'missed_excluded'];
  const heads = [
    ...['answer', 'method', 'set', 'designated', 'residents', 'without_population', 'undetermined'],
    ...['came_in', 'went_out', 'came_in_ids', 'went_out_ids'],
    ...(known ? [...matchHeads, 'found_ids', 'further_ids', 'missed_ids'] : []),
  ];
  const number = (value: number): Cell => ({ number: value, text: String(value) });
  const ids = (areas: readonly Area[]) => areas.map(({ id }) => id).join(' ');
  return {
    kind: 'table',
    columns: heads.map((head) => ({ head })),
    rows: answers.map(({ of, method, set, designated, undetermined, cameIn, wentOut, match }) => ({
      cells: [
        ...[of, method, set.map(({ path, value }) => `${path}=${value}`).join(' ')],
        ...[designated.areas, designated.residents, designated.withoutPopulation, undetermined].map(number),
        ...[cameIn.length, wentOut.length].map(number),
        ...[ids(cameIn), ids(wentOut)],
        ...(match
          ? [
              ...[match.found, match.further, match.missed].map(({ length }) => number(length)),
              ...[match.undetermined, match.excluded].map(number),
              ...[ids(match.found), ids(match.further), ids(match.missed)],
            ]
          : []),
      ],
    })),
  };
}

/** The answers as a record. */
function whatIfRecord({ base, diff, ...found }: WhatIf): object {
  return {
    ...{ schema: 'udpeg/whatif', version: 1, engine: { name: 'udpeg', version } },
    year: base.year,
    method: { id: base.method.id, title: base.method.title },
    ...found,
    diff: diff && diffRecord(diff),
  };
}
