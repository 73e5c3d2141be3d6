import type { Published } from './published.ts';

interface Told {
  value?: number | null;
  range?: [least: number, greatest: number];
}

interface Rate {
  id: string;
  value: number | null;
  range?: [least: number, greatest: number];
}

interface RecordFile {
  criteria: {
    id: string;
    comparison: {
      designated: number | null;
      rest: number | null;
      designatedRange?: Told['range'];
      restRange?: Told['range'];
    } | null;
    referenceRange?: Told['range'];
  }[];
  byomraader: { groups: { id: string; criteria: Rate[] }[] } | null;
  areas: {
    outcome: string;
    criteria: Record<string, { numerator: number | null; denominator: number | null }>;
  }[];
}

/** Rounding to one decimal, of a number and of what it is held against. */
const ROUNDING = 0.05 + 1e-9;

/**
 * The figures of several areas that are published and do not hold what the internal record has: designated and others, byområder, and
 * the city. How many were held against it is told beside them.
 */
export function untrueIn({ files, internal }: Pick<Published, 'files' | 'internal'>): {
  asked: number;
  untrue: string[];
} {
  const [open, own]: RecordFile[] = [files.get('public-report.json')!, internal].map((text) =>
    JSON.parse(text),
  );
  const untrue: string[] = [];
  let asked = 0;
  const hold = (what: string, { value, range }: Told, truth: number | null | undefined) => {
    const ends = range ?? (typeof value === 'number' ? [value, value] : undefined);
    if (!ends || typeof truth !== 'number') return;
    asked++;
    if (truth < ends[0] - ROUNDING || truth > ends[1] + ROUNDING)
      untrue.push(`${what} is ${truth}, told as ${ends.join(' to ')}`);
  };
  for (const [k, { id, comparison, referenceRange }] of open.criteria.entries()) {
    const truth = own.criteria[k].comparison;
    hold(
      `${id} designated`,
      { value: comparison?.designated, range: comparison?.designatedRange },
      truth?.designated,
    );
    hold(`${id} rest`, { value: comparison?.rest, range: comparison?.restRange }, truth?.rest);
    hold(`${id} city`, { range: referenceRange }, rateOfCity(own, id));
  }
  for (const [k, { id, criteria }] of (open.byomraader?.groups ?? []).entries())
    for (const [at, one] of criteria.entries())
      hold(`${one.id} in ${id}`, one, own.byomraader?.groups[k].criteria[at].value);
  return { asked, untrue };
}

function rateOfCity({ areas }: RecordFile, criterion: string): number {
  let [count, among] = [0, 0];
  for (const { outcome, criteria } of areas) {
    if (outcome === 'excluded') continue;
    const { numerator, denominator } = criteria[criterion];
    if (numerator === null || denominator === null) continue;
    count += numerator;
    among += denominator;
  }
  return (100 * count) / among;
}
