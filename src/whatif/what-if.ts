import { isDeepStrictEqual } from 'node:util';
import { changedMethod, type Setting, valueIn } from '../criteria/changed-method.ts';
import { type LoadedMethod, loadMethod } from '../criteria/load.ts';
import { withoutBasis } from '../criteria/normal.ts';
import { DESIGNATED, EXCLUDED, UNDETERMINED } from '../criteria/outcome.ts';
import { type Diff, diffOf } from '../diff/diff.ts';
import type { SectionName } from '../diff/sections.ts';
import { inputError } from '../messages/errors.ts';
import { outcomes } from '../record/area-table.ts';
import { changesOf, pairById, tallyOf } from '../record/facts/changes.ts';
import { areasOf, inOrder } from '../record/facts/order.ts';
import type { Report, Tally } from '../record/report.ts';
import { type Prepared, prepareAgain, type ScreeningRequest } from '../screening/prepare.ts';
import { screen } from '../screening/screen.ts';
import { Sweep } from '../screening/sweep.ts';
import { yamlText } from '../yaml/edit.ts';
import { type CellAt, cellAt, cellOf, isCellPath, withCells } from './cells.ts';
import { type Known, matchOf } from './known.ts';

/** What is tried. */
export interface Asked {
  /** methods beside the one of the request */
  methods: readonly string[];
  set: readonly Setting[];
}

export interface Area {
  id: string;
  name: string;
}

/** Who is designated by one of the trials, beside the method as it is. */
export interface Answer {
  of: 'base' | 'method' | 'set' | 'alternative';
  /** the id of a built-in method, else the name of the file */
  method: string;
  set: readonly Setting[];
  designated: Tally;
  undetermined: number;
  /** against the base, worst first */
  cameIn: Area[];
  wentOut: Area[];
  /** against the known designation, where there is one */
  match: MatchedAreas | null;
}

/** Found and missed are all that was designated. */
export interface MatchedAreas {
  found: Area[];
  further: Area[];
  missed: Area[];
  /** of those missed */
  undetermined: number;
  excluded: number;
}

/** A setting that all trials have, with what stands there else. */
export interface Held extends Setting {
  /** undefined: nothing */
  before: unknown;
  /** of a figure: its cell */
  at: CellAt | undefined;
}

/** The answers to what was tried; the first is that of the method as it is. */
export interface WhatIf {
  base: Report;
  answers: Answer[];
  /** paths with several values, each with what stands there else */
  varied: { path: string; before: unknown }[];
  held: Held[];
  /** of one trial: what it changes */
  diff: Diff | null;
  /** of several methods: areas that all designate, and those of which they say different things, by method */
  agreement: { all: Area[]; some: (Area & { outcomes: (Outcome | null)[] })[] } | null;
  known: { name: string; areas: number; designated: number; unknown: number; best: number[] } | null;
}

type Outcome = (typeof outcomes)[number];

/** Of one trial: all that the house tells of two records, but which files they are of, which are the same. */
const sections: SectionName[] = ['method', 'came-in', 'went-out', 'changed', 'flips', 'lists'];

/** Several values of one path are a trial each, of two paths each with each; paths with one value hold in all of them. */
export function trialsOf(set: readonly Setting[]): { trials: Setting[][]; varied: string[] } {
  const byPath = [...Map.groupBy(set, ({ path }) => path).values()].map((same) => [
    ...new Map(same.map((setting) => [setting.value, setting])).values(),
  ]);
  const trials = byPath.reduce<Setting[][]>(
    (all, values) => all.flatMap((before) => values.map((setting) => [...before, setting])),
    [[]],
  );
  const varied = byPath.filter((values) => values.length > 1).map(([{ path }]) => path);
  return { trials: set.length === 0 ? [] : trials, varied };
}

/**
 * Screens with other parameters, figures or methods, and tells what each changes.
 *
 * @param base what the request is of, screened as it is
 * @returns the answers, and the method of the last trial
 * @throws InputError as a method file or statistics with what is tried would be refused
 */
