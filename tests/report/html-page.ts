import { join } from 'node:path';
import { expect } from 'vitest';
import { htmlOf } from '../../src/document/html.ts';
import { readReport } from '../../src/record/read.ts';
import type { Report } from '../../src/record/report.ts';
import { pageDocument } from '../../src/report/documents.ts';
import type { Part } from '../../src/report/sections/part.ts';
import { viewOf } from '../../src/report/view.ts';
import { eksempelby, temporaryFolder, udpeg } from '../cli/host.ts';

/** The record of Eksempelby in 2025, with lists and neighbours; its file is `path`. */
export async function eksempelbyRecord(): Promise<{ path: string; report: Report }> {
  const out = temporaryFolder();
  const neighbours = new URL('../../fixtures/eksempelby/neighbours.csv', import.meta.url).pathname;
  const run = await udpeg(
    ...['screen', eksempelby.statistics, '--method', 'koebenhavn-2025', ...eksempelby.lists],
    ...['--neighbours', neighbours, '--format', 'json', '--out', out],
  );
  expect(run.code).toBe(0);
  const path = join(out, 'report.json');
  return { path, report: await readReport(path) };
}

/** The whole page. */
export function page(report: Report, language: 'da' | 'en' = 'da'): string {
  return [...htmlOf(pageDocument(report, language))].join('');
}

/** One section of the page, without its heading. */
export function part(section: Part, report: Report, language: 'da' | 'en' = 'da', previous?: Report): string {
  const view = viewOf(report, language, { previous });
  const sections = [{ kind: 'section' as const, title: '', blocks: section.blocks(view) }];
  const [, main] = [...htmlOf({ language, title: '', sections })].join('').split('<main>\n');
  return main.replace('<h2></h2>\n', '').replace(/<\/main>.*/s, '');
}

/** What a reader sees of HTML: tags are blanks, entities are signs. */
export function textOf(markup: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return markup
    .replace(/<(style|script)>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => signs[name])
    .replace(/[ \n\u00A0]+/g, ' ')
    .trim();
}

/** The texts of the cells of a table's body, row by row; end tags of cells and rows may be left out. */
export function rowsOf(table: string): string[][] {
  const [, body = ''] = table.split('<tbody>');
  return body
    .replace(/<\/table>.*/s, '')
    .split(/<tr\b[^>]*>/)
    .slice(1)
    .map((row) =>
      row
        .split(/<t[hd]\b[^>]*>/)
        .slice(1)
        .map(textOf),
    );
}

/** The markup of each area's own section, by its id as it stands in the address. */
export function areaSectionsOf(markup: string): Map<string, string> {
  const sections = markup.matchAll(/<(article|details) id="area-([^"]*)".*?<\/\1>/gs);
  return new Map(Array.from(sections, ([whole, , id]) => [id, whole]));
}

/** A cell without the mark of a figure that the public version hides. */
export function withoutMark(cell: string): string {
  return cell.replace(/^◊\s(kun internt|internal only): /, '');
}
