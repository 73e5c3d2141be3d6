import { readFileSync } from 'node:fs';
import { designatedByList, type ListRow } from './lists.ts';
import { newest, newestYear, parameters } from './parameters.ts';
import { type Screened, screenYear, sumOf } from './screen.ts';
import { stateListTable, statisticsTable } from './tables.ts';
import { type Area, criterionKeys, perCriterion } from './types.ts';

type Flip = { criterion: string; area: string; old: string; new: string; why: string[][] };

/** Every difference that follows from what was planted: none yet. */
const nothing = {
  /** areas by id */
  cameIn: [] as string[],
  wentOut: [] as string[],
  /** areas that are undetermined now, or no longer, without being designated in either */
  outcome: [] as string[],
  /** `why`: the smallest sets of parts that explain the flip */
  flips: [] as Flip[],
  /** verdicts that stay while what missing cells could make of them does not */
  certainty: [] as { criterion: string; area: string }[],
  boligomraader: [] as { name: string; change: 'came' | 'went' }[],
  redrawn: [] as { old: string; new: string; share: number }[],
  /** paths */
  method: [] as string[],
  /** roles of the files that are others */
  inputs: [] as string[],
};
type Expected = typeof nothing;

/** The files that are others, and what a comparison has to find. */
interface Change {
  files: Record<string, string>;
  expected: Expected;
}

/**
 * The files of `planted/`: for each kind of change a folder with what is another than in the newest year, and
 * `expected.json` with every difference that follows by the generator's own rule. What is planted was found by trying,
 * and the README of the folder tells of it; the numbers go with the seed.
 */
export function buildPlanted(city: readonly Area[], rows: readonly ListRow[]): Record<string, string> {
  const base = screenYear(city, newest);
  const ofEach = (ids: string[], by: number) => Object.fromEntries(ids.map((id) => [id, by]));
  const farBelow = areasFarBelow(base);
  const changes: Record<string, Change> = {
    // An area one criterion short comes in, because more of its own residents meet the criterion.
    value: plantCounts(city, base, { '0411': 4 }, ['value']),
    // The rest of the city comes to be worse off, and some areas with the same figures flip.
    reference: plantCounts(city, base, ofEach(farBelow, 4), ['reference']),
    rule: plantRule(city, base),
    list: plantList(rows),
    split: plantSplit(city),
    // An area below the limit rises, and what it is compared with falls: neither is enough alone.
    two: plantCounts(city, base, { '0411': 3, ...ofEach(farBelow.slice(0, 80), -1) }, ['value', 'reference']),
  };
  const kinds = Object.entries(changes);
  const lines = kinds.map(([kind, { expected }]) => ` "${kind}": ${JSON.stringify(expected)}`);
  const files: Record<string, string> = { 'expected.json': `{\n${lines.join(',\n')}\n}\n` };
  for (const [kind, change] of kinds) {
    for (const [name, text] of Object.entries(change.files)) files[`${kind}/${name}`] = text;
  }
  return files;
}

/** The criterion in which persons are planted. */
const key = 'uddannelsesniveau';

/** Areas far below the limit, so that persons more or fewer there move what all others are compared with. */
function areasFarBelow(base: readonly Screened[]): string[] {
  const city = sumOf(base.map(({ area }) => area.cells[newest][key]));
  const isFarBelow = ({ area, answers }: Screened) => {
    const { antal, af } = area.cells[newest][key];
    if (answers[key].couldBe.length !== 1 || !antal || !af) return false;
    return af >= 40 && antal / af < (0.9 * city.antal) / city.af;
  };
  return base.filter(isFarBelow).map(({ area }) => area.id);
}

/** Some areas (by id) have so many persons more or fewer in a numerator of the newest year. */
function plantCounts(
  city: readonly Area[],
  base: readonly Screened[],
  more: Record<string, number>,
  why: string[],
): Change {
  const areas = city.map((area): Area => {
    if (!more[area.id]) return area;
    const cells = area.cells[newest];
    const cell = { ...cells[key], antal: cells[key].antal! + more[area.id] };
    return { ...area, cells: area.cells.with(newest, { ...cells, [key]: cell }) };
  });
  return {
    files: { [`${newestYear}.csv`]: statisticsTable(areas, newest) },
    expected: { ...consequences(base, screenYear(areas, newest), why), inputs: ['statistics'] },
  };
}

