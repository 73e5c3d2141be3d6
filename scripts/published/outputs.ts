import { type AreaTable, outcomes, verdictNames } from '../../src/record/report.ts';
import { type ExpectedOutput, type OutputKind, outputOf } from './expected.ts';
import { Unusable } from './unusable.ts';

/** What the engine says of an area: a number, a word, or nothing. */
export type Own = number | string | undefined;

/** The engine's side of a comparison, by the area's position. */
export function ownOutput(areas: AreaTable, output: ExpectedOutput): (area: number) => Own {
  const { kind, name } = outputOf(output);
  return readers[kind](areas, name ?? '');
}

const readers: Record<OutputKind, (areas: AreaTable, name: string) => (area: number) => Own> = {
  indicator: ({ indicators }, name) => {
    const { values } = named(indicators, name, 'indicator');
    return (area) => known(values[area]);
  },
  value: ({ criteria }, name) => {
    const { values } = named(criteria, name, 'criterion');
    return (area) => known(values[area]);
  },
  verdict: ({ criteria }, name) => {
    const { verdict } = named(criteria, name, 'criterion');
    return (area) => (verdictNames[verdict[area]] === 'unknown' ? undefined : verdictNames[verdict[area]]);
  },
  class: ({ classes }, name) => {
    const { labels, of } = named(classes, name, 'class');
    return (area) => labels[of[area]];
  },
  outcome:
    ({ outcome }) =>
    (area) =>
      outcomes[outcome[area]],
  exclusion:
    ({ exclusion, exclusions }) =>
    (area) =>
      exclusions[exclusion[area]] ?? 'assessed',
  'criteria-met':
    ({ met, unknown }) =>
    (area) =>
      unknown[area] > 0 ? undefined : met[area],
};

function named<T extends { id: string }>(items: T[], name: string, kind: string): T {
  const found = items.find(({ id }) => id === name);
  if (!found) {
    throw new Unusable(`the method has no ${kind} "${name}"; it has ${items.map(({ id }) => id).join(', ')}`);
  }
  return found;
}

function known(value: number): Own {
  return Number.isNaN(value) ? undefined : value;
}
