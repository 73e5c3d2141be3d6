import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli.ts';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the program in this process, as `udpeg ARGS` would, on streams that only remember. */
export async function udpeg(...args: string[]): Promise<Outcome> {
  return udpegOn({ isTTY: false, env: {} }, ...args);
}

export async function udpegOn(
  terminal: { isTTY: boolean; env: Record<string, string> },
  ...args: string[]
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: terminal.isTTY,
    write(text: string) {
      written[name] += text;
      return true;
    },
  });
  const host = {
    argv: [process.execPath, 'udpeg', ...args],
    env: terminal.env,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  };
  const code = await run(host);
  return { code, ...written };
}

/** A folder that is gone when the tests are. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'udpeg-test-'));
  return folder;
}

export const city = new URL('../../fixtures/eksempelby/', import.meta.url).pathname;

/** The arguments that screen Eksempelby with lists and links. */
export const eksempelby = {
  statistics: join(city, '2025.csv'),
  years: [2022, 2023, 2024, 2025].map((year) => join(city, `${year}.csv`)),
  lists: ['--state-lists', join(city, 'state-lists.csv'), '--links', join(city, 'links.csv')],
};
