import { readFileSync } from 'node:fs';

// `node bench/read.ts read RECORD` reads a record as the library does; `parse`: no more than parsing the lines of its areas.

const [how, path] = process.argv.slice(2);
if (how === 'read') {
  // as it is built: a name that is put together is not asked for types
  const { readRecord } = await import(new URL('../dist/index.js', import.meta.url).href);
  await readRecord(path);
} else {
  const lines = readFileSync(path, 'utf8').split('\n');
  const end = lines.lastIndexOf('],');
  for (const line of lines.slice(lines.indexOf('"areas": [') + 1, end)) JSON.parse(line.replace(/,$/, ''));
}
