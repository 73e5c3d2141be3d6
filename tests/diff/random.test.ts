import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionDefinition } from '../../src/criteria/definition.ts';
import { diffOf } from '../../src/diff/diff.ts';
import { limitsUnder, participationIn } from '../../src/diff/limits.ts';
import { sectionNames } from '../../src/diff/sections.ts';
import { methodOf, type Report } from '../../src/record/report.ts';
import { readBack } from '../record/read-back.ts';
import { type City, method, screenCity } from '../screening/city.ts';
import { cases, type RandomMethod, randomCity, randomMethod } from '../screening/random.ts';

const options = { within: 5, redrawn: [], anyway: true, sections: sectionNames };

async function screened(of: RandomMethod, city: City): Promise<Report> {
  return readBack(await screenCity(await method(of.blocks), city));
}

const oneCity = randomMethod().chain((of) => randomCity(of).map((city) => ({ of, city })));
const twoCities = randomMethod().chain((of) =>
  fc.tuple(randomCity(of), randomCity(of)).map(([before, after]) => ({ of, before, after })),
);

describe('random methods and cities', () => {
  it('a record against itself: no difference', async () => {
    await fc.assert(
      fc.asyncProperty(oneCity, async ({ of, city }) => {
        const report = await screened(of, city);
        expect(diffOf(report, report, options).differs).toBe(false);
      }),
      cases(100),
    );
  });

  it('limits worked out from a record under its own rule are those that it holds, wherever they can be', async () => {
    let worked = 0;
    await fc.assert(
      fc.asyncProperty(oneCity, async ({ of, city }) => {
        const report = await screened(of, city);
        const participation = participationIn(report);
        for (const columns of report.areas.criteria) {
          const definition = criterionDefinition(methodOf(report), columns.id);
          const side = { report, method: methodOf(report), columns, definition, participation };
          const computed = limitsUnder(side, side, 'computed');
          if ('untold' in computed) continue;
          worked++;
          for (let area = 0; area < report.areas.size; area++)
            // JSON has no minus zero
            expect(computed.limit.at(area) + 0).toBe(columns.limit(area));
        }
      }),
      cases(200),
    );
    expect(worked).toBeGreaterThan(100);
  });

  it('every flip is one by the records, and none is left out; its answer follows from value and limit', async () => {
    let flips = 0;
    await fc.assert(
      fc.asyncProperty(twoCities, async ({ of, before, after }) => {
        const [old, now] = [await screened(of, before), await screened(of, after)];
        const { criteria } = diffOf(old, now, options);
        for (const { id, flips: told } of criteria) {
          const [was, is] = [old, now].map(({ areas }) => areas.criteria.find((one) => one.id === id)!);
          const expected = old.areas.ids.filter((area, position) => {
            const other = now.areas.ids.indexOf(area);
            if (other < 0 || old.areas.exclusion[position] >= 0 || now.areas.exclusion[other] >= 0)
              return false;
            return (
              was.verdict[position] !== is.verdict[other] || was.possible[position] !== is.possible[other]
            );
          });
          expect(told.map(({ area }) => area)).toEqual(expected);
          flips += told.length;
          for (const { changed, why } of told.filter(({ changed: what }) => what === 'verdict')) {
            expect(changed).toBe('verdict');
            // one method: the rule never explains anything
            expect([...why!.alone, ...why!.together.flat(), ...why!.needed]).not.toContain('rule');
            expect(why!.alone.length + why!.together.length).toBeGreaterThan(0);
          }
        }
      }),
      cases(100),
    );
    expect(flips).toBeGreaterThan(100);
  });
});
