import { withHiddenNamed } from '../text/characters.ts';
import type { Language } from '../text/words.ts';
import { type ByomraadeFindings, byomraadeFindings } from './byomraader.ts';
import { type ComputingMessages, computingMessages } from './computing.ts';
import { type DecisionFindings, decisionFindings } from './decisions.ts';
import { type DiffFindings, diffFindings } from './diff.ts';
import { type FileKindMessages, fileKindMessages } from './file-kind.ts';
import { type GeometryMessages, geometryMessages } from './geometry.ts';
import { type InputMessages, inputMessages } from './input.ts';
import { type LegalMessages, legalMessages } from './legal.ts';
import { type MethodMessages, methodMessages } from './method.ts';
import { type MonitorFindings, monitorFindings } from './monitor.ts';
import { type NumberMessages, numberMessages } from './numbers.ts';
import { type ProjectMessages, projectMessages } from './project.ts';
import { type PublishMessages, publishMessages } from './publish.ts';
import { type RecordMessages, recordMessages } from './record.ts';
import { type RunMessages, runMessages } from './run.ts';
import { type SpreadsheetMessages, spreadsheetMessages } from './spreadsheet.ts';
import { type StateListMessages, stateListMessages } from './statelists.ts';
import { type SystemMessages, systemMessages } from './system.ts';
import { type UsageMessages, usageMessages } from './usage.ts';
import { type WhatIfFindings, whatIfFindings } from './whatif.ts';
import { type YamlMessages, yamlMessages } from './yaml.ts';

export type Messages = InputMessages &
  NumberMessages &
  SpreadsheetMessages &
  FileKindMessages &
  YamlMessages &
  MethodMessages &
  StateListMessages &
  LegalMessages &
  GeometryMessages &
  ByomraadeFindings &
  ComputingMessages &
  DecisionFindings &
  RecordMessages &
  PublishMessages &
  DiffFindings &
  WhatIfFindings &
  MonitorFindings &
  ProjectMessages &
  RunMessages &
  SystemMessages &
  UsageMessages;
export type MessageCode = keyof Messages;

/**
 * Where a finding is: a file as its user named it, a sheet of it, a line or a row of the sheet counted from 1, a
 * column by its header or number.
 */
export interface Place {
  file?: string | undefined;
  /** of a spreadsheet; a line is then a row */
  sheet?: string | undefined;
  line?: number | undefined;
  /** of a record: `areas[3].population` */
  field?: string | undefined;
  column?: string | number | undefined;
}

/** Something found out: a code with its parameters. The wording lives in the catalogues of this folder. */
export type Finding = {
  [Code in MessageCode]: { code: Code; params: Messages[Code]; place?: Place };
}[MessageCode];

export function finding<Code extends MessageCode>(
  code: Code,
  params: Messages[Code],
  place?: Place,
): Finding {
  return (place ? { code, params, place } : { code, params }) as Finding;
}

const rooms = [
  inputMessages,
  numberMessages,
  spreadsheetMessages,
  fileKindMessages,
  yamlMessages,
  methodMessages,
  stateListMessages,
  legalMessages,
  geometryMessages,
  byomraadeFindings,
  computingMessages,
  decisionFindings,
  recordMessages,
  publishMessages,
  diffFindings,
  whatIfFindings,
  monitorFindings,
  projectMessages,
  runMessages,
  systemMessages,
  usageMessages,
];
const catalogue = {
  da: Object.assign({}, ...rooms.map(({ da }) => da)),
  en: Object.assign({}, ...rooms.map(({ en }) => en)),
};

/** Every code, in order. */
export const messageCodes = Object.keys(catalogue.da).sort();

/** The sentence of a finding, without its place. */
export function sentence(item: Finding, language: Language): string {
  const say = catalogue[language][item.code] as (params: object) => string;
  return inOneLine(say(withTextsCut(item.params)));
}

/** Whether a finding that a file holds has a sentence, and what that takes. */
export function isTold(item: Finding): boolean {
  if (!Object.hasOwn(catalogue.da, item.code)) return false;
  try {
    return sentence(item, 'da').length > 0 && sentence(item, 'en').length > 0;
  } catch {
    return false;
  }
}

/** Letters of a text of a file that are shown. */
const SHOWN = 200;

/** Parameters with the texts that files have in them cut where they are long: a cell may hold a page. */
function withTextsCut(params: object): object {
  const isLong = (name: string, value: unknown): value is string =>
    typeof value === 'string' && value.length > SHOWN && isOfOne.has(name);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isLong(name, value) ? `${value.slice(0, SHOWN)}…` : value,
    ]),
  );
}

/** A text of a file's within a message: what cannot be seen is named by its code point, and a break is a blank. */
function inOneLine(text: string): string {
  return withHiddenNamed(text.replace(/\s*[\r\n]\s*/g, ' '));
}

