import type { Bilingual } from './sentences.ts';

/** What may be said of project files, and of runs that have none. */
export interface ProjectMessages {
  'statistics-needed': { file: string };
  'method-needed': Record<never, never>;
  'project-year-missing': { year: number; known: number[] };
  'project-and-statistics': Record<never, never>;
  'all-years-and-year': Record<never, never>;
  'all-years-without-project': Record<never, never>;
  'all-years-to-stdout': Record<never, never>;
}

export const projectMessages: Bilingual<ProjectMessages> = {
  da: {
    'statistics-needed': (p) =>
      `ingen filer med tal er givet, og her er ingen projektfil ${p.file}. Giv filerne og --method, eller kør i projektets mappe.`,
    'method-needed': () => 'ingen metode er givet. Tilføj --method med en indbygget metode eller en fil.',
    'project-year-missing': (p) =>
      `projektet har ikke ${p.year}; det har ${p.known.join(', ')}. Tilføj året under years.`,
    'project-and-statistics': () =>
      'både filer med tal og --project er givet. Giv enten filerne eller projektet.',
    'all-years-and-year': () => '--all-years og --year udelukker hinanden. Fjern det ene.',
    'all-years-without-project': () => '--all-years tager årene fra en projektfil; giv ingen filer med tal.',
    'all-years-to-stdout': () =>
      '--all-years skriver hvert år til projektets mappe; fjern --out, --check og --summary.',
  },
  en: {
    'statistics-needed': (p) =>
      `no files of statistics are given, and there is no project file ${p.file} here. Give the files and --method, or run in the project's folder.`,
    'method-needed': () => 'no method is given. Add --method with a built-in method or a file.',
    'project-year-missing': (p) =>
      `the project does not have ${p.year}; it has ${p.known.join(', ')}. Add the year under years.`,
    'project-and-statistics': () =>
      'both files of statistics and --project are given. Give either the files or the project.',
    'all-years-and-year': () => '--all-years and --year exclude each other. Remove one.',
    'all-years-without-project': () =>
      '--all-years takes the years from a project file; give no files of statistics.',
    'all-years-to-stdout': () =>
      "--all-years writes each year to the project's folder; remove --out, --check and --summary.",
  },
};