/** The same figures under a higher threshold. */
function plantRule(city: readonly Area[], base: readonly Screened[]): Change {
  const [ratio, other] = [parameters.rule.ratio, 1.52];
  const source = new URL('../../src/criteria/methods/koebenhavn-2025.yaml', import.meta.url);
  const method = readFileSync(source, 'utf8');
  const expected = consequences(base, screenYear(city, newest, other), ['rule']);
  return {
    files: { 'koebenhavn-2025.yaml': method.replace(`times: ${ratio}`, `times: ${other}`) },
    expected: { ...expected, method: ['threshold.times'], inputs: ['method'] },
  };
}

/** One boligområde goes off the lists, another comes onto one. */
function plantList(rows: readonly ListRow[]): Change {
  const [gone, come] = ['Stjernekikkerbo', 'Hermelinhusene'];
  const kept = rows.filter(({ year, name }) => year !== newestYear || name !== gone);
  const list = 'forebyggelsesomraade';
  const added = { year: newestYear, list, municipality: 'Eksempelby', name: come, residents: 1000 };
  return {
    files: { 'state-lists.csv': stateListTable([...kept, added]) },
    expected: {
      ...nothing,
      cameIn: ['0501'],
      wentOut: ['0905'],
      boligomraader: [
        { name: come, change: 'came' },
        { name: gone, change: 'went' },
      ],
      inputs: ['state-lists'],
    },
  };
}

/** A designated area becomes two, and every count with it: both are designated, and nothing else is another. */
function plantSplit(city: readonly Area[]): Change {
  const id = '0417';
  const part = 0.6;
  const first = (count: number) => Math.round(part * count);
  const areas = city.flatMap((area) => {
    if (area.id !== id) return [area];
    const half = (letter: string, name: string, of: (count: number) => number): Area => ({
      ...area,
      id: `${id}${letter}`,
      name: `${area.name}, ${name}`,
      folketal: area.folketal.map(of),
      cells: area.cells.map((cells) =>
        perCriterion((key) => {
          const { antal, af } = cells[key];
          return { antal: antal && of(antal), af: af && of(af) };
        }),
      ),
    });
    return [half('a', 'ved vandet', first), half('b', 'ved vejen', (count) => count - first(count))];
  });
  return {
    files: {
      [`${newestYear}.csv`]: statisticsTable(areas, newest),
      'redrawn.csv': `old_id;new_id;share\r\n${id};${id}a;0,6\r\n${id};${id}b;0,4\r\n`,
    },
    expected: {
      ...nothing,
      redrawn: [
        { old: id, new: `${id}a`, share: part },
        { old: id, new: `${id}b`, share: 1 - part },
      ],
      inputs: ['statistics'],
    },
  };
}

/** What flips, and who comes in and goes out. Both screenings are of the same areas. */
function consequences(base: readonly Screened[], now: readonly Screened[], why: string[]): Expected {
  const expected = structuredClone(nothing);
  const listed = designatedByList(newestYear);
  for (const key of criterionKeys) {
    const criterion = key.replaceAll('_', '-');
    base.forEach(({ area: { id }, answers }, i) => {
      const [old, next] = [answers[key], now[i].answers[key]];
      if (old.verdict !== next.verdict)
        expected.flips.push({ criterion, area: id, old: old.verdict, new: next.verdict, why: [why] });
      else if (old.couldBe.length !== next.couldBe.length) expected.certainty.push({ criterion, area: id });
    });
  }
  base.forEach(({ area: { id }, outcome: old }, i) => {
    const next = now[i].outcome;
    if (old === next || listed.has(id)) return;
    if (next === 'designated') expected.cameIn.push(id);
    else if (old === 'designated') expected.wentOut.push(id);
    else expected.outcome.push(id);
  });
  return expected;
}
