import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

// An option that is renamed where it is declared, and not where it is used, does not compile; it would else silently
// never arrive. All are renamed here, `--out` to `--x-out`, and the compiler is asked what is wrong.

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'src/cli');
const files = readdirSync(folder).map((name) => join(folder, name));
const declared = /((?:ption|someOf)\(\s*'--)([a-z-]+)/g;

it('an option that is renamed in its declaration alone is an error', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  const renamed = new Map<string, string[]>();
  host.readFile = (file) => {
    const text = readFile(file);
    if (!files.includes(file)) return text;
    renamed.set(
      file,
      [...text!.matchAll(declared)].map(([, , name]) =>
        name.replace(/-./g, ([, letter]) => letter.toUpperCase()),
      ),
    );
    return text!.replace(declared, '$1x-$2');
  };
  const program = ts.createProgram(files, options, host);
  const errors = files.flatMap((file) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  );
  const names = [...renamed.values()].flat();
  expect(names).toContain('stateLists');
  expect(names.length).toBeGreaterThan(35);
  // Property 'stateLists' does not exist on type '{ xMethod?: string; ... }'
  const times = (name: string) => names.filter((other) => other === name).length;
  const missed = (name: string) =>
    errors.filter((error) => error.startsWith(`Property '${name}' does not exist`)).length;
  const silent = names.filter((name) => missed(name) < times(name));
  expect(silent).toEqual([]);
});
