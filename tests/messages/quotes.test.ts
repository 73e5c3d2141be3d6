import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

// People read “this”, in Danish and in English (docs/glossary.md). What is to be typed keeps the marks that a shell and
// YAML know, and so does what machines read. Names and texts of files stand as they are.

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** The texts of a source file, each with a blank where a value is put in. */
function textsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    else if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return texts;
}

const rooms = [join(src, 'messages'), join(src, 'report', 'describe')];
const texts = rooms.flatMap((room) => readdirSync(room).flatMap((file) => textsOf(join(room, file))));

/** What of a text is to be typed as it stands. */
const typed = [
  // into a method file, whose marks these are
  /(?<=(?:quotes|anførselstegn): )" "/,
  /"\.\.\."/,
  // into a command: table.xlsx#Sheet 1
  /(?<=(?:such as|fx|filnavnet:|file name:) )" "(?=\.$)/,
  // the missing values of a method, in YAML
  /missing: \[.*?\]/,
];

it('no sentence has a straight quotation mark', () => {
  expect(texts.length).toBeGreaterThan(2000);
  const sentences = texts.map((text) => typed.reduce((rest, pattern) => rest.replace(pattern, ''), text));
  expect(sentences.filter((text) => text.includes('"'))).toEqual([]);
});

it('every mark that is opened is closed', () => {
  expect(texts.filter((text) => text.includes('“')).length).toBeGreaterThan(300);
  expect(texts.filter((text) => /[“”]/.test(text.replace(/“[^“”]*”/g, '')))).toEqual([]);
});
