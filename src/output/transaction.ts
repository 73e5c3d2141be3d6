import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  fsync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { inputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { PUBLIC_RECORD, RECORD } from '../record/report.ts';
import { isSystemError } from './system-error.ts';

/** A file to write: its name and its text, piece by piece. */
export interface OutputFile {
  name: string;
  pieces: Iterable<string>;
  /** who may read and write it, as bits; left out: as the system has it */
  mode?: number;
}

/** That files were written in a folder, and which. */
export function writtenNotice(folder: string, files: readonly OutputFile[]): Finding {
  return finding('written', { folder, names: files.map(({ name }) => name) });
}

/** A file of this run, written but not in place yet. */
interface Staged {
  /** as the user would name it */
  path: string;
  /** where it will lie: links are followed */
  target: string;
  temporary: string;
}

/** A text that comes to the end of a file, or goes into a pipe or device, when all files are in place. */
interface Appended {
  path: string;
  text: string;
}

/**
 * Does work that writes files, and puts all of them in place at its end, or none where it fails or is interrupted.
 *
 * Files are written beside their places, in temporary folders, and their bytes to the disk. Then each is moved into
 * place, records last, while what stood there is kept: should a move fail, it comes back. A kill, which nothing is told
 * of, leaves whole files only, old or new. SIGINT and SIGTERM are heard while files are written, not while they are moved.
 *
 * @param inputs the files that the run reads: none of them is written over
 * @throws InputError where a file cannot be written; nothing is changed then
 */
export async function inTransaction<Result>(
  inputs: readonly (string | undefined)[],
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const transaction = new Transaction(inputs.filter((path) => path !== undefined));
  try {
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } finally {
    await transaction.close();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** A temporary folder tells whose it is, so that what a killed run has left is known. */
const TEMPORARY = /^\.udpeg-(?<host>.*)-(?<pid>\d+)-\w{6}$/;
/** What stood where a file of this run comes. */
const OLD = 'old-';
/** A temporary folder of another machine's run is taken for left after a day. */
const LEFT_AFTER_MS = 24 * 60 * 60 * 1000;

const BUFFER = 1 << 18;
/** UTF-8 takes at most three bytes for a unit of JavaScript's text */
const BYTES_PER_UNIT = 3;

/** The one buffer that all text goes through: no more of it is in memory than that. */
let buffer: Buffer | undefined;

export class Transaction {
  readonly #inputs: string[];
  readonly #staged: Staged[] = [];
  readonly #appended: Appended[] = [];
  /** bytes on their way to the disk while the next files are made, and why they did not come there */
  readonly #syncs: Promise<unknown>[] = [];
  /** temporary folders by the folder that they are in */
  readonly #temporary = new Map<string, string>();
  /** folders that were made for this run, outermost first */
  readonly #made: string[] = [];
  #isDone = false;
  #interrupted: NodeJS.Signals | undefined;
  readonly #interrupt = (signal: NodeJS.Signals): void => {
    this.#interrupted ??= signal;
  };

  constructor(inputs: readonly string[]) {
    this.#inputs = [...inputs];
  }

  /** Writes files that will lie in a folder, which is made where there is none. */
  async stage(folder: string, files: readonly OutputFile[]): Promise<void> {
    this.#makeFolder(folder);
    for (const { name, pieces, mode } of files) {
      const path = join(folder, name);
      const target = this.#targetOf(path);
      const place = this.#temporaryIn(dirname(target));
      const temporary = join(place, basename(target));
      const file = saying(path, () => openSync(temporary, 'wx', mode));
      try {
        await writePieces(file, pieces, () => this.#check());
      } catch (error) {
        closeSync(file);
        throw refusal(path, error);
      }
      this.#syncs.push(sync(file).catch((error) => refusal(path, error)));
      this.#staged.push({ path, target, temporary });
    }
  }

  /** Puts a text at the end of a file when all else is in place. */
  append(path: string, text: string): void {
    if (this.#inputs.some((input) => isSame(input, path))) throw inputError('out-over-input', { path });
    if (this.#stagedAs(path)) throw inputError('out-twice', { path });
    this.#appended.push({ path, text });
  }

  /**
   * Where a file of this run can be read before it is in place; another path as it is, over which what is yet to come of
   * the run is not written.
   */
  readable(path: string): string {
    const staged = this.temporaryOf(path);
    if (staged === undefined) this.#inputs.push(path);
    return staged ?? path;
  }

  /** Where a file of this run lies before it is in place; undefined: the run has no such file. */
  temporaryOf(path: string): string | undefined {
    return this.#stagedAs(path)?.temporary;
  }

  #stagedAs(path: string): Staged | undefined {
    return this.#staged.find(
      ({ path: one, target }) => resolve(one) === resolve(path) || isSame(target, path),
    );
  }

  async commit(): Promise<void> {
    for (const failure of await Promise.all(this.#syncs)) if (failure !== undefined) throw failure;
    this.#check();
    const undo: (() => void)[] = [];
    try {
      const isRecord = ({ target }: Staged) => [RECORD, PUBLIC_RECORD].includes(basename(target));
      const inOrder = [
        ...this.#staged.filter((staged) => !isRecord(staged)),
        ...this.#staged.filter(isRecord),
      ];
      for (const [number, staged] of inOrder.entries()) undo.push(this.#move(staged, number));
      for (const folder of this.#temporary.keys()) syncFolder(folder);
      for (const appended of this.#appended) undo.push(append(appended));
      this.#isDone = true;
    } catch (error) {
      for (const back of undo.reverse()) back();
      throw error;
    }
  }

  /** Takes away what is temporary and, where nothing was put in place, the folders that were made. */
  async close(): Promise<void> {
    await Promise.all(this.#syncs);
    for (const temporary of this.#temporary.values()) {
      // one by one: Node's recursive removal takes longer to load than this takes
      for (const name of readdirSync(temporary)) unlinkSync(join(temporary, name));
      rmdirSync(temporary);
    }
    if (!this.#isDone) {
      for (const folder of this.#made.reverse()) if (readdirSync(folder).length === 0) rmdirSync(folder);
    }
    for (const signal of SIGNALS) process.off(signal, this.#interrupt);
    // dies of the signal, as whoever sent it expects
    if (this.#interrupted !== undefined) process.kill(process.pid, this.#interrupted);
  }

  #check(): void {
    if (this.#interrupted !== undefined) throw new Error(this.#interrupted);
  }

  /** Moves a file into place, and tells how what stood there comes back. */
  #move({ path, target, temporary }: Staged, number: number): () => void {
    const kept = join(dirname(temporary), `${OLD}${number}`);
    return saying(path, () => {
      const isNew = !existsSync(target);
      if (!isNew) keep(target, kept);
      renameSync(temporary, target);
      return () => (isNew ? rmSync(target) : renameSync(kept, target));
    });
  }

  /** Makes a folder and those that it is in: one by one, since Node's own way never ends where there can be none. */
  #makeFolder(folder: string): void {
    saying(folder, () => {
      const found = statSync(folder, { throwIfNoEntry: false });
      if (found?.isDirectory()) return;
      if (found) throw inputError('out-is-file', { path: folder });
      this.#makeFolder(dirname(resolve(folder)));
      mkdirSync(folder);
      this.#made.push(folder);
    });
  }

  /** The file that a path stands for, which may be written: a new one, or a regular file that the run does not read. */
  #targetOf(path: string): string {
    const target = existsSync(path) ? realpathSync(path) : path;
    const found = lstatSync(target, { throwIfNoEntry: false });
    if (found && !found.isFile()) throw inputError('out-no-file', { path });
    if (found && this.#inputs.some((input) => isSame(input, target)))
      throw inputError('out-over-input', { path });
    if (this.#staged.some((staged) => staged.target === target)) throw inputError('out-twice', { path });
    return target;
  }

  #temporaryIn(folder: string): string {
    const known = this.#temporary.get(folder);
    if (known !== undefined) return known;
    return saying(folder, () => {
      sweep(folder);
      if (this.#temporary.size === 0) for (const signal of SIGNALS) process.on(signal, this.#interrupt);
      const temporary = mkdtempSync(join(folder, `.udpeg-${hostname()}-${process.pid}-`));
      this.#temporary.set(folder, temporary);
      return temporary;
    });
  }
}

/** Takes away the temporary folders of runs that were killed. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const of = TEMPORARY.exec(name)?.groups;
    if (!of) continue;
    const path = join(folder, name);
    const isLeft =
      of.host === hostname()
        ? !isRunning(Number(of.pid))
        : Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > LEFT_AFTER_MS;
    if (isLeft) rmSync(path, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // a process of somebody else
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Keeps a file under a second name; a copy where the file system has no such thing. */
function keep(target: string, kept: string): void {
  try {
    linkSync(target, kept);
  } catch {
    copyFileSync(target, kept);
  }
}

/** Whether two paths are of one file, by whatever names. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

/** Puts a text at the end of a file, and tells how it is taken back. A pipe or device takes nothing back. */
function append({ path, text }: Appended): () => void {
  return saying(path, () => {
    const isNew = !existsSync(path);
    const file = openSync(path, 'a');
    const stat = fstatSync(file);
    const before = stat.isFile() ? stat.size : undefined;
    const back = () => {
      if (isNew) rmSync(path);
      else if (before !== undefined) {
        const again = openSync(path, 'r+');
        ftruncateSync(again, before);
        closeSync(again);
      }
    };
    try {
      writeWhole(file, Buffer.from(text, 'utf8'));
    } catch (error) {
      back();
      throw error;
    } finally {
      closeSync(file);
    }
    return back;
  });
}

/**
 * Writes a file piece by piece. Now and then others get their turn, so that a signal is heard while a large file is
 * written.
 *
 * @param check called after each turn: throws where there is no use in writing on
 */
async function writePieces(file: number, pieces: Iterable<string>, check: () => void): Promise<void> {
  buffer ??= Buffer.allocUnsafe(BUFFER);
  const room = buffer;
  let filled = 0;
  const flush = async () => {
    writeWhole(file, room.subarray(0, filled));
    filled = 0;
    await others();
    check();
  };
  for (const piece of pieces) {
    const most = piece.length * BYTES_PER_UNIT;
    if (filled + most > BUFFER) await flush();
    if (most > BUFFER) writeWhole(file, Buffer.from(piece, 'utf8'));
    else filled += room.write(piece, filled, 'utf8');
  }
  await flush();
}

/** Brings a file's bytes to the disk, and closes it. */
function sync(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(file, (error) => {
      closeSync(file);
      if (error) reject(error);
      else resolve();
    });
  });
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** Not every file system can; what is moved is whole in any case. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {}
}

/** What the system refuses is told of the path that the user knows. */
function saying<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw refusal(path, error);
  }
}

function refusal(path: string, error: unknown): unknown {
  return isSystemError(error) ? inputError('out-not-writable', { path, reason: error.code }) : error;
}
