import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Outcome, udpeg } from '../cli/host.ts';
import { Chance } from '../screening/generated.ts';
import { type Draft, draftOf, legalDraft } from './draft.ts';
import { tableBytes, treeBytes } from './files.ts';
import { changeTree, tableMutations, treeMutations } from './mutations.ts';
import {
  areasAgainst,
  checkAgainst,
  csvAgainst,
  expectedAreas,
  listsAgainst,
  type RecordJson,
} from './oracles.ts';

/** What became of one case. */
export interface Case {
  seed: number;
  /** what was done to a valid city */
  steps: string[];
  /** how the first command ended */
  code: number;
  /** how often each oracle was asked */
  asked: Record<string, number>;
  /** what an oracle found wrong */
  failures: string[];
}

/** What may be said of a case. */
export interface CaseOptions {
  /** numbers of the mutations that are left out, to see which of them matter */
  without?: ReadonlySet<number>;
  /** the folder that its files are left in */
  keep?: string | undefined;
}

/** The longest that any command may take on such small files. */
const LONGEST = 10_000;
const formats = ['json', 'csv', 'md', 'html'] as const;
const files: Record<(typeof formats)[number], string> = {
  json: 'report.json',
  csv: 'areas.csv',
  md: 'report.md',
  html: 'report.html',
};

/**
 * A case by its seed: a valid city, some mutations of its files, a run, and what can be said of the run without knowing how
 * the program works.
 */
export async function runCase(seed: number, options: CaseOptions = {}): Promise<Case> {
  const { without = new Set(), keep } = options;
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'fuzz-'));
  const result: Case = { seed, steps: [], code: -1, asked: {}, failures: [] };
  try {
    const chance = new Chance(seed);
    const kind = chance.pick([
      'screen',
      'screen',
      'screen',
      'screen',
      'screen',
      'screen',
      'screen',
      'record',
      'record',
      'law',
    ]);
    const draft = kind === 'law' ? legalDraft(chance) : draftOf(chance);
    const ofRecord = kind === 'record';
    const count = chance.pick([0, 1, 1, 1, 2, 2, 3, 5]);
    const all = [...tableMutations, ...treeMutations];
    const kinds =
      kind === 'law' ? tableMutations : chance.pick([tableMutations, tableMutations, treeMutations, all]);
    const seeds = Array.from({ length: Math.max(count, ofRecord ? 1 : 0) }, () => chance.whole(1, 2 ** 31));
    const kept = seeds.filter((_, k) => !without.has(k));
    const own = new Ask(result, folder, draft);
    if (ofRecord) await recordCase(draft, kept, own);
    else {
      for (const one of kept) {
        const by = new Chance(one);
        result.steps.push(by.pick(kinds)(draft, by));
      }
      if (kind === 'law') await lawCase(draft, own);
      else await screenCase(draft, new Chance(seed ^ 0x5eed), own);
    }
  } catch (error) {
    result.failures.push(`the oracle itself: ${error instanceof Error ? error.stack : error}`);
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
  return result;
}

/** A failing case with as few mutations as show that it fails. */
export async function shrunk(failing: Case): Promise<Case> {
  let best = failing;
  const without = new Set<number>();
  for (let k = 0; k < failing.steps.length; k++) {
    const fewer = await runCase(failing.seed, { without: new Set([...without, k]) });
    if (fewer.failures.length === 0) continue;
    without.add(k);
    best = fewer;
  }
  return best;
}

/** Runs commands and asks the oracles, counting both. */
class Ask {
  /** blocks of the method before it was changed, as JSON */
  readonly original: Record<string, string>;

  readonly result: Case;
  readonly folder: string;

  constructor(result: Case, folder: string, { method }: Draft) {
    this.result = result;
    this.folder = folder;
    this.original = Object.fromEntries(
      Object.entries(method.tree as object).map(([key, block]) => [key, JSON.stringify(block)]),
    );
  }

