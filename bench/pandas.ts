import { spawnSync } from 'node:child_process';

/** A Python that has pandas: $PYTHON, or the first of the usual ones; undefined where none has. */
export async function findPandas(): Promise<string | undefined> {
  const candidates = [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python'];
  return candidates.find(
    (python) => python !== undefined && spawnSync(python, ['-c', 'import pandas']).status === 0,
  );
}
