import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What may be said of project files, and of runs that have none. */
export const projectMessages = bilingual({
  'statistics-needed': said<{ file: string }>(
    (p) =>
      `ingen filer med tal er givet, og her er ingen projektfil ${p.file}. Giv filerne og --method, eller kør i projektets mappe.`,
    (p) =>
      `no files of statistics are given, and there is no project file ${p.file} here. Give the files and --method, or run in the project's folder.`,
  ),
  'method-needed': text(
    'ingen metode er givet. Tilføj --method med en indbygget metode eller en fil.',
    'no method is given. Add --method with a built-in method or a file.',
  ),
  'project-year-missing': said<{ year: number; known: number[] }>(
    (p) => `projektet har ikke ${p.year}; det har ${p.known.join(', ')}. Tilføj året under years.`,
    (p) => `the project does not have ${p.year}; it has ${p.known.join(', ')}. Add the year under years.`,
  ),
  'project-and-statistics': text(
    'både filer med tal og --project er givet. Giv enten filerne eller projektet.',
    'both files of statistics and --project are given. Give either the files or the project.',
  ),
  'all-years-and-year': text(
    '--all-years og --year udelukker hinanden. Fjern det ene.',
    '--all-years and --year exclude each other. Remove one.',
  ),
  'all-years-without-project': text(
    '--all-years tager årene fra en projektfil; giv ingen filer med tal.',
    '--all-years takes the years from a project file; give no files of statistics.',
  ),
  'all-years-to-stdout': text(
    '--all-years skriver hvert år til projektets mappe; fjern --out, --check og --summary.',
    "--all-years writes each year to the project's folder; remove --out, --check and --summary.",
  ),
});
export type ProjectMessages = ParametersOf<typeof projectMessages>;
