import { isDeepStrictEqual } from 'node:util';

/**
 * What an attacker starts from: the record's areas with their denominators (which anybody can look up), which counts are
 * hidden, the verdicts, and the counts that are shown.
 */
export interface City {
  year: number;
  criteria: Criterion[];
  /** outcomes of the areas that take part, by id */
  outcomes: Map<string, string>;
  groups: { name: string; areas: string[] }[];
}

export interface Criterion {
  id: string;
  title: string;
  /** met from so many times the rest of the city on */
  times: number;
  /** counts of fewer persons than these are hidden, and of all but fewer */
  smallest: number;
  /** of fewer persons than these nothing is shown */
  fewest: number;
  /** over how many years counts are added up */
  years: number;
  figures: Figure[];
}

/** One area in one criterion. */
export interface Figure {
  area: string;
  denominator: number;
  count: number | 'hidden' | 'missing';
  verdict: string;
  couldBe: string[];
}

/** What a rule hides: counts of fewer than `smallest` persons, and of all but fewer than that. */
export function isSmall(count: number, denominator: number, smallest: number): boolean {
  const rest = denominator - count;
  return (count >= 1 && count < smallest) || (rest >= 1 && rest < smallest);
}

interface Cell {
  numerator: number | null;
  denominator: number | null;
  verdict: string;
  /** left out where it is the verdict */
  couldBe?: string[];
  /** of a public record: what of it is hidden */
  hidden?: string;
}

interface RecordFile {
  schema: string;
  year: number;
  criteria: { id: string; title: { da: string } }[];
  method: {
    definition: {
      threshold?: { times: number };
      criteria: Record<
        string,
        { threshold?: { times: number }; ratio?: { numerator: unknown; years: number } }
      >;
      publish?: {
        'smallest-count': number;
        'smallest-denominator': number;
        sensitive: Record<string, number>;
      };
    };
  };
  byomraader: { groups: { name: string; areas: string[] }[] } | null;
  areas: { id: string; outcome: string; criteria: Record<string, Cell> }[];
}

/**
 * Reads a record.
 *
 * @param hides of a record without a word on what is hidden: which counts a rule would hide; they are then looked at no more
 * @param denominatorOf the denominators that are not in the record, from elsewhere
 */
export function readCity(
  text: string,
  hides: (count: number, denominator: number) => boolean = () => false,
  denominatorOf: (criterion: string, area: string) => number | undefined = () => undefined,
): City {
  const { schema, year, criteria, method, byomraader, areas }: RecordFile = JSON.parse(text);
  const { threshold, criteria: defined, publish } = method.definition;
  const {
    'smallest-count': smallest = 5,
    'smallest-denominator': fewest = 1,
    sensitive = {},
  } = publish ?? {};
  // figures that count the same persons are hidden together
  const smallestOf = (id: string) =>
    Object.entries(defined)
      .filter(
        ([other, { ratio }]) =>
          other === id || (ratio && isDeepStrictEqual(ratio.numerator, defined[id].ratio?.numerator)),
      )
      .reduce((most, [other]) => Math.max(most, sensitive[other] ?? 0), smallest);
  const assessed = areas.filter(({ outcome }) => outcome !== 'excluded');
  return {
    year,
    outcomes: new Map(assessed.map(({ id, outcome }) => [id, outcome])),
    groups: byomraader?.groups ?? [],
    criteria: criteria.map(({ id, title }) => ({
      id,
      title: title.da,
      times: (defined[id].threshold ?? threshold)?.times ?? Number.NaN,
      years: defined[id].ratio?.years ?? 1,
      smallest: smallestOf(id),
      // a record that is not public keeps no such rule
      fewest: schema === 'udpeg/public-report' ? fewest : 1,
      figures: assessed.map(({ id: area, criteria }) => {
        const { numerator, denominator, verdict, couldBe, hidden } = criteria[id];
        const known = denominator ?? denominatorOf(id, area) ?? Number.NaN;
        // what has no verdict, though none is hidden, is missing besides
        const isHidden =
          (hidden !== undefined &&
            hidden !== 'denominator' &&
            !(hidden === 'figure' && verdict === 'unknown')) ||
          (numerator !== null && hides(numerator, known));
        return {
          area,
          denominator: known,
          count: isHidden ? 'hidden' : (numerator ?? 'missing'),
          verdict,
          couldBe: couldBe ?? (verdict === 'unknown' ? [] : [verdict]),
        };
      }),
    })),
  };
}
