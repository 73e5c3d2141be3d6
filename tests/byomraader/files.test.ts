import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/messages/errors.ts';
import { located } from '../../src/messages/finding.ts';
import { type Example, filesOf, prepareFiles } from '../screening/city.ts';

/** The errors that preparing ends in, the test's folder left out. */
async function refused(
  files: Pick<Example, 'neighbours' | 'byomraader'>,
): Promise<{ da: string[]; en: string[] }> {
  const preparing = prepareFiles(
    filesOf({
      method:
        'criteria: { poor: { column: poor, threshold: { value: 30 } } }\ndesignate: { criterion: poor }',
      table: 'id | population | poor\n0101 | 5 | 40\n0102 | 5 | 40\n0103 | 5 | 10',
      ...files,
    }),
  );
  const error = await preparing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) throw new Error(`expected an InputError, got ${error}`);
  const told = (language: 'da' | 'en') =>
    error.findings.map((one) => located(one, language).replace(/\/\S*\//g, ''));
  return { da: told('da'), en: told('en') };
}

describe('a table of neighbours is refused where', () => {
  it('an area is unknown, missing, or beside itself: all of it at once', async () => {
    const neighbours = 'omraade_id | nabo_id\n0101 | 0104\n | 0102\n0103 | 0103';
    expect(await refused({ neighbours })).toEqual({
      da: [
        "neighbours.csv, linje 2, kolonne “nabo_id”: naboparret nævner området “0104”, som ikke findes i tallene. Mente du “0101”? Ret id'et, eller slet rækken.",
        'neighbours.csv, linje 3, kolonne “omraade_id”: naboparret mangler et område-id. Udfyld det, eller slet rækken.',
        'neighbours.csv, linje 4, kolonne “nabo_id”: området “0103” står som nabo til sig selv. Slet rækken.',
      ],
      en: [
        'neighbours.csv, line 2, column “nabo_id”: the pair of neighbours names the area “0104”, which is not in the statistics. Did you mean “0101”? Mend the id or delete the row.',
        'neighbours.csv, line 3, column “omraade_id”: the pair of neighbours lacks an area id. Fill it in or delete the row.',
        'neighbours.csv, line 4, column “nabo_id”: the area “0103” stands as a neighbour of itself. Delete the row.',
      ],
    });
  });
});

it('a table of neighbours and one of names are refused together', async () => {
  const { en } = await refused({
    neighbours: 'omraade_id | nabo_id\n0103 | 0103',
    byomraader: 'byomraade | omraade_id\nVesthegn | 101',
  });
  expect(en).toEqual([
    'neighbours.csv, line 2, column “nabo_id”: the area “0103” stands as a neighbour of itself. Delete the row.',
    'byomraader.csv, line 2, column “omraade_id”: the area “101” is not in the statistics. Did you mean “0101”? Mend the id or delete the row.',
  ]);
});

describe('a table of names is refused where', () => {
  const neighbours = 'omraade_id | nabo_id\n0101 | 0102';

  it('an area is there under an id that is written otherwise; one that is no more is passed over', async () => {
    const byomraader = 'byomraade | omraade_id\nVesthegn | 101\nSydhegn | 0999';
    expect(await refused({ neighbours, byomraader })).toEqual({
      da: [
        "byomraader.csv, linje 2, kolonne “omraade_id”: området “101” findes ikke i tallene. Mente du “0101”? Ret id'et, eller slet rækken.",
      ],
      en: [
        'byomraader.csv, line 2, column “omraade_id”: the area “101” is not in the statistics. Did you mean “0101”? Mend the id or delete the row.',
      ],
    });
  });

  it('a row has no name or no part, or a part stands twice', async () => {
    const byomraader =
      'byomraade | omraade_id | boligomraade\n | 0101 |\nVesthegn | |\nVesthegn | 0102 |\nSydhegn | 0102 |';
    expect(await refused({ neighbours, byomraader })).toEqual({
      da: [
        'byomraader.csv, linje 2, kolonne “byomraade”: rækken har intet navn på et byområde. Udfyld det, eller slet rækken.',
        'byomraader.csv, linje 3, kolonne “omraade_id”: rækken for “Vesthegn” har hverken område-id eller boligområde. Udfyld et af dem, eller slet rækken.',
        'byomraader.csv, linje 5, kolonne “omraade_id”: “0102” hører til “Sydhegn” og står allerede under “Vesthegn” byomraader.csv:4. Slet den ene række.',
      ],
      en: [
        'byomraader.csv, line 2, column “byomraade”: the row has no name of a byområde. Fill it in or delete the row.',
        'byomraader.csv, line 3, column “omraade_id”: the row of “Vesthegn” has neither an area id nor a boligområde. Fill in one of them or delete the row.',
        'byomraader.csv, line 5, column “omraade_id”: “0102” is part of “Sydhegn” and stands already under “Vesthegn” byomraader.csv:4. Delete one of the rows.',
      ],
    });
  });

  it('nothing says which areas lie side by side', async () => {
    expect(await refused({ byomraader: 'byomraade | omraade_id\nVesthegn | 0101' })).toEqual({
      da: [
        '--byomraader giver navne til byområder, og de kræver naboer: tilføj --geometry eller --neighbours.',
      ],
      en: ['--byomraader names byområder, and those need neighbours: add --geometry or --neighbours.'],
    });
  });
});
