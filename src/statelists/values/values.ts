import type { FileInfo } from '../../files/text-file.ts';
import type { Finding } from '../../messages/finding.ts';

/** The law's figures of a boligområde in one year, as a file states them. NaN is unknown. */
export interface Figures {
  /** persons */
  residents: number;
  /** per cent of those aged 18-64 */
  'uden-tilknytning': number;
  /** per cent of those aged 18 or more */
  doemte: number;
  /** per cent of those aged 30-59 */
  grundskole: number;
  /** kroner: average gross income */
  indkomst: number;
  /** per cent of all residents */
  'ikke-vestlige': number;
  /** per cent: the share convicted in the country */
  'doemte-landet': number;
  /** kroner: average gross income in the region */
  'indkomst-region': number;
  /** per cent of the region's average gross income: what may be given instead of both in kroner */
  'indkomst-af-region': number;
}
export type FigureId = keyof Figures;

/** A boligområde with its figures by year. */
export interface ValuedArea {
  municipality: string;
  /** see `nameKey` */
  municipalityKey: string;
  /** as the latest year spells it */
  name: string;
  key: string;
  years: Map<number, Figures>;
}

/** The law's figures as far as files hold them. */
export interface LegalValues {
  /** by name */
  files: FileInfo[];
  /** by key of the municipality and of the boligområde */
  areas: ValuedArea[];
  /** ascending */
  years: number[];
  notices: Finding[];
}
