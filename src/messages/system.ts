import { type Bilingual, enumerated, type Language } from './sentences.ts';

/** What the operating system refuses, and what a run says of the files that it wrote. */
export interface SystemMessages {
  'file-not-found': { path: string };
  'file-unreadable': { path: string; reason: string };
  'stream-too-large': { path: string; megabytes: number };
  'json-too-deep': { most: number };
  'out-is-file': { path: string };
  'out-no-file': { path: string };
  'out-not-writable': { path: string; reason: string };
  'out-over-input': { path: string };
  'out-twice': { path: string };
  'stdout-not-writable': { reason: string };
  'system-refused': { path: string | undefined; reason: string };
  written: { folder: string; names: string[] };
  'summary-written': { path: string };
  'older-beside': { folder: string; names: string[] };
  'nothing-written': Record<never, never>;
}

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

export const systemMessages: Bilingual<SystemMessages> = {
  da: {
    'file-not-found': (p) => `filen ${p.path} findes ikke. Ret stien.`,
    'file-unreadable': (p) =>
      p.reason === 'EISDIR'
        ? `${p.path} er en mappe. Giv en fil.`
        : `filen ${p.path} kan ikke læses (${why(p.reason, 'da')}).`,
    'stream-too-large': (p) =>
      `${p.path} er ingen almindelig fil, og der kommer mere end ${p.megabytes} MB fra den. Gem det i en fil, og giv den.`,
    'json-too-deep': (p) =>
      `filen har lister eller blokke, der ligger mere end ${p.most} dybt i hinanden; det har ingen fil af den slags.`,
    'out-is-file': (p) => `${p.path} er en fil; --out skal være en mappe.`,
    'out-no-file': (p) => `${p.path} er ingen almindelig fil og bliver ikke skrevet over.`,
    'out-not-writable': (p) => `der kan ikke skrives i ${p.path} (${why(p.reason, 'da')}).`,
    'out-over-input': (p) =>
      `${p.path} er en af de filer, der læses, og bliver ikke skrevet over. Vælg en anden mappe med --out, eller læs en kopi.`,
    'out-twice': (p) =>
      `${p.path} ville blive skrevet to gange. Giv hvert år sin mappe, fx out: out/{year}, og --summary en fil for sig.`,
    'stdout-not-writable': (p) => `svaret kan ikke skrives ud (${why(p.reason, 'da')}).`,
    'system-refused': (p) =>
      `systemet siger nej${p.path === undefined ? '' : ` til ${p.path}`} (${why(p.reason, 'da')}).`,
    written: (p) => `skrevet i ${p.folder}: ${enumerated(p.names, 'og')}.`,
    'summary-written': (p) => `tilføjet til ${p.path}: svaret i korthed.`,
    'older-beside': (p) =>
      `${p.folder} har også ${enumerated(p.names, 'og')}, som en tidligere kørsel har skrevet og denne ikke. Slet dem, eller skriv dem igen med --format.`,
    'nothing-written': () => 'intet er skrevet.',
  },
  en: {
    'file-not-found': (p) => `the file ${p.path} does not exist. Mend the path.`,
    'file-unreadable': (p) =>
      p.reason === 'EISDIR'
        ? `${p.path} is a folder. Give a file.`
        : `the file ${p.path} cannot be read (${why(p.reason, 'en')}).`,
    'stream-too-large': (p) =>
      `${p.path} is no regular file, and more than ${p.megabytes} MB come from it. Save it as a file, and give that.`,
    'json-too-deep': (p) =>
      `the file has lists or blocks that lie more than ${p.most} deep in each other; no file of its kind has.`,
    'out-is-file': (p) => `${p.path} is a file; --out must be a folder.`,
    'out-no-file': (p) => `${p.path} is no regular file and is not written over.`,
    'out-not-writable': (p) => `cannot write in ${p.path} (${why(p.reason, 'en')}).`,
    'out-over-input': (p) =>
      `${p.path} is one of the files that are read, and is not written over. Choose another folder with --out, or read a copy.`,
    'out-twice': (p) =>
      `${p.path} would be written twice. Give each year a folder of its own, such as out: out/{year}, and --summary a file of its own.`,
    'stdout-not-writable': (p) => `the answer cannot be written out (${why(p.reason, 'en')}).`,
    'system-refused': (p) =>
      `the system refuses${p.path === undefined ? '' : ` ${p.path}`} (${why(p.reason, 'en')}).`,
    written: (p) => `written in ${p.folder}: ${enumerated(p.names, 'and')}.`,
    'summary-written': (p) => `added to ${p.path}: the answer in short.`,
    'older-beside': (p) =>
      `${p.folder} also has ${enumerated(p.names, 'and')}, which an earlier run wrote and this one did not. Delete ${p.names.length === 1 ? 'it' : 'them'}, or write ${p.names.length === 1 ? 'it' : 'them'} again with --format.`,
    'nothing-written': () => 'nothing was written.',
  },
};
