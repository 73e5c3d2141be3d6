import { basename } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { builtInFile } from '../criteria/built-in.ts';
import { canonical } from '../criteria/normal.ts';
import { clipped, onOneLine } from '../document/lines.ts';
import { filePieces, readTextFile } from '../files/text-file.ts';
import { inputError } from '../messages/errors.ts';
import { roleWords } from '../messages/report-words.ts';
import { type Contradiction, verifyMessages } from '../messages/verify.ts';
import { projectKey } from '../project/load.ts';
import { changesSince } from '../record/facts/changes.ts';
import { readRecord, readReport, recordPath, type WrittenReport } from '../record/read.ts';
import { isPublic, methodOf, type Report } from '../record/report.ts';
import { renderJson } from '../record/write.ts';
import type { Language } from '../text/words.ts';
import { filesBesideRecord } from '../verify/beside.ts';
import { type FoundInput, findInputs } from '../verify/find-inputs.ts';
import { recomputed } from '../verify/recomputed.ts';
import { type Recount, recount } from '../verify/recount.ts';
import { version } from '../version.ts';
import type { Cli } from './command.ts';
import { EXIT } from './exit.ts';

/** Lines of two records that are shown where they differ. */
const SHOWN = 10;
const COLUMNS = 120;

/** `udpeg verify`: holds a record against itself and, where its inputs are at hand, against what they give. */
export function verifyCommand(command: Command, cli: Cli) {
  const { host, lang, texts } = cli;
  const words = texts.commands.verify;
  return command
    .argument('<record>', texts.record)
    .option('--inputs <folder>', words.inputs)
    .option('--internal <record>', words.internal)
    .option('--key <file>', texts.key)
    .option('--published <record...>', texts.commands.publish.published)
    .action(async (path, { inputs, internal, key, published }) => {
      const against = { inputs, internal, key, published };
      const lines: string[] = [];
      const confirmed = await verified(path, against, lang, (text) => lines.push(`${onOneLine(text)}\n`));
      // what ends in a refusal on the way has told nothing
      host.stdout.write(lines.join(''));
      if (!confirmed) cli.code = EXIT.gate;
    });
}

type Tell = (text: string) => void;

/** What a record is held against besides itself. */
interface Against {
  inputs?: string | undefined;
  /** of a public record: the internal one, and the file of the key that names it */
  internal?: string | undefined;
  key?: string | undefined;
  /** and those that were out when it was published */
  published?: readonly string[] | undefined;
}

async function verified(path: string, against: Against, lang: Language, tell: Tell): Promise<boolean> {
  const say = verifyMessages[lang];
  const { report, areas, file: written } = await readRecord(path);
  const file = recordPath(path);
  if (isPublic(report)) {
    if (against.inputs !== undefined) throw inputError('verify-inputs-of-public', {}, { file });
    return verifiedPublic({ report, areas, file, sha256: written.sha256 }, against, lang, tell);
  }
  for (const option of ['internal', 'key', 'published'] as const)
    if (against[option] !== undefined) throw inputError('verify-public-option', { option }, { file });
  const { inputs } = against;
  tell(say.whole({ version: report.engine.version }));
  const counted = recount(report, areas());
  const wrong = counted.contradictions;
  tellRecount(counted, report.areas.size, lang, tell);
  tellBeside(report, file, lang, tell);

  if (inputs === undefined) {
    tell(say['never-recounted']({}));
    if (report.alternatives) tell(say['alternatives-not-recounted']({}));
    if (report.stability) tell(say['stability-not-recounted']({}));
    tell(say['not-looked']({ count: report.inputs.length }));
    await recountChanges(report, undefined, lang, tell);
    tell(wrong.length === 0 ? say['partly-confirmed']({}) : say['not-confirmed']({}));
    return wrong.length === 0;
  }
  const found = findInputs(report.inputs, inputs);
  // areas are kept by the record of the round before: without it, they cannot be computed again
  const before = methodOf(report)['kept-for'] && report.previous?.file;
  const previous = before && findInputs([before], inputs)[0].path;
  const isWithout = before !== undefined && previous === undefined;
  const missing = (await tellInputs(found, report, lang, tell)) + Number(isWithout);
  if (missing > 0) tell(say['not-recomputed']({ missing }));
  const holds = missing === 0 && compare(report, await recomputed(report, found, previous), lang, tell);
  const changes = await recountChanges(report, inputs, lang, tell);
  const confirmed = holds && wrong.length === 0 && changes !== 'differ';
  const whole = changes === 'unseen' ? say['partly-confirmed'] : say.confirmed;
  tell(confirmed ? whole({}) : say['not-confirmed']({}));
  return confirmed;
}

