import { type ByomraadeMessages, byomraadeMessages } from './byomraader.ts';
import { type ComputingMessages, computingMessages } from './computing.ts';
import { type DiffFindings, diffFindings } from './diff.ts';
import { type GeometryMessages, geometryMessages } from './geometry.ts';
import { type InputMessages, inputMessages } from './input.ts';
import { type LegalMessages, legalMessages } from './legal.ts';
import { type MethodMessages, methodMessages } from './method.ts';
import { type MonitorFindings, monitorFindings } from './monitor-findings.ts';
import { type ProjectMessages, projectMessages } from './project.ts';
import { type RecordMessages, recordMessages } from './record.ts';
import { type RunMessages, runMessages } from './run.ts';
import type { Language } from './sentences.ts';
import { type StateListMessages, stateListMessages } from './statelists.ts';

export type Messages = InputMessages &
  MethodMessages &
  StateListMessages &
  LegalMessages &
  GeometryMessages &
  ByomraadeMessages &
  ComputingMessages &
  RecordMessages &
  DiffFindings &
  MonitorFindings &
  ProjectMessages &
  RunMessages;
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
  methodMessages,
  stateListMessages,
  legalMessages,
  geometryMessages,
  byomraadeMessages,
  computingMessages,
  recordMessages,
  diffFindings,
  monitorFindings,
  projectMessages,
  runMessages,
];
const catalogue = {
  da: Object.assign({}, ...rooms.map(({ da }) => da)),
  en: Object.assign({}, ...rooms.map(({ en }) => en)),
};

/** The sentence of a finding, without its place. */
export function sentence(item: Finding, language: Language): string {
  const say = catalogue[language][item.code] as (params: Finding['params']) => string;
  return say(item.params);
}

/** The words of a place. A text has lines, a sheet rows. */
const placeWords = {
  da: { sheet: 'ark', row: 'række', line: 'linje', column: 'kolonne' },
  en: { sheet: 'sheet', row: 'row', line: 'line', column: 'column' },
};

/** The whole line: file, sheet, line, column, sentence. */
export function located(item: Finding, language: Language): string {
  const { file, sheet, line, column } = item.place ?? {};
  const words = placeWords[language];
  const place = [
    file,
    sheet === undefined ? undefined : `${words.sheet} "${sheet}"`,
    line === undefined ? undefined : `${sheet === undefined ? words.line : words.row} ${line}`,
    column === undefined
      ? undefined
      : `${words.column} ${typeof column === 'number' ? column : `"${column}"`}`,
  ].filter((part) => part !== undefined);
  return place.length ? `${place.join(', ')}: ${sentence(item, language)}` : sentence(item, language);
}