  /** What holds of every command, whatever it is given. */
  async run(...args: string[]): Promise<Outcome> {
    const start = performance.now();
    const outcome = await udpeg(...args);
    const took = performance.now() - start;
    const { code, stdout, stderr } = outcome;
    const said = `${args[0]}: `;
    this.that('no exit but 0, 1 and 2', [0, 1, 2].includes(code), () => `${said}exit ${code}\n${stderr}`);
    this.that('no longer than 10 s', took < LONGEST, () => `${said}${Math.round(took)} ms`);
    this.none(
      'no file stays open',
      openFiles(this.folder).map((file) => said + file),
    );
    if (code === 2) {
      this.that('exit 2 writes nothing to stdout', stdout === '', () => `${said}${stdout.length} characters`);
      this.that(
        'exit 2 says why',
        /\p{L}{2,} .*\p{L}{2,}/u.test(stderr) && !/^ +at /m.test(stderr),
        () => said + stderr,
      );
    }
    return outcome;
  }

  that(oracle: string, holds: boolean, found: () => string): void {
    this.none(oracle, holds ? [] : [found()]);
  }

  /** An oracle that lists what is wrong. */
  none(oracle: string, wrong: string[]): void {
    this.result.asked[oracle] = (this.result.asked[oracle] ?? 0) + 1;
    for (const one of wrong.slice(0, 3)) this.result.failures.push(`${oracle}: ${one}`);
  }
}

/** Files of a folder that this process has open, where the system tells. */
function openFiles(folder: string): string[] {
  const all = '/proc/self/fd';
  if (!existsSync(all)) return [];
  const links = readdirSync(all).flatMap((one) => {
    try {
      return [readlinkSync(join(all, one))];
    } catch {
      // that of the listing itself
      return [];
    }
  });
  return links.filter((link) => link.startsWith(folder));
}

async function screenCase(draft: Draft, chance: Chance, ask: Ask): Promise<void> {
  const input = join(ask.folder, 'in');
  write(draft, input);
  const out = join(ask.folder, 'out');
  const outcome = await ask.run(...screening(draft, input, out));
  ask.result.code = outcome.code;
  const at = draft.project ? join(input, 'out') : out;
  if (outcome.code === 2) {
    ask.that('exit 2 writes no file', !existsSync(at), () => readdirSync(at, { recursive: true }).join(', '));
    return;
  }
  if (outcome.code !== 0) return;
  // a project that was changed may ask for another folder, or for other formats
  const found = existsSync(at) ? readdirSync(at, { recursive: true, encoding: 'utf8' }) : [];
  const name = found.find((one) => one.endsWith(files.json));
  if (name === undefined) return;
  const record = join(at, name);
  const wrote = dirname(record);
  const json = JSON.parse(readFileSync(record, 'utf8')) as RecordJson;
  againstFiles(draft, json, ask);
  if (existsSync(join(wrote, files.csv)))
    ask.none('areas.csv is as the record', csvAgainst(readFileSync(join(wrote, files.csv), 'utf8'), json));

  // what takes longest is asked of one case in a few
  const deep = chance.whole(0, 3);
  if (deep === 0) await reportsAgain(record, wrote, ask);
  if (deep === 1) {
    const verified = await ask.run('verify', record, '--inputs', input);
    ask.that('verify confirms a fresh record', verified.code === 0, () => verified.stdout + verified.stderr);
  }
  if (deep === 2) await otherwiseWritten(draft, json, chance, ask);
  if (deep === 3) {
    const id = chance.pick(json.areas).id;
    for (const args of [
      ['letter', record, '--', id],
      ['diff', record, record, '--exit-code'],
      ['monitor', record],
    ]) {
      const { code, stdout, stderr } = await ask.run(...args);
      const enough = code === 0 || (args[0] === 'monitor' && code === 2);
      ask.that(
        'letter, diff and monitor read a fresh record',
        enough,
        () => `${args[0]}: ${stdout.slice(0, 300)}${stderr}`,
      );
    }
  }
}