/** The words of a place, and of several. A text has lines, a sheet rows. */
const placeWords = {
  da: {
    sheet: 'ark',
    row: 'række',
    line: 'linje',
    column: 'kolonne',
    field: 'feltet',
    times: (count: number) => `${count} gange`,
    first: 'første gang',
    also: 'Også',
  },
  en: {
    sheet: 'sheet',
    row: 'row',
    line: 'line',
    column: 'column',
    field: 'field',
    times: (count: number) => `${count} times`,
    first: 'first in',
    also: 'Also',
  },
};

/** The whole line: file, sheet, line, column, sentence. */
export function located(item: Finding, language: Language): string {
  return withPlace(item, language, (line) => [line]);
}

function withPlace(
  item: Finding,
  language: Language,
  lineParts: (line: string | undefined) => (string | undefined)[],
): string {
  const { file, sheet, field, column } = item.place ?? {};
  const words = placeWords[language];
  const place = [
    file,
    sheet === undefined ? undefined : `${words.sheet} “${sheet}”`,
    ...lineParts(lineOf(item, language)),
    field === undefined ? undefined : `${words.field} ${field}`,
    column === undefined
      ? undefined
      : `${words.column} ${typeof column === 'number' ? column : `“${column}”`}`,
  ].filter((part) => part !== undefined);
  const said = sentence(item, language);
  return place.length ? `${inOneLine(place.join(', '))}: ${said}` : said;
}

/** `line 3`, of a sheet `row 3`; undefined where the finding is of no line. */
function lineOf({ place }: Finding, language: Language): string | undefined {
  const words = placeWords[language];
  const { sheet, line } = place ?? {};
  return line === undefined ? undefined : `${sheet === undefined ? words.line : words.row} ${line}`;
}

/** Parameters that tell of one row, cell or feature, not of what is wrong: their names in all rooms. */
const ofOne = [
  ...['text', 'source', 'id', 'name', 'part', 'feature', 'areaId', 'oldId', 'newId', 'value', 'numerator'],
  ...[
    'denominator',
    'at',
    'gap',
    'positions',
    'last',
    'sum',
    'first',
    'other',
    'earlier',
    'suggestion',
    'likely',
    'range',
  ],
];
const isOfOne = new Set(ofOne);

/** Lists of more are told apart by their length alone. */
const MANY = 50;

/**
 * What is wrong, whichever row it is wrong in: findings of one cause are told in one line. In a file of keys and values,
 * whose columns are numbers, one name or value is not another.
 */
export function causeOf({ code, params, place }: Finding): string {
  const inText = typeof place?.column === 'number';
  let cause = `${code}\n${place?.file}\n${place?.sheet}\n${place?.field}\n${inText ? '' : place?.column}`;
  for (const [name, value] of Object.entries(params)) {
    if (inText ? name === 'source' || name === 'suggestion' : isOfOne.has(name)) continue;
    // what is known, available or allowed is the same for all of a cause, and may be thousands of names
    const isLong = Array.isArray(value) && value.length > MANY;
    cause += `\n${isLong ? value.length : typeof value === 'object' ? JSON.stringify(value) : value}`;
  }
  return cause;
}

/** Others of a cause that are shown beside the first. */
const ALSO = 3;

/** Findings as lines, one a cause, in the order of their first; `causes` has how many there are, where not all are kept. */
export function explained(
  findings: readonly Finding[],
  causes: ReadonlyMap<string, number>,
  language: Language,
): { lines: string[]; told: number } {
  const lines: string[] = [];
  let told = 0;
  for (const [cause, alike] of Map.groupBy(findings, causeOf)) {
    const count = Math.max(alike.length, causes.get(cause) ?? 0);
    lines.push(count === 1 ? located(alike[0], language) : together(alike, count, language));
    told += count;
  }
  return { lines, told };
}

/** Findings of one cause: the first, how many there are, and a few of the others. */
function together([first, ...others]: readonly Finding[], count: number, language: Language): string {
  const words = placeWords[language];
  const line = withPlace(first, language, (at) => [
    words.times(count),
    at === undefined ? undefined : `${words.first} ${at}`,
  ]);
  const shown = others.slice(0, ALSO);
  const isSame = shown.every((item) => ownOf(item) === ownOf(first));
  const also = shown
    .map((item) => {
      const own = isSame ? undefined : ownOf(item);
      const at = lineOf(item, language);
      return own === undefined || at === undefined ? (own ?? at) : `${own} (${at})`;
    })
    .filter((text) => text !== undefined);
  if (also.length === 0) return line;
  const more = count > shown.length + 1 ? ' …' : '.';
  return `${line} ${words.also} ${inOneLine(also.join(', '))}${more}`;
}

/** What tells a finding from others of its cause: its text, id, value. */
function ownOf({ params }: Finding): string | undefined {
  const given = params as Record<string, unknown>;
  const value = given[ofOne.find((name) => given[name] !== undefined) ?? ''];
  return typeof value === 'string' ? `“${value}”` : value === undefined ? undefined : String(value);
}
