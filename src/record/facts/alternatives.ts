import type { Report } from '../report.ts';

type Tally = Report['summary']['designated'];

/** The least and the most areas and residents that a method or any of its alternatives designates. */
export interface Range {
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
