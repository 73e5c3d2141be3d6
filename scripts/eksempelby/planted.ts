import { readFileSync } from 'node:fs';
import { boligomraader } from './boligomraader.ts';
import { type CriterionKey, criterionKeys } from './criteria.ts';
import { toCsv } from './csv.ts';
import type { Link } from './links.ts';
import { newestYear, type Parameters, years } from './parameters.ts';
import { type Answers, answersOf } from './planted-answers.ts';
import { type Edit, moved, split } from './planted-city.ts';
import { type Planted, plantedReadme } from './planted-readme.ts';
import { cellOf } from './screen.ts';
import type { ListRow } from './state-lists.ts';
import { stateListTable, statisticsTable } from './tables.ts';
import type { Area, City } from './types.ts';

const t = years.indexOf(newestYear);
/** The threshold of the planted rule. */
const otherRatio = 1.52;
type Screened = Map<string, Answers>;

/** A set of files that differs from the newest year in one kind of change, and what a comparison has to find. */
interface Change {
  files: Map<string, string>;
  planted: Planted;
}

/**
 * The files of `planted/`: for each kind of change a folder with what is another than in the newest year, `expected.json`
 * with every difference that follows, and a README that names them. All is found by the generator's own rule.
 */
export function buildPlanted(
  parameters: Parameters,
  city: City,
  rows: readonly ListRow[],
  links: readonly Link[],
): Map<string, string> {
  const base = answersOf(parameters, city.areas, t);
  const listed = listedAreas(rows, links);
  const start: Start = { parameters, city, base, listed };
  const changes: Record<string, Change> = {
    value: plantValue(start),
    reference: plantReference(start),
    rule: plantRule(start),
    list: plantList(start, rows, links),
    split: plantSplit(start, links),
    two: plantTwo(start),
  };
  const entries = Object.entries(changes);
  const lines = entries.map(([kind, { planted }]) => ` "${kind}": ${JSON.stringify(planted.expected)}`);
  return new Map([
    ...entries.flatMap(([kind, { files }]) =>
      [...files].map(([name, text]): [string, string] => [`planted/${kind}/${name}`, text]),
    ),
    ['planted/expected.json', `{\n${lines.join(',\n')}\n}\n`],
    ['planted/README.md', plantedReadme(entries.map(([kind, { planted }]) => [kind, planted]))],
  ]);
}

/** What all changes start from. */
interface Start {
  parameters: Parameters;
  city: City;
  base: Screened;
  /** areas designated by list */
  listed: ReadonlySet<string>;
}

function listedAreas(rows: readonly ListRow[], links: readonly Link[]): Set<string> {
  const names = new Set(rows.filter(({ year }) => year === newestYear).map(({ name }) => name));
  const now = new Set(
    boligomraader.filter((one) => names.has(one.spellings?.[newestYear] ?? one.name)).map(({ name }) => name),
  );
  return new Set(links.filter(({ name, share }) => now.has(name) && share >= 0.5).map(({ id }) => id));
}

function outcomeOf({ parameters }: Start, { least, most }: Answers): string {
  const { needed } = parameters.rule;
  return least >= needed ? 'designated' : most >= needed ? 'undetermined' : 'not-designated';
}

type Expected = Planted['expected'];

/** Whether nothing but what is known decides. */
function isClean({ outcome, certainty }: Expected): boolean {
  return outcome.length + certainty.length === 0;
}

/** What flips, and who comes in and goes out, where the statistics are those of `areas`. */
function consequences(start: Start, now: Screened, why: string[][]): Expected {
  const flips: Expected['flips'] = [];
  const certainty: Expected['certainty'] = [];
  for (const key of criterionKeys) {
    for (const [id, before] of start.base) {
      const [old, next] = [before.criteria[key], (now.get(id) as Answers).criteria[key]];
      if (old.verdict !== next.verdict)
        flips.push({ criterion: criterionId(key), area: id, old: old.verdict, new: next.verdict, why });
      else if (old.couldBe.length !== next.couldBe.length)
        certainty.push({ criterion: criterionId(key), area: id });
    }
  }
  const outcomes = [...start.base]
    .map(([id, answers]) => ({
      id,
      old: outcomeOf(start, answers),
      new: outcomeOf(start, now.get(id) as Answers),
    }))
    .filter(({ id, old, new: next }) => old !== next && !start.listed.has(id));
  return {
    ...nothing,
    cameIn: outcomes.filter((one) => one.new === 'designated').map(({ id }) => id),
    wentOut: outcomes.filter((one) => one.old === 'designated').map(({ id }) => id),
    outcome: outcomes.filter(({ old, new: next }) => ![old, next].includes('designated')).map(({ id }) => id),
    flips,
    certainty,
  };
}

const nothing: Expected = {
  cameIn: [],
  wentOut: [],
  outcome: [],
  flips: [],
  certainty: [],
  boligomraader: [],
  redrawn: [],
  method: [],
  inputs: [],
};

