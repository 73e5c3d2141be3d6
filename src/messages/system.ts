import { type Language, listed } from '../text/words.ts';
import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** Why, by the code that the system gives. */
const reasons: Record<string, Record<Language, string>> = {
  EACCES: { da: 'det er ikke tilladt', en: 'it is not allowed' },
  EBUSY: { da: 'filen er åben i et andet program', en: 'the file is open in another program' },
  EDQUOT: { da: 'kvoten på disken er brugt op', en: 'the quota of the disk is used up' },
  EFBIG: { da: 'filen bliver for stor til disken', en: 'the file gets too large for the disk' },
  EIO: { da: 'disken fejler', en: 'the disk fails' },
  EISDIR: { da: 'det er en mappe', en: 'it is a folder' },
  ELOOP: { da: 'symbolske links går i ring', en: 'symbolic links go in a ring' },
  EMFILE: { da: 'for mange filer er åbne', en: 'too many files are open' },
  ENAMETOOLONG: { da: 'navnet er for langt', en: 'the name is too long' },
  ENOENT: { da: 'den findes ikke', en: 'there is no such thing' },
  ENOSPC: { da: 'der er ikke mere plads på disken', en: 'no space is left on the disk' },
  ENOTDIR: {
    da: 'en del af stien er en fil og ingen mappe',
    en: 'a part of the path is a file and no folder',
  },
  EPERM: {
    da: 'det er ikke tilladt, eller filen er åben i et andet program',
    en: 'it is not allowed, or the file is open in another program',
  },
  EROFS: { da: 'disken kan kun læses', en: 'the disk can only be read' },
  ERR_FS_FILE_TOO_LARGE: { da: 'filen er større end 2 GB', en: 'the file is larger than 2 GB' },
};

const why = (code: string, language: Language) => {
  const words = reasons[code]?.[language];
  return words === undefined ? code : `${words}, ${code}`;
};

/** What the operating system refuses, and what a run says of the files that it wrote. */
export const systemMessages = bilingual({
  'file-not-found': said<{ path: string }>(
    (p) => `filen ${p.path} findes ikke. Ret stien.`,
    (p) => `the file ${p.path} does not exist. Mend the path.`,
  ),
  'file-unreadable': said<{ path: string; reason: string }>(
    (p) =>
      p.reason === 'EISDIR'
        ? `${p.path} er en mappe. Giv en fil.`
        : `filen ${p.path} kan ikke læses (${why(p.reason, 'da')}).`,
    (p) =>
      p.reason === 'EISDIR'
        ? `${p.path} is a folder. Give a file.`
        : `the file ${p.path} cannot be read (${why(p.reason, 'en')}).`,
  ),
  'stream-too-large': said<{ path: string; megabytes: number }>(
    (p) =>
      `${p.path} er ingen almindelig fil, og der kommer mere end ${p.megabytes} MB fra den. Gem det i en fil, og giv den.`,
    (p) =>
      `${p.path} is no regular file, and more than ${p.megabytes} MB come from it. Save it as a file, and give that.`,
  ),
  'json-too-deep': said<{ most: number }>(
    (p) =>
      `filen har lister eller blokke, der ligger mere end ${p.most} dybt i hinanden; det har ingen fil af den slags.`,
    (p) =>
      `the file has lists or blocks that lie more than ${p.most} deep in each other; no file of its kind has.`,
  ),
  'out-is-file': said<{ path: string }>(
    (p) => `${p.path} er en fil; --out skal være en mappe.`,
    (p) => `${p.path} is a file; --out must be a folder.`,
  ),
  'out-no-file': said<{ path: string }>(
    (p) => `${p.path} er ingen almindelig fil og bliver ikke skrevet over.`,
    (p) => `${p.path} is no regular file and is not written over.`,
  ),
  'out-not-writable': said<{ path: string; reason: string }>(
    (p) => `der kan ikke skrives i ${p.path} (${why(p.reason, 'da')}).`,
    (p) => `cannot write in ${p.path} (${why(p.reason, 'en')}).`,
  ),
  'out-over-input': said<{ path: string }>(
    (p) =>
      `${p.path} er en af de filer, der læses, og bliver ikke skrevet over. Skriv et andet sted hen, eller læs en kopi.`,
    (p) =>
      `${p.path} is one of the files that are read, and is not written over. Write elsewhere, or read a copy.`,
  ),
  'out-twice': said<{ path: string }>(
    (p) =>
      `${p.path} ville blive skrevet to gange. Giv hvert år sin mappe, fx out: out/{year}, og --summary en fil for sig.`,
    (p) =>
      `${p.path} would be written twice. Give each year a folder of its own, such as out: out/{year}, and --summary a file of its own.`,
  ),
  'stdout-not-writable': said<{ reason: string }>(
    (p) => `svaret kan ikke skrives ud (${why(p.reason, 'da')}).`,
    (p) => `the answer cannot be written out (${why(p.reason, 'en')}).`,
  ),
  'system-refused': said<{ path: string | undefined; reason: string }>(
    (p) => `systemet siger nej${p.path === undefined ? '' : ` til ${p.path}`} (${why(p.reason, 'da')}).`,
    (p) => `the system refuses${p.path === undefined ? '' : ` ${p.path}`} (${why(p.reason, 'en')}).`,
  ),
  written: said<{ folder: string; names: string[] }>(
    (p) => `skrevet i ${p.folder}: ${listed(p.names, 'da')}.`,
    (p) => `written in ${p.folder}: ${listed(p.names, 'en')}.`,
  ),
  'summary-written': said<{ path: string }>(
    (p) => `tilføjet til ${p.path}: svaret i korthed.`,
    (p) => `added to ${p.path}: the answer in short.`,
  ),
  'older-beside': said<{ folder: string; names: string[] }>(
    (p) =>
      `${p.folder} har også ${listed(p.names, 'da')}, som en tidligere kørsel har skrevet og denne ikke. Slet dem, eller skriv dem igen med --format.`,
    (p) =>
      `${p.folder} also has ${listed(p.names, 'en')}, which an earlier run wrote and this one did not. Delete ${p.names.length === 1 ? 'it' : 'them'}, or write ${p.names.length === 1 ? 'it' : 'them'} again with --format.`,
  ),
  'nothing-written': text('intet er skrevet.', 'nothing was written.'),
});
export type SystemMessages = ParametersOf<typeof systemMessages>;
