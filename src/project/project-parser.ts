import { ErrorList, type Errors } from '../messages/errors.ts';
import { reportIssues } from '../yaml/issues.ts';
import { parseYaml } from '../yaml/source.ts';
import { type Project, projectSchema } from './schema.ts';

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
  const parsed = projectSchema.safeParse(source.value);
  if (!parsed.success) reportIssues(parsed.error.issues, projectSchema, source, errors);
  return { project: parsed.data, errors };
}
