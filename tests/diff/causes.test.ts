import { describe, expect, it } from 'vitest';
import { moveOf } from '../../src/diff/causes.ts';
import { diffDocument, diffPage } from '../../src/diff/render/diff-document.ts';
import { htmlOf } from '../../src/document/html.ts';
import { markdownOf } from '../../src/document/markdown.ts';
import { compare } from './records.ts';

// Why an area's answer is another one, in plain words: small cities where one thing changes.

/** Rates of 100 each; the limit is 1.5 times the rest of the city. */
const relative = `
  reference: { of: rest-of-city }
  threshold: { times: 1.5 }
  criteria: { poor: { ratio: { numerator: poor, denominator: all }, unit: pct } }
  designate: { criterion: poor }
`;
const fixed = (value: number) => `
  threshold: { value: ${value} }
  criteria: { poor: { ratio: { numerator: poor, denominator: all }, unit: pct } }
  designate: { criterion: poor }
`;
const table = (a: number | string, b: number | string) => `
  id | population | poor | all
  a  | 100        | ${a} | 100
  b  | 100        | ${b} | 100
`;

async function causesOf(...[old, now]: Parameters<typeof compare>) {
  const { changes } = await compare(old, now);
  return Object.fromEntries(
    changes.map((change) => [change.id, [moveOf(change), ...change.causes.map(({ cause }) => cause)]]),
  );
}

describe('the plain cause of a change', () => {
  it('is the area itself where its own figure moved across a limit that stands', async () => {
    // a: 10 % and then 20 %, the limit 15 % both times
    const found = await causesOf(
      { method: fixed(15), table: table(10, 5) },
      { method: fixed(15), table: table(20, 5) },
    );
    expect(found).toEqual({ a: ['came-in', 'own'] });
  });

  it('is the rest of the city where the others moved the limit past a figure that stands', async () => {
    // a: 14 % both times, against 1.5 x 10 = 15 % and then 1.5 x 8 = 12 %; b: 10 and 8 against 21 %
    const found = await causesOf(
      { method: relative, table: table(14, 10) },
      { method: relative, table: table(14, 8) },
    );
    expect(found).toEqual({ a: ['came-in', 'city'] });
  });

  it('is the rule where the limit is another one', async () => {
    const found = await causesOf(
      { method: fixed(15), table: table(20, 5) },
      { method: fixed(25), table: table(20, 5) },
    );
    expect(found).toEqual({ a: ['went-out', 'rule'] });
  });

  it('is missing figures where a cell is missing now, or was before', async () => {
    const whole = { method: fixed(15), table: table(20, 5) };
    const without = { method: fixed(15), table: table('..', 5) };
    expect(await causesOf(whole, without)).toEqual({ a: ['opened', 'missing'] });
    expect(await causesOf(without, whole)).toEqual({ a: ['came-in', 'missing'] });
    const low = { method: fixed(15), table: table(5, 5) };
    expect(await causesOf(without, low)).toEqual({ a: ['settled', 'missing'] });
  });

  it('is told of all areas where all change, and counted', async () => {
    const diff = await compare(
      { method: fixed(15), table: table(10, 5) },
      { method: fixed(15), table: table(20, 30) },
    );
    const page = [...htmlOf(diffPage(diff, 'en'))].join('');
    expect(page).toContain('0 → 2 designated areas');
    expect(page).toMatch(/The area&#39;s own figures<\/a> 2 areas\./);
    // no outlines: the names stand where a map would
    expect(page).not.toContain('class="map changes"');
    expect(page).toMatch(
      /<strong>Came in \(2\): <\/strong><a href="#area-a">a<\/a>, <a href="#area-b">b<\/a>/,
    );
    expect(page).toContain('id="area-a"');
  });

  it('is none where nothing changed: the page says so and no more', async () => {
    const same = { method: fixed(15), table: table(20, 5) };
    const diff = await compare(same, same);
    expect(diff.changes).toEqual([]);
    expect([...htmlOf(diffPage(diff, 'en'))].join('')).toContain('No difference.');
  });

  it('stands in the text of every area before the exact parts', async () => {
    const diff = await compare(
      { method: fixed(15), table: table(10, 5) },
      { method: fixed(15), table: table(20, 5) },
    );
    const text = [...markdownOf(diffDocument(diff, 'en'))].join('');
    expect(text).toContain("The area's own figures: poor met now");
    expect(text).toContain('Exactly: 0 → 1 criterion: poor met now (the value)');
  });
});

describe('the levels of a criterion', () => {
  it('are those of the designated areas and of the others, in each record', async () => {
    // designated a and then b alone: 20 % against 5 %, then 30 % against 10 %
    const diff = await compare(
      { method: fixed(15), table: table(20, 5) },
      { method: fixed(15), table: table(10, 30) },
    );
    const [{ levels }] = diff.criteria;
    expect(levels.old).toMatchObject({ designated: 20, rest: 5 });
    expect(levels.new).toMatchObject({ designated: 30, rest: 10 });
    const page = [...htmlOf(diffPage(diff, 'en'))].join('');
    const [slope] = page.match(/<svg class="trend"[\s\S]*?<\/svg>/)!;
    // each level at its end, with the name at the last one
    expect(slope).toMatch(/>20\.0<\/text>.*>5\.0<\/text>/s);
    expect(slope).toMatch(/>Designated 30\.0<\/text>.*>Others 10\.0<\/text>/s);
  });
});

describe('a page of hard names', () => {
  it('keeps names of 300 letters and those that are read from the right whole, and lets none be markup', async () => {
    const names = ['x'.repeat(300), 'מגדל <b>'];
    const named = (poor: number) => `
      id          | population | poor      | all
      ${names[0]} | 100        | ${poor}   | 100
      ${names[1]} | 100        | ${poor}   | 100
    `;
    const method = fixed(15);
    const diff = await compare({ method, table: named(10) }, { method, table: named(20) });
    const page = [...htmlOf(diffPage(diff, 'da'))].join('');
    expect(page).toContain(names[0]);
    expect(page).toContain('מגדל &lt;b&gt;');
    expect(page).not.toContain('<b>');
  });
});
