import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isPublic, PUBLIC, PUBLIC_RECORD, RECORD, type Report } from '../record/report.ts';
import type { FormatName } from '../report/format-names.ts';
import { filesBeside, formatOf, ledTo, outputFiles } from '../report/formats.ts';

/** What became of the files beside a record when they were held against it. */
export interface Beside {
  /** they are what the record gives, in one of the languages */
  same: string[];
  /** they are of another run, of another version, or changed */
  other: string[];
  /** they show outlines of the round before too, whose record was not read */
  unseen: string[];
  /** beside a public record: they are internal by their names */
  internal: string[];
}

/** Holds the files that lie beside a record, under the names that a report's have, against what the record gives. */
export function filesBesideRecord(report: Report, record: string): Beside {
  const folder = dirname(record);
  const beside: Beside = { same: [], other: [], unseen: [], internal: [] };
  const isPublished = isPublic(report);
  for (const name of filesBeside(folder, [isPublished ? PUBLIC_RECORD : RECORD])) {
    const format = formatOf(name);
    if (name.startsWith(PUBLIC) !== isPublished) {
      if (isPublished) beside.internal.push(name);
    } else if (report.previous && !isPublished && showsOutlines.includes(format)) beside.unseen.push(name);
    else {
      const isSame = gives(report, format, name, readFileSync(join(folder, name), 'utf8'));
      beside[isSame ? 'same' : 'other'].push(name);
    }
  }
  return beside;
}

const showsOutlines: readonly FormatName[] = ['html', 'geojson'];

function gives(report: Report, format: FormatName, name: string, text: string): boolean {
  // which of the files of a report lie beside it, a page says itself
  const beside = format === 'html' ? ledTo(text) : [];
  for (const language of ['da', 'en'] as const) {
    const file = outputFiles(report, [format], language, { beside, bilingual: true }).find(
      (one) => one.name === name,
    );
    if (file && startsAll(text, file.pieces)) return true;
  }
  return false;
}

/** Whether a text is that of the pieces, which are given up where they part. */
function startsAll(text: string, pieces: Iterable<string>): boolean {
  let at = 0;
  for (const piece of pieces) {
    if (!text.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === text.length;
}
