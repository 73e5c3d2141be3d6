import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type Garbling, garbledText } from '../../src/text/garbled.ts';
import { errors, read } from './files.ts';

// iconv-lite garbles the words here as programs do; that what comes out is told from words is tried on both.

const words = ['Sønderby', 'Vænget', 'Blågården', 'Østerlund', 'Göteborg', 'Västerås', 'Kælkevænget'];
const taken = (word: string, written: string, read: string) =>
  iconv.decode(iconv.encode(word, written), read);
const twice = (word: string) => taken(word, 'utf8', 'win1252');

describe('letters read in the wrong encoding', () => {
  it.each<[Garbling, (word: string) => string, string[]]>([
    ['utf-8-twice', twice, words],
    ['utf-8-twice', (word) => twice(twice(word)), words],
    ['utf-8-twice', (word) => Buffer.from(word).toString('latin1'), words],
    ['utf-8-twice', twice, ['Wrocław', 'Kraków', 'Beyoğlu', 'Straße', 'KØBENHAVN', 'Ålesund', 'Café']],
    ['utf-8-as-mac', (word) => taken(word, 'utf8', 'macroman'), words],
    ['utf-8-as-cp850', (word) => taken(word, 'utf8', 'cp850'), words],
    [
      'cp850',
      (word) => taken(word, 'cp850', 'win1252'),
      ['Sønderby', 'Vænget', 'Blågården', 'Göteborg', 'Samsø'],
    ],
    [
      'mac-roman',
      (word) => taken(word, 'macroman', 'win1252'),
      ['Sønderby', 'Vænget', 'Blågården', 'Østerlund', 'Gården'],
    ],
  ])('%s are found, with what they were', (as, garble, names) => {
    for (const name of names) expect(garbledText(garble(name)), name).toMatchObject({ as, likely: name });
  });

  it('are lost where U+FFFD stands for them', () => {
    expect(garbledText('S\uFFFDnderby')).toEqual({ as: 'lost', text: 'S\uFFFDnderby', likely: undefined });
  });

  it.each([
    ...words,
    ...[
      '‘Foo’',
      'Kvarteret ‘Foo’ ved åen',
      '½ Amager',
      '3¾ by',
      'Nørrebro†',
      '† 1990',
      'den ”grå” zone',
      '”grå”zone',
    ],
    ...['SÃO PAULO', 'MAÇÃ', '“MANHÔ', '« MANHû', 'Château', 'ÂGE', 'L’Île', 'Œuvre', 'CŒUR', 'SacrÉ-CŒur'],
    ...[
      'Škoda',
      'ŽILINA',
      'Łódź',
      'Kęty',
      'Şişli',
      'İstanbul',
      'Å – Nord',
      'Å–Nord',
      '"Å”',
      'Straße',
      'Đà Nẵng',
    ],
    ...[
      'Hawai‘i',
      'O‘Brien',
      'd‘Arc',
      'd‘Hondt',
      'rock‘n‘roll',
      'O’Brien',
      '¿Qué?',
      'L’HAŸ-LES-ROSES',
      '20 °C',
      '5 m²',
    ],
    ...['Kvarter ›Nord‹', '‹Nord Vest›', '„Nord“', 'Nord™', '√9', 'Αθήνα', 'Москва', '東京', 'Uus-Õismäe'],
  ])('are not found in %s', (text) => {
    expect(garbledText(text)).toBeUndefined();
  });
});

describe('a file is refused for its letters', () => {
  const blocks = { columns: ['a'], areas: { name: 'navn' } };
  const garbled = (likely: string) => expect.stringContaining(`it was probably “${likely}”`);

  it('in ids, names, texts and headers; what is not read may be anything', async () => {
    const lines = ['id;navn;a;note', `1;${twice('Sønderby')};5;x`, `${twice('Øst')};Nord;6;${twice('på')}`];
    expect(await errors({ 'a.csv': lines }, blocks)).toEqual([garbled('Sønderby'), garbled('Øst')]);
    const text = { ...blocks, exclude: { x: { column: 'type', is: ['x'] } } };
    expect(await errors({ 'a.csv': ['id;navn;type;a', `1;x;${twice('på')};5`] }, text)).toEqual([
      garbled('på'),
    ]);
    const header = { ...blocks, areas: { id: 'område' } };
    expect(await errors({ 'a.csv': [`${twice('område')};a`, '1;5'] }, header)).toEqual([garbled('område')]);
    expect(
      await errors(
        {
          'a.csv': ['id;navn;a', '1;x;5'].map((line) =>
            line.replace('navn', `navn;${twice('på')}`).replace('x', 'x;y'),
          ),
        },
        blocks,
      ),
    ).toEqual([garbled('på')]);
  });

  it('where its bytes are those of Å, Ø or É in CP850 or on a Mac, which Windows-1252 does not have', async () => {
    const file = (encoding: string) => ({ 'a.csv': iconv.encode('id;navn;a\n1;Ågade;5\n', encoding) });
    expect(await errors(file('cp850'), blocks)).toEqual([garbled('Ågade')]);
    expect(await errors(file('macroman'), blocks)).toEqual([garbled('Ågade')]);
  });

  it('but not for signs of its own', async () => {
    const content = Buffer.from('id;navn;a\n1;\x91Nord\x92 \x96 Syd\x86;5\n', 'latin1');
    expect((await read({ 'a.csv': content }, blocks)).tables.get(2025)!.names).toEqual(['‘Nord’ – Syd†']);
  });
});
