import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/record/read.ts';
import { recount } from '../../src/verify/recount.ts';
import { temporaryFolder, udpeg } from '../cli/host.ts';
import { forged, leavesOf, type Path, replaced } from '../record/forged.ts';

// Whoever changes a record can seal it anew. `verify` then computes it again from what it holds: counts, areas, links and
// the method. The record is that of 40 areas in tests/record/records; each forgery changes one value of it.

const folder = temporaryFolder();
const path = fileURLToPath(new URL('../record/records/version-2.json', import.meta.url));
const honest = JSON.parse(readFileSync(path, 'utf8'));
const at = join(folder, 'forged.json');

/** The place of an area in the record. */
const place = (id: string): number => honest.areas.findIndex((area: { id: string }) => area.id === id);
const valueAt = (where: Path): unknown => where.reduce((value, key) => value[key], honest);

describe('a record in which one value was changed, and that was sealed anew:', () => {
  // 0101: 40 of 599 adults with low income, 6.68 %; in the rest of the city 12.05 %, so that the limit is 1.5 times that. It
  // meets none of the eight criteria and is not designated. 0125 has no figure of its poor children and is undetermined.
  const area = (id: string, ...field: Path): Path => ['areas', place(id), ...field];
  const income = ['criteria', 'indkomstniveau'];
  const forgeries: [about: string, where: Path, value: unknown, told: string][] = [
    ['a population', area('0101', 'population'), 1047, 'account.input.residents: 55213; expected 55214'],
    ['a numerator', area('0101', ...income, 'numerator'), 400, 'area 0101, criteria.indkomstniveau.value'],
    [
      'a value',
      area('0101', ...income, 'value'),
      30,
      'area 0101, criteria.indkomstniveau.value: 30; expected 6.67',
    ],
    [
      'a reference',
      area('0101', ...income, 'reference'),
      1,
      'area 0101, criteria.indkomstniveau.reference: 1; expected 12.0',
    ],
    [
      'a limit',
      area('0101', ...income, 'limit'),
      1,
      'area 0101, criteria.indkomstniveau.limit: 1; expected 18.0',
    ],
    [
      'a margin',
      area('0101', ...income, 'margin'),
      1,
      'area 0101, criteria.indkomstniveau.margin: 1; expected nothing',
    ],
    [
      'a verdict',
      area('0101', ...income, 'verdict'),
      'met',
      'area 0101, criteria.indkomstniveau.verdict: "met"; expected "not-met"',
    ],
    [
      'what it could be',
      area('0101', ...income, 'couldBe'),
      ['met'],
      'area 0101, criteria.indkomstniveau.couldBe: ["met"]; expected nothing',
    ],
    ['criteria met', area('0101', 'criteriaMet', 'met'), 4, 'area 0101, criteriaMet.met: 4; expected 0'],
    [
      'the most that it could meet',
      area('0125', 'criteriaMet', 'most'),
      8,
      'area 0125, criteriaMet.most: 8; expected ',
    ],
    [
      'an outcome',
      area('0101', 'outcome'),
      'designated',
      'area 0101, outcome: "designated"; expected "not-designated"',
    ],
    [
      'an open outcome',
      area('0125', 'outcome'),
      'not-designated',
      'area 0125, outcome: "not-designated"; expected "undetermined"',
    ],
    [
      'a reason',
      area('0101', 'reasons'),
      [{ kind: 'enclosed' }],
      'area 0101, reasons: [{"kind":"enclosed"}]; expected []',
    ],
    [
      'an exclusion',
      area('0101', 'exclusion'),
      'smaa-omraader',
      'area 0101, exclusion: "smaa-omraader"; expected null',
    ],
    ['an index', area('0101', 'index'), 2, 'area 0101, index: 2; expected -0.35'],
    ['a rank', area('0101', 'rank'), 1, 'area 0101, rank: 1; expected 31'],
    ['a class', area('0101', 'classes', 'trin'), 'høj', 'area 0101, classes.trin: "høj"; expected "lav"'],
    [
      'an indicator',
      area('0101', 'indicators', 'boern'),
      50,
      'area 0101, indicators.boern: 50; expected 3.06',
    ],
    ['a byområde', area('0101', 'byomraade'), honest.byomraader.groups[0].id, 'area 0101, byomraade: '],
    [
      'residents designated',
      ['summary', 'designated', 'residents'],
      1,
      'summary.designated.residents: 1; expected 9812',
    ],
    ['areas by reason', ['summary', 'byCriteria', 'areas'], 0, 'summary.byCriteria.areas: 0; expected 4'],
    ['areas excluded', ['account', 'excluded', 'areas'], 0, 'account.excluded.areas: 0; expected 1'],
    ['the count of a criterion', ['criteria', 0, 'met'], 0, 'criteria[0].met: 0; expected '],
    [
      'designated against the rest',
      ['criteria', 0, 'comparison', 'rest'],
      1,
      'criteria[0].comparison.rest: 1; expected ',
    ],
    [
      'a basis',
      ['method', 'parameters', 0, 'basis'],
      'decided',
      'method.parameters[0].basis: "decided"; expected "assumption"',
    ],
    [
      'a link that counts',
      ['boligomraader', 0, 'links', 0, 'counts'],
      false,
      'boligomraader[0].links[0].counts: false; expected true',
    ],
    [
      'entries of a list',
      ['stateLists', 'used', 0, 'entries'],
      7,
      'stateLists.used[0].entries: 7; expected ',
    ],
    [
      'residents of a byområde',
      ['byomraader', 'groups', 0, 'residents'],
      1,
      'byomraader.groups[0].residents: 1; expected ',
    ],
    [
      'a criterion of a byområde',
      ['byomraader', 'groups', 0, 'criteria', 0, 'value'],
      1,
      'byomraader.groups[0].criteria[0].value: 1; expected ',
    ],
    [
      'who stayed',
      ['previous', 'stayed', 'new', 'residents'],
      1,
      'previous.stayed.new.residents: 1; expected 9812',
    ],
    [
      'residents of the round before',
      ['previous', 'designated', 'residents'],
      1,
      'previous.designated.residents: 1; expected 11084',
    ],
    [
      'the rule itself',
      ['method', 'definition', 'designate', 'at-least'],
      1,
      'outcome: "not-designated"; expected "designated"',
    ],
    [
      'the threshold itself',
      ['method', 'definition', 'threshold', 'times'],
      3,
      'area 0101, criteria.indkomstniveau.limit: ',
    ],
  ];

  it.each(forgeries)('%s', async (_, where, value, told) => {
    writeFileSync(at, forged(replaced(honest, where, value)));
    const { code, stdout } = await udpeg('verify', at, '--lang', 'en');
    expect(stdout).toContain('It does not agree with itself; ');
    expect(stdout).toContain(told);
    expect(stdout).toMatch(/Not confirmed\.\n$/);
    expect(code).toBe(1);
  });

  it('nothing, and it agrees with itself', async () => {
    writeFileSync(at, forged(honest));
    expect(await udpeg('verify', at)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Den stemmer med sig selv'),
    });
  });

  it('is found whatever number or answer it is, but for those that only the files can tell', async () => {
    const others: Record<string, unknown> = {
      met: 'not-met',
      'not-met': 'met',
      designated: 'not-designated',
      'not-designated': 'designated',
      lav: 'høj',
    };
    const unseen: string[] = [];
    for (const where of leavesOf(honest)) {
      const value = valueAt(where);
      const isNumber = typeof value === 'number';
      if (where[1] === 'definition' || !(isNumber || typeof value === 'boolean' || others[String(value)]))
        continue;
      const other = isNumber ? value + 1 : typeof value === 'boolean' ? !value : others[String(value)];
      writeFileSync(at, forged(replaced(honest, where, other)));
      const read = await readRecord(at).catch(() => undefined);
      if (read && recount(read.report, read.areas()).contradictions.length === 0)
        unseen.push(where.join('.'));
    }
    expect(unseen).toEqual([
      'method.builtIn',
      // of the files: their sizes, rows and years
      ...['inputs.0.bytes', 'inputs.1.years.0'],
      ...['account.rowsOutsideLevel', 'account.rowsOfOtherYears', 'account.rowsOfYear'],
      'stateLists.used.0.complete',
      ...['notices.0.params.headerLine', 'notices.0.params.rows'],
      // since when a boligområde is on its list
      ...['boligomraader.0.lists.0.since.year', 'boligomraader.0.lists.0.since.atLeast'],
      // who lies side by side
      'byomraader.neighbours.pairs',
      // of the round before, but for what adds up
      ...['previous.file.bytes', 'previous.year', 'previous.methodChanged'],
      ...['previous.cameIn.old.residents', 'previous.cameIn.old.withoutPopulation'],
      ...['previous.wentOut.undetermined.residents', 'previous.wentOut.undetermined.withoutPopulation'],
    ]);
  });
});