export async function whatIf(
  request: ScreeningRequest,
  { prepared, report }: { prepared: Prepared; report: Report },
  { methods, set }: Asked,
  known: Known | undefined,
): Promise<{ found: WhatIf; method: LoadedMethod }> {
  const { trials, varied } = trialsOf(set);
  const own = prepared.loaded;
  const answer = (of: Answer['of'], loaded: LoadedMethod, set: readonly Setting[], now: Report): Answer => ({
    ...{ of, method: methodName(loaded), set },
    ...answerOf(report, now, known),
  });
  const answers = [answer('base', own, [], report)];
  const reports = [report];
  for (const name of methods) {
    const loaded = await loadMethod(name);
    const now = screen(await prepareAgain(loaded, prepared, { ...request, method: name }));
    const { method: id, ...rest } = answer('method', loaded, [], now);
    const alike = answers.filter((one) => one.method === id || one.method.startsWith(`${id} (`)).length;
    answers.push({ ...rest, method: alike === 0 ? id : `${id} (${alike + 1})` });
    reports.push(now);
  }
  let [method, diff]: [LoadedMethod, Diff | null] = [own, null];
  for (const trial of trials) {
    const [cells, settings] = [trial.filter(isCell), trial.filter((one) => !isCell(one))];
    method = settings.length === 0 ? own : await changedMethod(own, settings);
    const read = await prepareAgain(method, prepared, request);
    const figures = cells.map(({ path, value }) => ({ path, at: cellAt(path, read), text: value }));
    const now = screen(figures.length === 0 ? read : withCells(read, figures));
    answers.push(answer('set', own, trial, now));
    if (trials.length === 1) diff = changesBy(report, now);
  }
  if (known && methods.length === 0) answers.push(...alternativeAnswers(prepared, report, known));
  const before = (path: string) => {
    const at = isCellPath(path) ? cellAt(path, prepared) : undefined;
    return { before: at ? cellOf(at, prepared) : valueIn(own, path), at };
  };
  const held = (trials[0] ?? []).filter(({ path }) => !varied.includes(path));
  const found: WhatIf = {
    base: report,
    answers,
    varied: varied.map((path) => ({ path, before: before(path).before })),
    held: held.map((setting) => ({ ...setting, ...before(setting.path) })),
    diff,
    agreement: methods.length > 0 ? agreementOf(reports) : null,
    known: known ? knownOf(known, answers) : null,
  };
  return { found, method };
}

/** What each alternative that the method states gives, one at a time. */
function alternativeAnswers(prepared: Prepared, report: Report, known: Known): Answer[] {
  const sweep = new Sweep(prepared);
  const { choices } = sweep;
  const asIs = choices.map(() => 0);
  return choices.flatMap(({ at, options: [chosen, ...others] }, choice) => {
    const outcomes = sweep.overStatistics(others.map((_, k) => asIs.with(choice, k + 1)));
    return others.map((option, k) => {
      const outcome = outcomes[k];
      const now = { ...report, areas: { ...report.areas, outcome } };
      const set = settingsOf(at, chosen, option);
      return { of: 'alternative', method: methodName(prepared.loaded), set, ...answerOf(report, now, known) };
    });
  });
}

/** In what an option is another one, as it would be set. */
function settingsOf(at: readonly string[], chosen: object, option: object): Setting[] {
  const [before, now] = [chosen, option].map(
    (block) => new Map<string, unknown>(Object.entries(withoutBasis(block) ?? {})),
  );
  const keys = [...new Set([...before.keys(), ...now.keys()])];
  return keys
    .filter((key) => !isDeepStrictEqual(before.get(key), now.get(key)))
    .map((key) => ({
      path: [...at, key].join('.'),
      value: now.has(key) ? yamlText(now.get(key)) : '',
    }));
}

const isCell = ({ path }: Setting): boolean => isCellPath(path);