/** Holds a public record against itself and, where it is given, against the internal one. */
async function verifiedPublic(
  { report, areas, file, sha256 }: Pick<WrittenReport, 'report' | 'areas'> & { file: string; sha256: string },
  { internal, key: given, published: earlier = [] }: Against,
  lang: Language,
  tell: Tell,
): Promise<boolean> {
  const say = verifyMessages[lang];
  const [{ recountPublic }, { isAsWritten }, { publicReport }, { readOut }, { digestOf, readKey }] =
    await Promise.all([
      import('../verify/recount-public.ts'),
      import('../verify/published-folder.ts'),
      import('../publish/public-report.ts'),
      import('../publish/published.ts'),
      import('../publish/key.ts'),
    ]);
  const key = given ?? (internal === undefined ? undefined : await projectKey());
  const alone = key === undefined ? 'published' : 'key';
  if (internal === undefined && (key !== undefined || earlier.length > 0))
    throw inputError('verify-alone', { option: alone }, { file });
  tell(say.whole({ version: report.engine.version }));
  const counted = await recountPublic(report, areas);
  const isRight = counted.contradictions.length === 0 && isAsWritten(report, sha256);
  tellRecount(counted, report.areas.size, lang, tell);
  if (counted.contradictions.length === 0 && !isRight) tell(say['not-as-written']({}));
  const { hidden } = counted;
  if (hidden.figures + hidden.withheld > 0) tell(say['hidden-not-recounted'](hidden));
  if (counted.undecided > 0) tell(say['undecided-not-recounted']({ areas: counted.undecided }));
  if (counted.unlike.length > 0) tell(say['unlike-not-recounted']({ criteria: counted.unlike }));
  tellBeside(report, file, lang, tell);
  const { previous } = report;
  if (internal === undefined) {
    tell(say['internal-not-looked']({}));
    if (previous)
      tell(say['public-changes-not-recounted']({ year: previous.year, name: previous.file.name }));
    tell(isRight ? say['partly-confirmed']({}) : say['not-confirmed']({}));
    return isRight;
  }
  const record = recordPath(internal);
  const from = await readReport(record);
  if (isPublic(from)) throw inputError('internal-is-public', {}, { file: record });
  const { report: again } = await publicReport(
    { ...from, internal: report.internal },
    await Promise.all(earlier.map(readOut)),
  );
  const isFromIt = compare(report, again, lang, tell, {
    same: say['published-same'],
    different: say['published-different'],
  });
  const named = key === undefined ? undefined : digestOf(filePieces(record).pieces(), readKey(key));
  const isUnnamed = report.internal === null || named === undefined;
  if (report.internal === null) tell(say['digest-none']({}));
  else if (named === undefined) tell(say['digest-not-looked']({}));
  else tell(say[named === report.internal ? 'digest-same' : 'digest-other']({}));
  const confirmed = isFromIt && isRight && (isUnnamed || named === report.internal);
  const whole = report.internal !== null && named === undefined ? say['partly-confirmed'] : say.confirmed;
  tell(confirmed ? whole({}) : say['not-confirmed']({}));
  return confirmed;
}

/** Tells of the files beside a record whether they are what it gives. */
function tellBeside(report: Report, file: string, lang: Language, tell: Tell): void {
  const say = verifyMessages[lang];
  const { same, other, unseen, internal } = filesBesideRecord(report, file);
  if (same.length > 0) tell(say['beside-same']({ names: same }));
  if (other.length > 0) tell(say['beside-other']({ names: other }));
  if (unseen.length > 0) tell(say['beside-unseen']({ names: unseen }));
  if (internal.length > 0) tell(say['beside-internal']({ names: internal }));
}

/** Tells what of a record does not follow from the rest of it, and what was not recounted. */
function tellRecount(
  { contradictions, taken, open, asksYears }: Recount,
  areas: number,
  lang: Language,
  tell: Tell,
): void {
  const say = verifyMessages[lang];
  if (contradictions.length === 0) tell(say['adds-up']({ areas }));
  else tell(say['does-not-add-up']({ fields: contradictions.length }));
  for (const one of contradictions.slice(0, SHOWN)) tell(`  ${say.contradiction(clippedValues(one))}`);
  const left = contradictions.length - SHOWN;
  if (left > 0) tell(`  ${say['contradictions-left']({ left })}`);
  if (taken.length > 0) tell(say['not-recounted']({ fields: taken }));
  if (asksYears) tell(say['years-not-recounted']({}));
  else if (open > 0) tell(say['open-not-recounted']({ areas: open }));
}