function criterionId(key: CriterionKey): string {
  return key.replaceAll('_', '-');
}

/** The areas to plant in: large enough, with every cell, not listed. */
function candidates({ city, base, listed }: Start): Area[] {
  return city.areas.filter(({ id }) => {
    const answers = base.get(id);
    if (!answers || listed.has(id)) return false;
    return Object.values(answers.criteria).every(({ couldBe }) => couldBe.length === 1);
  });
}

function met(answers: Answers): number {
  return Object.values(answers.criteria).filter(({ verdict }) => verdict === 'met').length;
}

/** An area one criterion short comes in, because more of its own residents meet the criterion. */
function plantValue(start: Start): Change {
  const { parameters, city, base } = start;
  for (const area of candidates(start)) {
    const answers = base.get(area.id) as Answers;
    if (met(answers) !== parameters.rule.needed - 1) continue;
    for (const key of criterionKeys.filter((one) => answers.criteria[one].verdict === 'not-met')) {
      for (let by = 1; by <= 40; by++) {
        const { antal, af } = cellOf(area, t, key);
        if (antal === null || af === null || antal + by > af) break;
        const areas = moved(city.areas, t, [{ id: area.id, key, by }]);
        const expected = consequences(start, answersOf(parameters, areas, t), [['value']]);
        if (!isClean(expected) || expected.flips.length !== 1 || expected.cameIn.length !== 1) continue;
        return change(areas, city, expected, [
          `${by} more of ${area.id} ${area.name} in ${key}_antal. Nothing else is another.`,
        ]);
      }
    }
  }
  throw new Error('no value to plant');
}

/** Persons more or fewer in many areas far below the limit, so that what all others are compared with moves. */
function donors({ city, base }: Start, key: CriterionKey, count: number, by: number): Edit[] {
  const { antal: all, af: of } = city.areas.reduce(
    (sum, area) => {
      const { antal, af } = cellOf(area, t, key);
      return antal === null || af === null ? sum : { antal: sum.antal + antal, af: sum.af + af };
    },
    { antal: 0, af: 0 },
  );
  return city.areas
    .filter(({ id }) => base.get(id)?.criteria[key].couldBe.length === 1)
    .filter((area) => {
      const { antal, af } = cellOf(area, t, key);
      return antal !== null && af !== null && antal + by >= 0 && af >= 40 && antal / af < (0.9 * all) / of;
    })
    .slice(0, count)
    .map(({ id }) => ({ id, key, by }));
}

/** The rest of the city comes to be worse or better off in one criterion, and some areas with the same figures flip. */
function plantReference(start: Start): Change {
  const { parameters, city } = start;
  for (const key of criterionKeys) {
    for (const by of [1, -1, 2, -2, 3, -3, 4, 5, 6]) {
      const edits = donors(start, key, 200, by);
      const areas = moved(city.areas, t, edits);
      const expected = consequences(start, answersOf(parameters, areas, t), [['reference']]);
      const given = new Set(edits.map(({ id }) => id));
      const { flips, cameIn, wentOut } = expected;
      if (cameIn.length + wentOut.length === 0 || flips.length < 2 || flips.length > 8) continue;
      if (flips.some(({ area }) => given.has(area))) continue;
      return change(areas, city, expected, [
        `${Math.abs(by)} ${by > 0 ? 'more' : 'fewer'} in ${key}_antal of each of ${edits.length} areas far below the limit, none of which flips.`,
      ]);
    }
  }
  throw new Error('no reference to plant');
}

/** The same figures under a higher threshold. */
function plantRule(start: Start): Change {
  const { parameters, city } = start;
  const now = answersOf(parameters, city.areas, t, otherRatio);
  const expected = consequences(start, now, [['rule']]);
  const source = new URL('../../src/criteria/methods/koebenhavn-2025.yaml', import.meta.url);
  const [before, after] = [`times: ${parameters.rule.ratio}`, `times: ${otherRatio}`];
  const method = readFileSync(source, 'utf8');
  if (method.split(before).length !== 2) throw new Error(`${before} stands not once in the method`);
  return {
    files: new Map([['koebenhavn-2025.yaml', method.replace(before, after)]]),
    planted: {
      did: [`The threshold is ${otherRatio} instead of ${parameters.rule.ratio} times the rest of the city.`],
      expected: { ...expected, method: ['threshold.times'], inputs: ['method'] },
    },
  };
}

