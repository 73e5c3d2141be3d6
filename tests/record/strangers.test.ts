import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealed } from '../../src/record/seal.ts';
import { temporaryFolder, udpeg } from '../cli/host.ts';
import { forged, leavesOf, type Path, replaced, wholeRecord } from './forged.ts';

/** Records that somebody else has made and sealed: each is held against its schema before anything else is done with it. */
const folder = temporaryFolder();
const honest = wholeRecord();
const [base, strange, out] = ['base.json', 'strange.json', 'out'].map((name) => join(folder, name));

const long = 'long '.repeat(400);
const injection = '=1+1</script><img src=x onerror=alert(1)>\u001b[2J\n# x';
const values = [null, '', -1, [], 1e308, 'x', {}, injection, 0.5, long, true];

/** What reads a record. */
const outputs = [
  ['report', strange, '--format', 'json,csv,md,html,geojson', '--out', out],
  ['letter', strange, '0101', '--format', 'html'],
  ['report', strange, '--format', 'md', '--out', out, '--previous', base],
  ['diff', strange, base, '--anyway', '--format', 'html'],
  ['letter', strange, '0125', '--format', 'md'],
  ['report', base, '--format', 'html,geojson', '--out', out, '--previous', strange],
  ['monitor', strange, '--format', 'html'],
  ['verify', strange],
  ['diff', base, strange, '--anyway', '--format', 'text'],
];

beforeAll(() => {
  writeFileSync(base, forged(honest));
});

describe('each leaf of a record replaced', () => {
  it('is read or refused, by every output: never a defect, and what is refused writes nothing', async () => {
    writeFileSync(strange, forged(honest));
    for (const args of outputs) expect((await udpeg(...args)).code, args.join(' ')).toBeLessThan(2);
    const count = { read: 0, refused: 0 };
    let turn = 0;
    for (const path of leavesOf(honest)) {
      if (path[0] === 'sha256') continue;
      // the two turn at different speeds, so that every output meets every value
      const value = values[(turn * 5) % values.length];
      const args = outputs[turn++ % outputs.length];
      rmSync(out, { recursive: true, force: true });
      writeFileSync(strange, forged(replaced(honest, path, value)));
      const { code, stdout, stderr } = await udpeg(...args, '--lang', 'en');
      const about = `${args[0]} ${path.join('.')} ${JSON.stringify(value).slice(0, 40)}`;
      expect(code, `${about}: ${stderr}`).toBeLessThan(3);
      count[code === 2 ? 'refused' : 'read']++;
      if (code < 2) continue;
      expect(stdout, about).toBe('');
      expect(existsSync(out), about).toBe(false);
      expect(stderr, about).toMatch(/field |no record of udpeg|has version|no area has the id/);
    }
    expect(count.read).toBeGreaterThan(50);
    expect(count.refused).toBeGreaterThan(250);
  }, 120_000);
});