/** Tables as they stand in the files, against the record. */
function againstFiles(draft: Draft, json: RecordJson, ask: Ask): void {
  // what a method that was changed asks for is not known here
  const method = draft.method.tree as Record<string, Record<string, unknown>>;
  const same = ['areas', 'input'].every((key) => JSON.stringify(method?.[key]) === ask.original[key]);
  if (draft.method.text || draft.project?.text || !same) return;
  const now = (id: string) => JSON.stringify(method.indicators?.[id]);
  const before = JSON.parse(ask.original.indicators) as Record<string, { column?: string }>;
  const kept = Object.entries(before).filter(([id, block]) => now(id) === JSON.stringify(block));
  const columns = {
    plain: new Map(
      kept.flatMap(([id, { column }]) => (id.startsWith('shown-') && column ? [[id, column]] : [])),
    ),
    ratio: kept.some(([id]) => id === 'shown-ratio'),
  };
  const expected = expectedAreas(draft, json.year, method.input as { decimal: string });
  if (expected)
    ask.none('no area lost or invented, no number changed', areasAgainst(json, expected, columns));
  ask.none('nothing on a list is dropped', listsAgainst(draft, json));
}

/** A page without the ways to the files that it was written with: by itself it has none. */
function withoutFiles(text: string): string {
  return text.replace(/<details name="menu" class="menu"><summary>[\s\S]*?<\/details>\n/, '');
}

/** Every format, made from the record, is what the run wrote. */
async function reportsAgain(record: string, wrote: string, ask: Ask): Promise<void> {
  for (const format of formats) {
    const path = join(wrote, files[format]);
    if (!existsSync(path)) continue;
    const again = await ask.run('report', record, '--format', format);
    ask.that(
      'report is as the run wrote',
      again.code === 0 && withoutFiles(again.stdout) === withoutFiles(readFileSync(path, 'utf8')),
      () => `${format} ${again.stderr}`,
    );
  }
}

/** The same tables, their rows in another order and in another dialect, give the same areas. */
async function otherwiseWritten(draft: Draft, json: RecordJson, chance: Chance, ask: Ask): Promise<void> {
  if (draft.statistics.some(({ bytes }) => bytes) || draft.project) return;
  const input = join(ask.folder, 'again');
  const other = {
    ...draft,
    statistics: draft.statistics.map((file) => {
      const at = file.rows.findIndex((row) => row.some((text) => text.trim() === 'omraade_id'));
      const data = file.rows.slice(at + 1);
      for (let k = data.length - 1; k > 0; k--) {
        const swap = chance.whole(0, k);
        [data[k], data[swap]] = [data[swap], data[k]];
      }
      const delimiter = chance.pick([';', ',', '\t'] as const);
      const lineEnd = chance.pick(['\n', '\r\n'] as const);
      return {
        ...file,
        rows: [...file.rows.slice(0, at + 1), ...data],
        dialect: { ...file.dialect, delimiter, lineEnd, quotes: 'all' as const },
      };
    }),
  };
  write(other, input);
  const out = join(ask.folder, 'again-out');
  const outcome = await ask.run(...screening(other, input, out));
  // whether rows may end with a delimiter more than the header, the first of them says
  if (/rækken har \d+ felter/.test(outcome.stderr)) return;
  ask.that('the order of rows and the dialect change no answer', outcome.code === 0, () => outcome.stderr);
  if (outcome.code !== 0) return;
  const again = JSON.parse(readFileSync(join(out, files.json), 'utf8')) as RecordJson;
  const answers = ({ areas, summary }: RecordJson) => JSON.stringify([areas, summary]);
  ask.that(
    'the order of rows and the dialect change no answer',
    answers(again) === answers(json),
    () => 'other areas or sums',
  );
}

