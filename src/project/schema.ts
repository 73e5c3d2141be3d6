import { z } from 'zod';
import { ErrorList, type Errors } from '../messages/errors.ts';
import { publicationShape } from '../record/schema.ts';
import { formatNames } from '../report/format-names.ts';
import { checkedBy } from '../yaml/issues.ts';
import { parseYaml } from '../yaml/source.ts';

/** What a run takes besides statistics; a year may have its own of each, or none with `null`. */
const inputs = {
  'state-lists': z.string().nullable().optional().describe("file of the state's lists"),
  links: z.string().nullable().optional().describe('table of links'),
  geometry: z.string().nullable().optional().describe("the areas' outlines"),
  boligomraader: z.string().nullable().optional().describe("the boligområder's outlines"),
  crs: z.string().nullable().optional().describe('the system of outlines that do not say it'),
  neighbours: z.string().nullable().optional().describe('table of areas side by side'),
  byomraader: z.string().nullable().optional().describe('names of byområder: a table or a map'),
  background: z.string().nullable().optional().describe('what the map shows beneath the areas'),
  decisions: z.string().nullable().optional().describe('table of decisions on areas'),
  previous: z.string().nullable().optional().describe('report.json of an earlier round'),
};

const year = z.strictObject({
  statistics: z.union([z.string(), z.array(z.string()).min(1)]).describe('a file of statistics, or several'),
  method: z.string().optional().describe("instead of the project's"),
  ...inputs,
});

/** The project file, `udpeg.yaml`: what every year's screening takes and where it goes. Paths are from its folder. */
export const projectSchema = z.strictObject({
  udpeg: z.literal(1).describe('version of the project file'),
  method: z.string().describe('id of a built-in method, or a method file'),
  municipality: z.string().optional(),
  language: z.enum(['da', 'en']).default('da'),
  out: z
    .string()
    .refine((text) => text.includes('{year}'), 'a folder with {year} in its path')
    .default('out/{year}')
    .describe('the folder that a year is written to'),
  formats: z.array(z.enum(formatNames)).min(1).optional(),
  bilingual: z.boolean().optional().describe('documents in both languages, each leading to the other'),
  publish: z
    .strictObject({
      key: z
        .string()
        .min(1)
        .optional()
        .describe(
          'file that udpeg publish keeps its key in; left out: a public record does not name the internal one',
        ),
      ...publicationShape,
    })
    .optional(),
  ...inputs,
  years: z
    .record(z.string().regex(/^(1[89]|20|21)\d\d$/, 'a year of four digits'), year)
    .refine((years) => Object.keys(years).length > 0, 'at least one year'),
});
export type Project = z.infer<typeof projectSchema>;
export type ProjectYear = Project['years'][string];

/** A project file that is in order, or all that is wrong with it. */
export interface CheckedProject {
  project: Project | undefined;
  errors: Errors;
}

/** Parses the YAML of a project file and checks it against the schema. */
export function checkedProject(text: string, path: string): CheckedProject {
  const errors = new ErrorList();
  const source = parseYaml(text.normalize('NFC'), path, errors);
  if (!source) return { project: undefined, errors };
  return { project: checkedBy(projectSchema, source, errors), errors };
}
