import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

// What people read stands in src/messages, a measure's in its file, and what belongs to numbers, days and lists in src/text.

const root = fileURLToPath(new URL('../../', import.meta.url));
const isCatalogue = (file: string) => /^src\/(messages|criteria\/measures|text)\//.test(file);
const files = globSync('src/**/*.ts', { cwd: root }).filter((file) => !isCatalogue(file));

/** Files with words that are no sentences of ours, and what they are. */
const words: Record<string, string> = {
  'src/bin.ts': 'an older Node cannot load a catalogue: both languages are printed',
  'src/cli/init.ts': 'a command as it is typed',
  'src/files/file-kind.ts': 'what files begin with',
  'src/input/no-area-names.ts': 'names of rows that are no areas',
  'src/input/note-rows.ts': 'how notes begin',
  'src/monitor/render/monitor-document.ts': 'formulas, for programs',
  'src/report/pictures/map/text-width.ts': 'letters by their widths',
  'src/statelists/near.ts': 'letters of names',
  'src/statelists/reading/municipality.ts': 'the municipalities',
  'src/statelists/slug.ts': 'letters of names',
  'src/statelists/watch/render/watch-records.ts': 'names of columns',
};

/** Calls whose texts are for whoever reads a schema, in English, or for whoever mends a defect, a reader of XML among them. */
function isForOthers(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
  if (!ts.isCallExpression(node)) return false;
  const called = node.expression;
  return ts.isPropertyAccessExpression(called)
    ? ['describe', 'refine', 'regex', 'min', 'fail'].includes(called.name.text)
    : ['about', 'countField'].includes(called.getText());
}

/** The texts of a file that may be read, and whether one has Danish beside English, by the line. */
function found(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines: string[] = [];
  const isSentence = (said: string) =>
    // styles and markup of drawings and pages are no sentences; what stands in them is put in
    !/[<>=;{}]|\bpt\b/.test(said) && (/\p{L}{2,} \p{L}{2,}/u.test(said) || /[æøåÆØÅ]/.test(said));
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (isForOthers(node)) {
      ts.forEachChild((node as ts.CallExpression).expression, visit);
      return;
    }
    const at = () => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const keys = ts.isObjectLiteralExpression(node)
      ? node.properties.flatMap((one) => (one.name && ts.isIdentifier(one.name) ? [one.name.text] : []))
      : [];
    // a schema of texts in both languages says what they are, not what they say
    const isSchema = node.getText().includes('z.string()');
    if (keys.includes('da') && keys.includes('en') && !isSchema) lines.push(`${at()} da and en`);
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node))
      if (isSentence(node.text)) lines.push(`${at()} ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

it('finds a sentence, a word of Danish, and two languages beside each other', () => {
  const lines = found(
    'a.ts',
    `const a = \`\${n} areas of\`;\nconst b = 'område';\nconst c = { da: 'af', en: 'of' };\nconst d = 'not-met';`,
  );
  expect(lines).toEqual(['a.ts:1  areas of', 'a.ts:2 område', 'a.ts:3 da and en']);
});

it('no sentence stands outside the catalogues', () => {
  expect(files.length).toBeGreaterThan(300);
  const read = new Map(files.map((file) => [file, found(file, readFileSync(join(root, file), 'utf8'))]));
  expect([...read].flatMap(([file, lines]) => (file in words ? [] : lines))).toEqual([]);
  // what is told apart above is there
  expect(Object.keys(words).filter((file) => (read.get(file) ?? []).length === 0)).toEqual([]);
});