describe('refused in one sentence that names the field:', () => {
  const refused: [about: string, path: Path, value: unknown, da: string, en: string][] = [
    [
      'another kind of value',
      ['areas', 0, 'population'],
      'mange',
      'feltet areas[0].population: fandt "mange"; ventede et tal.',
      'field areas[0].population: found "mange"; expected a number.',
    ],
    [
      'a negative count',
      ['areas', 0, 'criteriaMet', 'met'],
      -1,
      'feltet areas[0].criteriaMet.met: fandt -1; ventede >= 0.',
      'field areas[0].criteriaMet.met: found -1; expected >= 0.',
    ],
    [
      'more criteria met than there are',
      ['areas', 0, 'criteriaMet', 'met'],
      300,
      'feltet areas[0].criteriaMet.met: fandt 300; ventede <= 8.',
      'field areas[0].criteriaMet.met: found 300; expected <= 8.',
    ],
    [
      'a word for no number',
      ['summary', 'designated', 'residents'],
      'NaN',
      'feltet summary.designated.residents: fandt "NaN"; ventede et tal.',
      'field summary.designated.residents: found "NaN"; expected a number.',
    ],
    [
      'a field that is missing',
      ['areas', 1, 'name'],
      undefined,
      'feltet areas[1].name: nøglen “name” mangler.',
      'field areas[1].name: the key “name” is missing.',
    ],
    [
      'a folder in the name of a file',
      ['inputs', 0, 'name'],
      '../../.bashrc',
      'feltet inputs[0].name: fandt "../../.bashrc"; ventede navnet på en fil uden mappe.',
      'field inputs[0].name: found "../../.bashrc"; expected the name of a file without a folder.',
    ],
    [
      'no statistics among the files that it was made from',
      ['inputs'],
      [],
      'feltet inputs: fandt []; ventede mindst én med role: statistics.',
      'field inputs: found []; expected at least one of role: statistics.',
    ],
    [
      'the same in that of the earlier record',
      ['previous', 'file', 'name'],
      'a\\b',
      'feltet previous.file.name: fandt "a\\\\b"; ventede navnet på en fil uden mappe.',
      'field previous.file.name: found "a\\\\b"; expected the name of a file without a folder.',
    ],
    [
      'a method that cannot be one',
      ['method', 'definition', 'designate', 'at-least'],
      'four',
      'feltet method.definition.designate.at-least: fandt "four"; ventede et tal.',
      'field method.definition.designate.at-least: found "four"; expected a number.',
    ],
    [
      'a method without what is filled in where a file leaves it out',
      ['method', 'definition', 'indicators'],
      undefined,
      'feltet method.definition.indicators: nøglen “indicators” mangler.',
      'field method.definition.indicators: the key “indicators” is missing.',
    ],
    [
      'an id that leads nowhere',
      ['areas', 0, 'exclusion'],
      'nowhere',
      'feltet areas[0].exclusion: “nowhere” står ikke i account.exclusions; ventede noget, som gør.',
      'field areas[0].exclusion: “nowhere” is not in account.exclusions; expected one that is.',
    ],
    [
      'an area that there is none of',
      ['byomraader', 'isolated', 0],
      '9999',
      'feltet byomraader.isolated[0]: “9999” står ikke i areas; ventede noget, som gør.',
      'field byomraader.isolated[0]: “9999” is not in areas; expected one that is.',
    ],
    [
      'an area twice',
      ['areas', 1, 'id'],
      '0101',
      'feltet areas[1].id: “0101” står her to gange; ventede hver én gang.',
      'field areas[1].id: “0101” is here twice; expected each once.',
    ],
    [
      'areas in another order',
      ['areas', 1, 'id'],
      '0100',
      'feltet areas[1].id: “0100” står efter “0101”; ventede områderne i rækkefølge efter nummer.',
      'field areas[1].id: “0100” stands after “0101”; expected the areas in the order of their ids.',
    ],
    [
      'an id that every object has, and no record',
      ['classes', 0, 'id'],
      'constructor',
      'feltet classes[0].id: “constructor” står ikke i method.definition.classes; ventede noget, som gør.',
      'field classes[0].id: “constructor” is not in method.definition.classes; expected one that is.',
    ],
    [
      'a parameter of nothing',
      ['method', 'parameters', 0, 'path'],
      'indicators.none',
      'feltet method.parameters[0].path: “none” står ikke i method.definition.indicators; ventede noget, som gør.',
      'field method.parameters[0].path: “none” is not in method.definition.indicators; expected one that is.',
    ],
    [
      'a notice that nobody knows',
      ['notices', 0, 'code'],
      'toString',
      'feltet notices[0]: ventede en bemærkning, som denne udpeg kender, med det, som hører til den.',
      'field notices[0]: expected a notice that this udpeg knows, with what belongs to it.',
    ],
  ];
  it.each(refused)('%s', async (_, path, value, da, en) => {
    writeFileSync(strange, forged(replaced(honest, path, value)));
    const by = async (lang: string, ...args: string[]) => udpeg(...args, '--lang', lang);
    const told = (sentence: string) => ({ code: 2, stdout: '', stderr: `${strange}, ${sentence}\n` });
    expect(await by('da', 'letter', strange, '0101')).toEqual(told(da));
    expect(await by('en', 'diff', base, strange)).toEqual(told(en));
    expect(await by('en', 'report', base, '--previous', strange, '--format', 'md')).toEqual(told(en));
  });

  it('blocks that lie too deep in each other, and areas that the file has no room for', async () => {
    const text = forged(replaced(honest, ['method', 'definition', 'indicators', 'boern'], 'DEEP'));
    const deep = `${'{"mean":{"of":['.repeat(5000)}"x"${']}}'.repeat(5000)}`;
    const lines = text.slice(0, text.lastIndexOf('"sha256"')).replace('"DEEP"', deep);
    writeFileSync(strange, [...sealed([lines])].join(''));
    const { code, stderr } = await udpeg('verify', strange, '--lang', 'en');
    expect(stderr).toContain('blocks that lie more than 200 deep in each other');
    expect(code).toBe(2);
    // no columns are made for so many; what the areas that there are give is told
    writeFileSync(strange, forged(replaced(honest, ['account', 'input', 'areas'], 2 ** 40)));
    expect(await udpeg('verify', strange, '--lang', 'en')).toMatchObject({ code: 1, stderr: '' });
  });

  it('numbers that JSON has no words for, wherever they stand', async () => {
    const text = forged(honest);
    const number = /"limit":(-?[\d.]+)/.exec(text)![1];
    for (const wrong of ['NaN', '1e999', '01', '1.', '.5', '+1', '-', '']) {
      const { sha256: _, ...parts } = JSON.parse(text);
      writeFileSync(strange, forged(parts).replace(`"limit":${number}`, `"limit":${wrong}`));
      const { code, stdout } = await udpeg('letter', strange, '0101');
      expect({ code, stdout }, wrong).toEqual({ code: 2, stdout: '' });
    }
  });
});
