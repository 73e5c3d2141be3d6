import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { readBytes } from '../files/text-file.ts';
import { inputError, isInputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { publicMessages } from '../messages/public.ts';
import { isKey } from '../publish/key.ts';
import { publicReport } from '../publish/public-report.ts';
import { areBeside } from '../publish/published.ts';
import { publishRuleOf } from '../record/facts/hidden.ts';
import { readRecord, type WrittenReport } from '../record/read.ts';
import { methodOf, PUBLIC, type Report } from '../record/report.ts';
import { renderJson } from '../record/write.ts';
import { formatNames } from '../report/format-names.ts';
import { filesOf, isOutputName, ledTo, outputFiles } from '../report/formats.ts';
import { recountPublic } from './recount-public.ts';

/** What was found in a folder that is to be published, what must not be in it first. */
export interface CheckedFolder {
  findings: Finding[];
  /** whether all in it keeps the rule */
  isKept: boolean;
}

/** A file, by its path within the folder, with `/` on every system. */
interface Entry {
  name: string;
  path: string;
}

/** A public record in the folder. */
export interface PublicFile extends WrittenReport {
  name: string;
}

/**
 * Tells of a folder that somebody put together whether it may be published: every public record in it, the files beside them,
 * and what none of them gives.
 *
 * @throws InputError where it cannot be read, or there is neither a public record in it nor anything internal
 */
export async function checkFolder(folder: string): Promise<CheckedFolder> {
  const { files, closed } = entriesOf(folder);
  const internal: Finding[] = [];
  const wrong: Finding[] = [];
  const untold: Finding[] = closed.map((name) => finding('check-closed', { name }));
  const kept: Finding[] = [];
  const records: PublicFile[] = [];
  const others: Entry[] = [];
  for (const file of files) {
    const { name, path } = file;
    const head = headOf(path);
    const schema = /^\s*\{\s*"schema"\s*:\s*"udpeg\/(public-)?report"/.exec(head.toString('utf8'));
    if (isKey(head)) internal.push(finding('check-key', { name }));
    else if (!schema) others.push(file);
    else if (schema[1] === undefined) internal.push(finding('check-internal-record', { name }));
    else
      try {
        const read = await readRecord(path);
        const { id } = read.report.method;
        if (methodOf(read.report).publish) records.push({ name, ...read });
        else wrong.push(finding('publish-without-rule', { method: id }, { file: name }));
      } catch (error) {
        if (!isInputError(error)) throw error;
        wrong.push(
          ...error.findings.slice(0, 1).map((one) => ({ ...one, place: { ...one.place, file: name } })),
        );
      }
  }
  // what a record that was changed gave can no longer be made from it
  const besideWrong = new Map<string, string>();
  for (const record of records) {
    const { name, report, areas } = record;
    const { contradictions } = await recountPublic(report, areas);
    const [first] = contradictions;
    if (first) {
      wrong.push(finding('check-record-wrong', { name, fields: contradictions.length, ...first }));
      besideWrong.set(dirname(name), name);
    } else if (!isAsWritten(report, record.file.sha256)) {
      wrong.push(finding('check-record-bytes', { name }));
      besideWrong.set(dirname(name), name);
    } else kept.push(finding('check-record-kept', { name, year: report.year }));
  }
  const given = hashesOf(records, others);
  const same: string[] = [];
  const unheld: { name: string; record: string }[] = [];
  for (const { name, path } of others) {
    const own = basename(name);
    const bytes = readBytes(path);
    const record = besideWrong.get(dirname(name));
    if (given.has(hashOf([bytes]))) same.push(name);
    else if (saysInternal(bytes)) internal.push(finding('check-internal-head', { name }));
    else if (!isOutputName(own)) untold.push(finding('check-unknown', { name }));
    else if (!own.startsWith(PUBLIC)) internal.push(finding('check-internal-file', { name }));
    else if (record === undefined) wrong.push(finding('check-not-of-record', { name }));
    else unheld.push({ name, record });
  }
  for (const [record, of] of Map.groupBy(unheld, (one) => one.record))
    untold.push(finding('check-unheld', { names: of.map(({ name }) => name), record }));
  if (same.length > 0) kept.push(finding('check-files-kept', { names: same }));
  if (records.length === 0 && internal.length + wrong.length === 0)
    throw inputError('check-nothing', { folder });
  const { found, byVerdicts } = await together(records);
  const findings = [...internal, ...wrong, ...found, ...untold];
  return { findings: [...findings, ...byVerdicts, ...kept], isKept: findings.length === 0 };
}

/**
 * What records say of each other: those of one year tell of the same persons, and so do those of overlapping years.
 *
 * @returns what another way of publishing would hide, or is not known to; and what verdicts that the method shows say
 */
async function together(
  records: readonly PublicFile[],
): Promise<{ found: Finding[]; byVerdicts: Finding[] }> {
  const found: Finding[] = [];
  const byVerdicts = new Map<string, Finding>();
  const rules = Map.groupBy(records, ({ report }) => publishRuleOf(report));
  if (rules.size > 1)
    found.push(finding('check-rules', { names: [...rules.values()].map(([{ name }]) => name) }));
  const unlike = [...new Map(records.map((one) => [one.file.sha256, one])).values()];
  for (const { name, report } of unlike) {
    const ids = new Set(report.areas.ids);
    const others = unlike.filter(
      (one) => one.report !== report && one.report.areas.ids.some((id) => ids.has(id)),
    );
    const outs = others.map((one) => ({ report: one.report, path: one.name }));
    const beside = outs.filter((one) => areBeside(report, one.report));
    if (beside.length === 0) continue;
    const again = await publicReport(report, beside);
    const { known, redrawn } = again.after;
    const names = beside.map(({ path }) => path);
    const { year } = report;
    const more = hiddenIn(again.report) - hiddenIn(report);
    const [first] = known;
    if (first) {
      const { id: area, figures, values } = first;
      const params = { year: first.year, count: known.length, area, figures, values };
      // where one rule hides all that it can, who published was told of what verdicts and outcomes say all the same
      if (rules.size > 1 || more > 0) found.push(finding('check-together', { name, names, ...params }));
      else {
        const isHidden = methodOf(report).publish?.verdict === 'hide';
        const told = finding('check-verdicts', { names: [name, ...names].sort(), ...params, isHidden });
        byVerdicts.set(JSON.stringify(told), told);
      }
    } else if (more > 0) found.push(finding('check-follows', { name, names, count: more }));
    else if (redrawn > 0) found.push(finding('check-redrawn', { name, names, year }));
  }
  return { found, byVerdicts: [...byVerdicts.values()] };
}

/** Figures of areas that a public report hides. */
function hiddenIn({ areas: { criteria, indicators } }: Report): number {
  return [...criteria, ...indicators].reduce(
    (sum, { hidden }) => sum + (hidden?.filter((how) => how > 0).length ?? 0),
    0,
  );
}

/** The files of a folder and of those within, by path; and what is not looked into. */
function entriesOf(folder: string): { files: Entry[]; closed: string[] } {
  const files: Entry[] = [];
  const closed: string[] = [];
  const visit = (within: string): void => {
    const at = join(folder, within);
    let entries: ReturnType<typeof readNames>;
    try {
      entries = readNames(at);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw inputError('file-unreadable', { path: at, reason: code ?? message });
    }
    for (const entry of entries) {
      const name = within === '' ? entry.name : `${within}/${entry.name}`;
      const path = join(folder, name);
      if (entry.isDirectory() && !entry.name.startsWith('.')) visit(name);
      // a link may lead anywhere, and to a file that is to be read
      else if (statSync(path, { throwIfNoEntry: false })?.isFile()) files.push({ name, path });
      else closed.push(name);
    }
  };
  visit('');
  return { files, closed };
}

function readNames(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a document says in its head that it is internal, whatever its file is called. */
function saysInternal(bytes: Buffer): boolean {
  const heads = [publicMessages.da.internal({}), publicMessages.en.internal({})];
  return heads.some((head) => bytes.includes(head));
}

/** Bytes that the kind of a file is told by. */
const HEAD = 256;

function headOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

/** What the records give, in every format that a file has, and in both languages. */
function hashesOf(records: readonly PublicFile[], files: readonly Entry[]): Set<string> {
  const hashes = new Set<string>();
  const extensions = new Set(files.map(({ name }) => extname(name)));
  const formats = formatNames.filter((format) =>
    filesOf(format).some((name) => extensions.has(extname(name))),
  );
  // which of the files of a report lie beside it, a page says itself
  const pages = files.filter(({ name }) => extname(name) === '.html');
  const ways = new Map(
    pages.map(({ path }) => ledTo(readBytes(path).toString('utf8'))).map((names) => [names.join(), names]),
  );
  const led = ways.size === 0 ? [[]] : [...ways.values()];
  for (const { report } of records)
    for (const language of ['da', 'en'] as const)
      for (const [k, beside] of led.entries()) {
        const some = k === 0 ? formats : formats.filter((format) => format === 'html');
        for (const { pieces } of outputFiles(report, some, language, { beside, bilingual: true }))
          hashes.add(hashOf(pieces));
      }
  return hashes;
}

/** Whether a record's file says what is read of it and no more: what it has twice under one name is read once. */
export function isAsWritten(report: Report, sha256: string): boolean {
  return hashOf(renderJson(report)) === sha256;
}

function hashOf(pieces: Iterable<string | Buffer>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
