import { roundDecimal } from '../../src/criteria/measures/round.ts';
import { type AreaTable, outcomes, verdictNames } from '../../src/record/area-table.ts';
import { matchOf } from '../../src/whatif/known.ts';
import {
  type ExpectedDesignation,
  type ExpectedOutput,
  type ExpectedResults,
  isNumeric,
  type OutputKind,
  outputOf,
  Unusable,
} from './expected.ts';

/** The published rows by the id of their area: texts by column. */
export type PublishedRows = Map<string, Record<string, string>>;

/** One area that differs: its id and the two sides, as text. */
interface Difference {
  id: string;
  ours: string;
  published: string;
}

/** One output against one published column. compared = matches + explained + mismatches. */
export interface Comparison {
  output: string;
  column: string;
  compared: number;
  matches: number;
  /** of the matches: missing on both sides */
  bothMissing: number;
  explained: number;
  mismatches: Difference[];
  /** areas that the screening excludes and that have no published value */
  excluded: number;
}

/** How a designation that was made agrees with ours, and with what was computed apart. */
export interface Agreement {
  column: string;
  areas: number;
  found: number;
  further: number;
  missed: number;
  /** of those missed */
  excluded: number;
  apart: Pick<ExpectedDesignation, 'found' | 'further' | 'missed'>;
}

const NONE = '(none)';

/** Compares every area of the screening and every row of the published file, for each output of the file. */
export function compareFile(
  areas: AreaTable,
  published: PublishedRows,
  results: ExpectedResults,
): Comparison[] {
  const strangers = [...published.keys()].filter((id) => !areas.ids.includes(id));
  return results.outputs.map((output) => compareOutput(areas, published, strangers, results.missing, output));
}

/** Compares who is designated with who was. Every area has a row that says whether it was. */
export function compareDesignation(
  { ids, outcome, exclusion, size }: AreaTable,
  published: PublishedRows,
  { column, yes, no, found, further, missed }: ExpectedDesignation,
): Agreement {
  const designated = ids.map((id) => {
    const text = published.get(id)?.[column];
    if (text !== yes && text !== no)
      throw new Unusable(
        `column "${column}" says of ${id} "${text ?? ''}", which is neither "${yes}" nor "${no}"`,
      );
    return text === yes;
  });
  const match = matchOf({ designated }, outcome);
  const apart = { found, further, missed };
  return {
    ...{ column, areas: size, apart },
    found: match.found.length,
    further: match.further.length,
    missed: match.missed.length,
    excluded: match.missed.filter((area) => exclusion[area] >= 0).length,
  };
}

function compareOutput(
  areas: AreaTable,
  published: PublishedRows,
  strangers: string[],
  missing: string[],
  output: ExpectedOutput,
): Comparison {
  const { kind, name } = outputOf(output);
  const result: Comparison = {
    output: name === undefined ? kind : `${kind} ${name}`,
    column: output.column,
    compared: 0,
    matches: 0,
    bothMissing: 0,
    explained: 0,
    mismatches: [],
    excluded: 0,
  };
  const own = readers[kind](areas, name ?? '');
  const excused = new Map(
    output.explained.flatMap((cause) => cause.areas.map((id) => [id, cause.within] as const)),
  );
  const agree = isNumeric(output) ? numbersAgree(output) : wordsAgree(output);
  const speaksOfExcluded = kind === 'exclusion' || kind === 'outcome';

  for (const [area, id] of areas.ids.entries()) {
    const row = published.get(id);
    const text = row && (missing.includes(row[output.column]) ? undefined : row[output.column]);
    if (areas.exclusion[area] >= 0 && !speaksOfExcluded) {
      if (text === undefined) {
        result.excluded++;
        continue;
      }
      result.compared++;
      result.mismatches.push({ id, ours: '(excluded)', published: text });
      continue;
    }
    result.compared++;
    const value = own(area);
    const matches =
      row !== undefined && (value === undefined || text === undefined ? value === text : agree(value, text));
    const within = excused.get(id);
    excused.delete(id);
    if (matches && within === undefined) {
      result.matches++;
      if (value === undefined) result.bothMissing++;
    } else if (!matches && within !== undefined && isNear(value, text, output, within)) {
      result.explained++;
    } else {
      const told = matches ? `${value} (matches, though a difference is explained)` : String(value ?? NONE);
      result.mismatches.push({ id, ours: told, published: row ? (text ?? NONE) : '(no such row)' });
    }
  }
  for (const id of [...strangers, ...excused.keys()]) {
    result.compared++;
    result.mismatches.push({
      id,
      ours: '(no such area)',
      published: published.get(id)?.[output.column] ?? NONE,
    });
  }
  return result;
}

type Agree = (own: NonNullable<Own>, published: string) => boolean;

function numbersAgree({ decimals, column }: ExpectedOutput): Agree {
  return (own, published) => {
    const number = numberOf(published, column);
    if (decimals === 'exact') return own === number;
    // a comparison at fewer decimals than are published would hide differences
    if ((published.split('.')[1] ?? '').length > decimals!) {
      throw new Unusable(
        `column "${column}" holds ${published}, with more than the ${decimals} decimals compared`,
      );
    }
    return roundDecimal(own as number, decimals!, 'half-away-from-zero') === number;
  };
}

function wordsAgree({ as, column }: ExpectedOutput): Agree {
  return (own, published) => {
    const word = as ? as[own] : String(own);
    if (word === undefined)
      throw new Unusable(`column "${column}": "as" does not say how "${own}" is published`);
    return word === published;
  };
}

/** Whether ours lies no further than `within` beyond what rounds to the published number. */
function isNear(
  own: Own,
  published: string | undefined,
  { decimals, column }: ExpectedOutput,
  within: number,
): boolean {
  if (typeof own !== 'number' || published === undefined || decimals === undefined) return false;
  const half = decimals === 'exact' ? 0 : 0.5 * 10 ** -decimals;
  return Math.abs(own - numberOf(published, column)) <= half + within;
}

function numberOf(text: string, column: string): number {
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) {
    throw new Unusable(`column "${column}" holds "${text}", which is neither a number nor declared missing`);
  }
  return number;
}

/** What the engine says of an area: a number, a word, or nothing. */
type Own = number | string | undefined;

/** The engine's side of a comparison, by the area's position. */
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