/** One boligområde goes off the lists, another comes onto one. */
function plantList(start: Start, rows: readonly ListRow[], links: readonly Link[]): Change {
  const { base, listed } = start;
  const isNow = (row: ListRow) => row.year === newestYear && row.municipality === 'Eksempelby';
  const nameIn = (name: string) => {
    const one = boligomraader.find((each) => each.name === name);
    return one?.spellings?.[newestYear] ?? name;
  };
  const onNow = new Set(rows.filter(isNow).map(({ name }) => name));
  const held = links.filter(({ id, share }) => share >= 0.5 && base.has(id));
  const byListOnly = ({ id }: Link) => (base.get(id) as Answers).most < start.parameters.rule.needed;
  const gone = held.find((link) => listed.has(link.id) && byListOnly(link));
  const come = held.find((link) => !onNow.has(nameIn(link.name)) && byListOnly(link));
  if (!gone || !come) throw new Error('no list to plant');
  const added: ListRow = {
    year: newestYear,
    list: 'forebyggelsesomraade',
    municipality: 'Eksempelby',
    name: come.name,
    residents: 1000,
  };
  const kept = rows.filter((row) => !(isNow(row) && row.name === nameIn(gone.name)));
  return {
    files: new Map([['state-lists.csv', toCsv(stateListTable([...kept, added]))]]),
    planted: {
      did: [
        `${gone.name}, which designated ${gone.id}, is off the lists of ${newestYear}.`,
        `${come.name}, most of which lies in ${come.id}, is on the list of forebyggelsesområder.`,
      ],
      expected: {
        ...nothing,
        cameIn: [come.id],
        wentOut: [gone.id],
        boligomraader: [
          { name: gone.name, change: 'went' },
          { name: come.name, change: 'came' },
        ].sort((a, b) => (a.name < b.name ? -1 : 1)),
        inputs: ['state-lists'],
      },
    },
  };
}

/** A designated area becomes two, and every count with it. */
function plantSplit(start: Start, links: readonly Link[]): Change {
  const { parameters, city } = start;
  const [part, rest] = [0.6, 0.4];
  for (const { id, name } of candidates(start)) {
    const isLinked = links.some((link) => link.id === id);
    if (isLinked || met(start.base.get(id) as Answers) !== criterionKeys.length) continue;
    const areas = split(city.areas, t, id, part);
    const now = answersOf(parameters, areas, t);
    const halves = ['a', 'b'].map((letter) => now.get(`${id}${letter}`));
    if (!halves.every((answers) => answers && outcomeOf(start, answers) === 'designated')) continue;
    const others = new Map([...now].filter(([one]) => start.base.has(one)));
    const same = [...others].every(
      ([one, answers]) => JSON.stringify(answers) === JSON.stringify(start.base.get(one)),
    );
    if (!same) continue;
    const { files } = change(areas, city, nothing, []);
    const rows = [`${id};${id}a;0,6`, `${id};${id}b;0,4`];
    files.set('redrawn.csv', `old_id;new_id;share\r\n${rows.join('\r\n')}\r\n`);
    return {
      files,
      planted: {
        did: [`${id} ${name} is two areas: ${id}a with ${part} of its residents, ${id}b with ${rest}.`],
        expected: {
          ...nothing,
          redrawn: [
            { old: id, new: `${id}a`, share: part },
            { old: id, new: `${id}b`, share: rest },
          ],
          inputs: ['statistics'],
        },
      },
    };
  }
  throw new Error('no area to split');
}

/** An area below the limit rises, and what it is compared with falls: neither is enough alone. */
function plantTwo(start: Start): Change {
  const { parameters, city, base } = start;
  const flipsOf = (edits: Edit[]) =>
    consequences(start, answersOf(parameters, moved(city.areas, t, edits), t), [['value', 'reference']]);
  for (const area of candidates(start)) {
    const answers = base.get(area.id) as Answers;
    if (met(answers) !== parameters.rule.needed - 1) continue;
    for (const key of criterionKeys.filter((one) => answers.criteria[one].verdict === 'not-met')) {
      for (let count = 20; count <= 200; count += 20) {
        const fall = donors(start, key, count, -1).filter(({ id }) => id !== area.id);
        const isQuiet = (one: Expected) => isClean(one) && one.flips.length === 0;
        if (fall.length < count - 1 || !isQuiet(flipsOf(fall))) break;
        for (let by = 1; by <= 12; by++) {
          const rise: Edit = { id: area.id, key, by };
          const { antal, af } = cellOf(area, t, key);
          if (antal === null || af === null || antal + by > af || !isQuiet(flipsOf([rise]))) break;
          const expected = flipsOf([rise, ...fall]);
          if (!isClean(expected) || expected.flips.length !== 1 || expected.cameIn.length !== 1) continue;
          const areas = moved(city.areas, t, [rise, ...fall]);
          return change(areas, city, expected, [
            `${by} more of ${area.id} ${area.name} in ${key}_antal: not enough alone.`,
            `1 fewer in ${key}_antal of each of ${fall.length} areas far below the limit: not enough alone.`,
          ]);
        }
      }
    }
  }
  throw new Error('no two to plant');
}

function change(areas: Area[], city: City, expected: Expected, did: string[]): Change {
  return {
    files: new Map([[`${newestYear}.csv`, toCsv(statisticsTable({ ...city, areas }, t))]]),
    planted: { did, expected: { ...expected, inputs: ['statistics'] } },
  };
}
