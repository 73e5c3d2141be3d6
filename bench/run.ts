import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One whole process: its time, and the most memory it held where the system tells. */
export interface Run {
  seconds: number;
  megabytes: number | undefined;
}

const POLL_MS = 10;

/** Runs a command to its end and throws where it fails. */
export function runOnce(command: string, args: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    let megabytes: number | undefined;
    child.stderr.on('data', (text) => {
      errors += text;
    });
    const poll = setInterval(() => {
      megabytes = peakMemory(child.pid) ?? megabytes;
    }, POLL_MS);
    child.on('error', (error) => {
      clearInterval(poll);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(poll);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (code === 0) resolve({ seconds, megabytes });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${errors.slice(-500)}`));
    });
  });
}

/** The high-water mark of a process's resident memory, on systems with /proc. */
function peakMemory(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** The middle of the runs: by time, with the most memory that any of them held. */
export function median(runs: Run[]): Run {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  const memory = runs.map((run) => run.megabytes).filter((value) => value !== undefined);
  return {
    seconds: sorted[Math.floor(sorted.length / 2)].seconds,
    megabytes: memory.length ? Math.max(...memory) : undefined,
  };
}
