import type { FileInfo } from '../files/text-file.ts';
import type { TableShape } from '../input/table-shape.ts';
import type { Report } from '../record/report.ts';

/** A file that went into a report, and what it went in as. */
export interface InputFile {
  role: Report['inputs'][number]['role'];
  file: FileInfo;
  /** of a table */
  shape?: TableShape;
  /** of outlines: the property that holds the ids, and the system */
  layer?: { property: string | undefined; crs: string };
  years?: number[];
}
