import type { Report } from '../record/report.ts';

type Parameter = Report['method']['parameters'][number];

/** The kinds of parameters that a report speaks of. */
export type ParameterKind =
  | 'reference'
  | 'threshold'
  | 'designate'
  | 'kept-for'
  | 'exclude'
  | 'missing'
  | 'state-lists'
  | 'state-lists.list-year'
  | 'state-lists.link'
  | 'byomraader'
  | 'criteria'
  | 'indicators'
  | 'classes';

/** A parameter with its kind and the id of what it belongs to, where it belongs to one. */
export interface UsedParameter extends Parameter {
  kind: ParameterKind;
  owner: string | undefined;
}

/** The parameters of the method, each with what it belongs to. */
export function usedParameters(report: Report): UsedParameter[] {
  return report.method.parameters.map((parameter) => ({ ...parameter, ...ownerOf(parameter.path, report) }));
}

/** `criteria.doemte.threshold` is the threshold of `doemte`, unless a criterion has that very name. */
export function ownerOf(path: string, report: Report): { kind: ParameterKind; owner: string | undefined } {
  if (path.startsWith('criteria.')) {
    const owner = path.slice('criteria.'.length);
    if (report.criteria.some(({ id }) => id === owner)) return { kind: 'criteria', owner };
    const point = owner.lastIndexOf('.');
    return { kind: owner.slice(point + 1) as ParameterKind, owner: owner.slice(0, point) };
  }
  for (const kind of ['exclude', 'indicators', 'classes'] as const) {
    if (path.startsWith(`${kind}.`)) return { kind, owner: path.slice(kind.length + 1) };
  }
  return { kind: path as ParameterKind, owner: undefined };
}
