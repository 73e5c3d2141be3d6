import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, udpeg } from '../cli/host.ts';

/** What the program made public of a year, and what it said to who published it. */
export interface Published {
  /** the public files by name */
  files: Map<string, string>;
  /** the internal record, which no attacker sees */
  internal: string;
  /** the folders of both */
  folders: { internal: string; public: string };
  told: string;
}

/** Files of a screening: statistics of a year by area, the method, and who lies beside whom. */
export interface Inputs {
  year: number;
  statistics: string;
  method: object;
  neighbours?: string;
}

/** Screens a year and publishes it, as an analyst would on the command line. */
export async function published(
  { year, statistics, method, neighbours }: Inputs,
  formats: string,
  earlier: string[] = [],
): Promise<Published> {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  writeFileSync(path(`${year}.csv`), statistics);
  writeFileSync(path('method.yaml'), JSON.stringify(method));
  if (neighbours !== undefined) writeFileSync(path('neighbours.csv'), neighbours);
  const [internal, out] = [path('internal'), path('public')];
  for (const made of [internal, out]) mkdirSync(made);
  await done(
    ...['screen', path(`${year}.csv`), '--method', path('method.yaml'), '--year', `${year}`],
    ...(neighbours === undefined ? [] : ['--neighbours', path('neighbours.csv')]),
    ...['--format', 'json', '--out', internal],
  );
  const record = join(internal, 'report.json');
  const told = await done(
    ...['publish', record, '--format', formats, '--out', out, '--all'],
    ...earlier.flatMap((one) => ['--published', join(one, 'public-report.json')]),
  );
  return {
    files: filesIn(out),
    internal: readFileSync(record, 'utf8'),
    folders: { internal, public: out },
    told: told.stdout + told.stderr,
  };
}

/** A city of which the rule leaves nothing to publish. */
export class NothingToPublish extends Error {}

/** Runs a command that has to end well. */
export async function done(...args: string[]) {
  const outcome = await udpeg(...args);
  if (outcome.code === 2 && outcome.stderr.includes('der er intet at offentliggøre'))
    throw new NothingToPublish(outcome.stderr);
  if (outcome.code !== 0) throw new Error(`udpeg ${args.join(' ')}: exit ${outcome.code}\n${outcome.stderr}`);
  return outcome;
}

export function filesIn(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}
