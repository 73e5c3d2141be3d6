import type { Report, Tally } from '../report.ts';

/** How many areas are designated, and how many may be once the undetermined areas are determined. */
export function areasRange({ summary: { designated, undetermined } }: Report) {
  return { least: designated.areas, most: designated.areas + undetermined.areas };
}

/**
 * How many residents they have. The most is not known where a population is missing; undefined: nor is the least, since those
 * of all designated areas are.
 */
export function residentsRange({
  summary: { designated, undetermined },
}: Report): { least: number; most: number | undefined } | undefined {
  if (designated.areas > 0 && designated.withoutPopulation === designated.areas) return undefined;
  const least = designated.residents;
  const isKnown = designated.withoutPopulation + undetermined.withoutPopulation === 0;
  return { least, most: isKnown ? least + undetermined.residents : undefined };
}

/** How many byområder there are, and how many there could be once the undetermined areas are determined. */
export interface ByomraadeRange {
  known: number;
  least: number;
  most: number;
}

/**
 * An undetermined area beside a byområde would be a part of it; one beside none could be one of its own. Together
 * they could at the most join all byområder that they lie beside into one.
 */
export function byomraadeRange({ byomraader, summary }: Report): ByomraadeRange | undefined {
  if (byomraader === null) return undefined;
  const { groups } = byomraader;
  const beside = groups.filter(({ undetermined }) => undetermined.length > 0);
  const joining = new Set(beside.flatMap(({ undetermined }) => undetermined)).size;
  return {
    known: groups.length,
    least: groups.length - Math.max(0, beside.length - 1),
    most: groups.length + summary.undetermined.areas - joining,
  };
}

/** The least and the most areas and residents that a method or any of its alternatives designates. */
interface Range {
  areas: readonly [number, number];
  /** undefined: the population of a designated area is missing */
  residents: readonly [number, number] | undefined;
}

/** Over the answer and all that the record tells of its alternatives; undefined where it tells of none. */
export function alternativesRange({ alternatives, summary }: Report): Range | undefined {
  if (!alternatives) return undefined;
  const { single, pairs } = alternatives;
  const all: Tally[] = [
    summary.designated,
    ...[...single, ...(pairs?.cells ?? [])].map(({ designated }) => designated),
  ];
  const ends = (of: number[]) => [Math.min(...of), Math.max(...of)] as const;
  const isKnown = all.every(({ withoutPopulation }) => withoutPopulation === 0);
  return {
    areas: ends(all.map(({ areas }) => areas)),
    residents: isKnown ? ends(all.map(({ residents }) => residents)) : undefined,
  };
}