/** Figures of the law, held against it in every way that there is. */
async function lawCase(draft: Draft, ask: Ask): Promise<void> {
  const input = join(ask.folder, 'in');
  write(draft, input);
  const values = join(input, draft.values!.name);
  const lists = draft.lists ? ['--state-lists', join(input, draft.lists.name)] : [];
  const year = String(draft.year);
  const outcome = await ask.run('statelists', 'check', values, '--year', year, ...lists, '--format', 'csv');
  ask.result.code = outcome.code;
  if (outcome.code === 0)
    ask.none('no boligområde lost, no figure of the law changed', checkAgainst(outcome.stdout, draft));
  for (const format of ['text', 'md', 'json'])
    await ask.run('statelists', 'check', values, '--year', year, ...lists, '--format', format);
  await ask.run('statelists', 'watch', values, ...lists);
  if (draft.lists) await ask.run('statelists', 'history', join(input, draft.lists.name));
}

/** A record that somebody changed: with its old seal it is refused, with a new one nothing falls over it. */
async function recordCase(draft: Draft, seeds: number[], ask: Ask): Promise<void> {
  const input = join(ask.folder, 'in');
  delete draft.project;
  write(draft, input);
  const out = join(ask.folder, 'out');
  const made = await ask.run(...screening(draft, input, out));
  ask.result.code = made.code;
  ask.that('a valid city is screened', made.code === 0, () => made.stderr);
  if (made.code !== 0) return;
  const fresh = join(out, files.json);
  const text = readFileSync(fresh, 'utf8');
  const tree = JSON.parse(text) as Record<string, unknown>;
  const areas = (tree as unknown as RecordJson).areas.map(({ id }) => id);
  for (const seed of seeds) ask.result.steps.push(`record: ${changeTree(tree, new Chance(seed))}`);
  const chance = new Chance(seeds[0] ?? 1);
  const isSealed = chance.is(0.75);
  const changed = layout(tree, isSealed);
  const path = join(ask.folder, 'changed.json');
  writeFileSync(path, changed);
  for (const args of [
    ['verify', path, '--inputs', input],
    ['report', path, '--format', chance.pick(formats)],
    ['letter', path, '--', chance.pick(areas)],
    ['diff', fresh, path],
    ['monitor', fresh, path, '--anyway'],
  ]) {
    const { code } = await ask.run(...args);
    if (!isSealed && changed !== text)
      ask.that('a changed record is refused', code === 2, () => `${args[0]}: exit ${code}`);
  }
}

/** A record as the program writes it: a key a line, an element of a list a line, and the seal. */
function layout(record: Record<string, unknown>, isSealed: boolean): string {
  const lines = Object.entries(record)
    .filter(([key]) => key !== 'sha256')
    .map(([key, value]) => {
      const isList =
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((one) => one !== null && typeof one === 'object');
      const text = isList
        ? `[\n${value.map((one) => ` ${JSON.stringify(one)}`).join(',\n')}\n]`
        : JSON.stringify(value);
      return `${JSON.stringify(key)}: ${text}`;
    });
  const body = `{\n${lines.join(',\n')},\n`;
  const seal = isSealed ? createHash('sha256').update(body).digest('hex') : record.sha256;
  return `${body}"sha256": "${seal}"\n}\n`;
}

function write(draft: Draft, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { method, statistics, lists, links, values, geometry, project } = draft;
  for (const file of [...statistics, lists, links, values])
    if (file) writeFileSync(join(folder, file.name), tableBytes(file));
  for (const file of [method, geometry, project])
    if (file) writeFileSync(join(folder, file.name), treeBytes(file));
}

function screening(
  { method, statistics, lists, links, geometry, project }: Draft,
  input: string,
  out: string,
): string[] {
  if (project) return ['screen', '--project', join(input, project.name)];
  const option = (name: string, file: { name: string } | undefined, part = '') =>
    file ? [name, join(input, file.name) + part] : [];
  return [
    'screen',
    ...statistics.map(({ name }) => join(input, name)),
    ...option('--method', method),
    ...option('--state-lists', lists),
    ...option('--links', links),
    ...option('--geometry', geometry, '#omraade_id'),
    ...['--out', out, '--format', formats.join(',')],
  ];
}
