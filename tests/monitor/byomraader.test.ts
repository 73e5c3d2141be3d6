import { beforeAll, expect, it } from 'vitest';
import type { MonitorReport } from '../../src/monitor/report.ts';
import { readReport } from '../../src/record/read.ts';
import type { Report } from '../../src/record/report.ts';
import { eksempelby, temporaryFolder, udpeg } from '../cli/host.ts';

// The byområder of the base year, followed: Eksempelby 2022 and 2025, against sums made here from the records' counts.

const folder = temporaryFolder();
const records: string[] = [];

beforeAll(async () => {
  for (const year of ['2022', '2025']) {
    const statistics = eksempelby.years.find((path) => path.includes(year))!;
    const neighbours = ['--neighbours', 'fixtures/eksempelby/neighbours.csv'];
    const args = ['--method', 'koebenhavn-2025', ...eksempelby.lists, ...neighbours, '--format', 'json'];
    expect((await udpeg('screen', statistics, ...args, '--out', `${folder}/${year}`)).code).toBe(0);
    records.push(`${folder}/${year}/report.json`);
  }
});

/** Sum of numerators over sum of denominators, of some assessed areas. */
function rate({ areas }: Report, criterion: number, isIn: (id: string) => boolean): number {
  const { numerator, denominator } = areas.criteria[criterion];
  let [above, below] = [0, 0];
  for (let area = 0; area < areas.size; area++) {
    if (areas.exclusion[area] >= 0 || !isIn(areas.ids[area])) continue;
    const [part, whole] = [numerator![area], denominator![area]];
    if (Number.isNaN(part) || Number.isNaN(whole)) continue;
    above += part;
    below += whole;
  }
  return above / below;
}

it('are told by the mean change of their gaps to the areas that were not designated in the base year', async () => {
  const { stdout } = await udpeg('monitor', ...records, '--format', 'json');
  const found = (JSON.parse(stdout) as MonitorReport).byomraader!;
  const [old, now] = [await readReport(records[0]), await readReport(records[1])];
  const groups = old.byomraader!.groups;
  expect(found.map(({ name }) => name).toSorted()).toEqual(groups.map(({ name }) => name).toSorted());
  // 1: designated
  const held = new Set(old.areas.ids.filter((_, area) => old.areas.outcome[area] === 1));
  let followed = 0;
  for (const { name, of, mean, areas } of found) {
    const own = new Set(groups.find((group) => group.name === name)!.areas);
    expect(areas.base).toBe(own.size);
    const changes = old.areas.criteria.flatMap((criterion, c) => {
      if (!criterion.numerator || of.every((one) => one.criterion !== criterion.id)) return [];
      const [before, after] = [old, now].map(
        (report) => rate(report, c, (id) => own.has(id)) - rate(report, c, (id) => !held.has(id)),
      );
      return [{ id: criterion.id, change: (after - before) / before }];
    });
    for (const { id, change } of changes) {
      expect(of.find((one) => one.criterion === id)!.change).toBeCloseTo(change, 10);
      followed++;
    }
    expect(mean).toBeCloseTo(of.reduce((sum, one) => sum + one.change, 0) / of.length, 12);
  }
  expect(followed).toBeGreaterThan(20);
});

it('are none where no year follows', async () => {
  const one = await udpeg('monitor', records[0], '--format', 'json');
  expect((JSON.parse(one.stdout) as MonitorReport).byomraader).toBeNull();
});