function clippedValues({ said, gives, ...where }: Contradiction): Contradiction {
  const short = (value: string | undefined) => value && clipped(value, COLUMNS);
  return { ...where, said: short(said), gives: short(gives) };
}

/** Tells of each input whether it was found, and counts those without which nothing can be recomputed. */
async function tellInputs(
  found: FoundInput[],
  { method }: Report,
  lang: Language,
  tell: Tell,
): Promise<number> {
  const say = verifyMessages[lang];
  let missing = 0;
  for (const { input, path, other } of found) {
    const { name, sha256 = '' } = input;
    const role = roleWords[lang][input.role];
    const builtIn = input.role === 'method' && method.builtIn ? builtInFile(method.id) : undefined;
    if (builtIn !== undefined) {
      const same = (await readTextFile(builtIn, 'method')).sha256 === sha256;
      tell(`  ${same ? say['built-in']({ name }) : say['built-in-other']({ name })}`);
      if (!same) missing++;
    } else if (path !== undefined) {
      const as = basename(path);
      tell(`  ${as === name ? say.found({ name, role }) : say['found-as']({ name, role, as })}`);
    } else {
      tell(
        `  ${other ? say['other-content']({ name, role, sha256 }) : say['not-found']({ name, role, sha256 })}`,
      );
      missing++;
    }
  }
  return missing;
}

/** Tells whether what the record says of an earlier round is what that round's record gives, where it is at hand. */
async function recountChanges(
  report: Report,
  folder: string | undefined,
  lang: Language,
  tell: Tell,
): Promise<'same' | 'differ' | 'unseen' | undefined> {
  const { previous } = report;
  if (!previous) return undefined;
  const say = verifyMessages[lang];
  const { file, year } = previous;
  const path = folder === undefined ? undefined : findInputs([file], folder)[0].path;
  if (path === undefined) {
    tell(say['changes-not-recounted']({ year, name: file.name, sha256: file.sha256 ?? '' }));
    return 'unseen';
  }
  const isSame = canonical(changesSince(await readReport(path), report, file)) === canonical(previous);
  tell(say[isSame ? 'changes-recounted' : 'changes-differ']({ year, name: basename(path) }));
  return isSame ? 'same' : 'differ';
}

/** Tells whether a record is what was recomputed, line by line; the seal is of the lines before it. */
function compare(
  report: Report,
  again: Report,
  lang: Language,
  tell: Tell,
  { same, different }: Pick<(typeof verifyMessages)[Language], 'same' | 'different'> = verifyMessages[lang],
): boolean {
  const say = verifyMessages[lang];
  const versions = { made: report.engine.version, own: version };
  const lines = (of: Report) =>
    [...renderJson({ ...of, version: report.version, engine: report.engine })]
      .join('')
      .trimEnd()
      .split('\n')
      .slice(0, -2);
  // what it says of an earlier round is recounted by itself
  const [made, now] = [
    lines(report),
    lines({ ...again, ...(report.previous && { previous: report.previous }) }),
  ];
  const length = Math.max(made.length, now.length);
  const differing = Array.from({ length }, (_, k) => k).filter((k) => made[k] !== now[k]);
  const sameVersion = versions.made === versions.own;
  if (differing.length === 0) {
    tell(sameVersion ? same({}) : say['same-other-version'](versions));
    return true;
  }
  if (!sameVersion) tell(say['different-version'](versions));
  tell(different({ lines: differing.length, of: length }));
  for (const k of differing.slice(0, SHOWN)) {
    tell(`  ${say.line({ line: k + 1 })}`);
    const [before, after] = parting(made[k] ?? '', now[k] ?? '');
    tell(`  - ${clipped(before, COLUMNS)}`);
    tell(`  + ${clipped(after, COLUMNS)}`);
  }
  return false;
}

/** Two lines from shortly before where they part. */
function parting(a: string, b: string): [string, string] {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const from = Math.max(0, at - 40);
  return [a.slice(from), b.slice(from)];
}