/** The method as a table can call it: no path of a machine. */
function methodName({ method, builtIn, file }: LoadedMethod): string {
  return builtIn ? method.id : file.name;
}

function answerOf(
  base: Report,
  now: Report,
  known: Known | undefined,
): Omit<Answer, 'of' | 'method' | 'set'> {
  const changes = changesOf(base, now, pairById(base, now));
  const designated = tallyOf(now, areasOf(now.areas, 'designated'));
  const undetermined = areasOf(now.areas, 'undetermined').length;
  const areas = (report: Report, positions: readonly number[]) =>
    inOrder(report, positions).map((area) => areaAt(report, area));
  const cameIn = areas(now, [...changes.cameIn.new, ...changes.appeared]);
  const wentOut = areas(base, [...changes.wentOut.old, ...changes.vanished]);
  return {
    designated,
    undetermined,
    cameIn,
    wentOut,
    match: known ? matched(base, now, known, areas) : null,
  };
}

function matched(
  base: Report,
  now: Report,
  known: Known,
  areas: (report: Report, positions: readonly number[]) => Area[],
): MatchedAreas {
  const there = new Map(now.areas.ids.map((id, area) => [id, area]));
  const outcome = base.areas.ids.map((id) => now.areas.outcome[there.get(id) ?? -1] ?? EXCLUDED);
  const { found, further, missed } = matchOf(known, outcome);
  const count = (code: number) => missed.filter((area) => outcome[area] === code).length;
  return {
    found: areas(base, found),
    further: areas(base, further),
    missed: areas(base, missed),
    undetermined: count(UNDETERMINED),
    excluded: count(EXCLUDED),
  };
}

function areaAt({ areas: { ids, names } }: Report, area: number): Area {
  return { id: ids[area], name: names[area] };
}

/** What one trial changes. That it may be by another name or for another municipality is what was asked. */
function changesBy(base: Report, now: Report): Diff {
  const diff = diffOf(base, now, { within: 0, redrawn: [], anyway: true, sections });
  const asked = ['diff-methods-differ', 'diff-cities-differ'];
  return { ...diff, notices: diff.notices.filter(({ code }) => !asked.includes(code)) };
}

function agreementOf(reports: readonly Report[]): WhatIf['agreement'] {
  const by = reports.map(({ areas }) => new Map(areas.ids.map((id, area) => [id, areas.outcome[area]])));
  const areas = new Map(
    reports.flatMap((report) => report.areas.ids.map((id, area) => [id, areaAt(report, area)] as const)),
  );
  const all: Area[] = [];
  const some: NonNullable<WhatIf['agreement']>['some'] = [];
  for (const [id, area] of areas) {
    const codes = by.map((one) => one.get(id));
    const count = codes.filter((code) => code === DESIGNATED).length;
    if (count === codes.length) all.push(area);
    else if (count > 0)
      some.push({ ...area, outcomes: codes.map((code) => (code === undefined ? null : outcomes[code])) });
  }
  return { all, some };
}

function knownOf({ file, designated }: Known, answers: readonly Answer[]): WhatIf['known'] {
  const wrong = answers.map(wrongIn);
  const least = Math.min(...wrong);
  return {
    name: file.name,
    areas: designated.filter((one) => one !== undefined).length,
    designated: designated.filter((one) => one === true).length,
    unknown: designated.filter((one) => one === undefined).length,
    best: wrong.flatMap((count, answer) => (count === least ? [answer] : [])),
  };
}

/** How many areas an answer has otherwise than what is known. */
export function wrongIn({ match }: Answer): number {
  return match === null ? 0 : match.further.length + match.missed.length;
}

/**
 * A setting as it is given: `threshold.times=1.3`.
 *
 * @throws InputError where it is not a path and a value
 */
export function settingOf(text: string): Setting {
  const at = text.indexOf('=');
  if (at < 1) throw inputError('whatif-form', { text });
  return { path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}
