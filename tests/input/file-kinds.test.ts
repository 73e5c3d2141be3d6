import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/files/file-kind.ts';
import { temporaryFolder, udpeg } from '../cli/host.ts';

// What a file is stands in its refusal, at whichever door it is given.

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
const put = (name: string, content: string | Buffer) => writeFileSync(at(name), content);
/** Bytes, a letter each. */
const bytes = (letters: string, zeros = 0) =>
  Buffer.concat([Buffer.from(letters, 'latin1'), Buffer.alloc(zeros)]);

const table = 'id;navn;x\n1;Sønderby;5\n2;Ærøgade;7\n';
const utf16 = Buffer.from(table, 'utf16le');
const swapped = Buffer.from(utf16).swap16();
/** Each letter in four bytes, its code in the first two: all of the table are below U+10000. */
const utf32 = Buffer.from([...table].flatMap((letter) => [...Buffer.from(letter, 'utf16le'), 0, 0]));
const feature = '{"type":"Feature","properties":{"id":"1"},"geometry":null}';
const lfs = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
const px = 'CHARSET="ANSI";\nAXIS-VERSION="2013";\nDATA=\n1 2;\n';
const jsonStat = '{"version":"2.0","class":"dataset","id":["geo"],"size":[2],"dimension":{},"value":[1,2]}';

const kinds: Record<string, (string | Buffer)[]> = {
  gzip: [gzipSync(table)],
  bzip2: [bytes('BZh91AY&SY', 20)],
  xz: [bytes('\xfd7zXZ\0', 20)],
  '7z': [bytes("7z\xbc\xaf'\x1c", 20)],
  zstd: [bytes('(\xb5/\xfd', 20)],
  rar: [bytes('Rar!\x1a\x07\x01', 20)],
  tar: [Buffer.concat([bytes('a.csv', 252), bytes('ustar', 250)])],
  pdf: [bytes('%PDF-1.7\n%\xe2\xe3')],
  geopackage: [Buffer.concat([bytes('SQLite format 3\0', 52), bytes('GPKG', 100)])],
  sqlite: [bytes('SQLite format 3\0', 100)],
  access: [bytes('\0\x01\0\0Standard Jet DB', 100)],
  parquet: [bytes('PAR1\x15\0\x15PAR1')],
  arrow: [bytes('ARROW1\0\0', 20)],
  shapefile: [bytes('\0\0\x27\x0a', 96)],
  // a dBASE of the fifth of July 2025: 97 bytes of header, 20 a row
  dbf: [bytes('\x03\x7d\x07\x05\x02\0\0\0\x61\0\x14\0', 100)],
  'statistics-program': [bytes('$FL2@(#) SPSS'), bytes('RDX3\nX\n', 8)],
  image: [
    bytes('\x89PNG\r\n\x1a\n', 9),
    bytes('\xff\xd8\xff\xe0', 9),
    bytes('GIF89a', 9),
    bytes('RIFF\x10\0\0\0WEBP'),
  ],
  'utf-32': [utf32, Buffer.from(utf32).swap32(), Buffer.concat([bytes('\xff\xfe\0\0'), utf32])],
  'utf-16': [utf16, swapped],
  'cut-short': [
    // UTF-16 with its mark, whose last letter has one byte of two
    Buffer.concat([bytes('\xff\xfe'), utf16.subarray(0, 21)]),
    Buffer.concat([bytes('\xfe\xff'), swapped.subarray(0, 21)]),
    Buffer.from(table).subarray(0, Buffer.from(table).indexOf('Æ') + 1),
  ],
  empty: ['', ' \r\n\t\n', '\uFEFF'],
  'git-lfs': [lfs, lfs.replaceAll('\n', '\r\n')],
  px: [px, 'AXIS-VERSION="2000";\nCODEPAGE="iso-8859-1";\n'],
  rtf: ['{\\rtf1\\ansi Tabel}'],
  kml: ['<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"/>', '<kml/>'],
  gml: ['<?xml version="1.0"?>\n<wfs:FeatureCollection xmlns:gml="http://www.opengis.net/gml"/>'],
  'spreadsheet-xml': [
    '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
  ],
  xml: ['<?xml version="1.0"?>\n<rows/>'],
  html: ['<!DOCTYPE html>\n<html>', '\uFEFF\n <HTML>', '<?xml version="1.0"?><!DOCTYPE html><html>'],
  'html-table': [
    '<table><tr>',
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head>',
  ],
  markdown: [
    '| id | navn | x |\n|----|:---|---:|\n| 1 | Nord | 5 |\n',
    '# Tal\n\nid | x\n--- | ---\n1 | 5\n',
  ],
  'pipe-table': ['id|navn|x\n1|Nord|5\n2|Syd|7,5\n', '+----+---+\n| id | x |\n+----+---+\n| 1  | 5 |\n'],
  'fixed-width': ['id    navn      x\n0101  Nord    5,5\n0102  Syd    12,5\n'],
  'git-conflict': [
    'id;x\n1;5\n<<<<<<< HEAD\n2;7\n=======\n2;8\n>>>>>>> main\n',
    '<<<<<<< HEAD\nid;x\n=======\nid;y\n>>>>>>> 1a2b3c\n',
  ],
  'e-mail': [
    'From: a@b.dk\nTo: c@d.dk\nSubject: tal\nDate: 1. maj 2025\n\nid;x\n1;5\n',
    'Fra: A\nTil: B\nEmne: tal\n\nid;x\n',
    'Return-Path: <a@b.dk>\nReceived: from x\n\tby y\nSubject: tal\n\nid;x\n',
  ],
  record: ['{\n"schema": "udpeg/report",\n'],
  'geojson-lines': [
    `${feature}\n${feature}\n`,
    `\x1e${feature}\n\x1e${feature}\n`,
    `${feature}\r\n\r\n${feature}`,
  ],
  'json-lines': ['{"id":1,"x":2}\n{"id":2,"x":3}\n'],
  'esri-json': ['{"displayFieldName":"","geometryType":"esriGeometryPolygon","features":[]}'],
  'json-stat': [jsonStat, '{"dataset":{"dimension":{}}}'],
  topojson: ['{"type":"Topology","objects":{}}'],
  geojson: [
    '{"type":"FeatureCollection","features":[]}',
    `{"features":[${feature}],"type":"FeatureCollection"}`,
  ],
  json: ['[{"id":"1"}]', '{"a":1}', '{}'],
  method: ['udpeg: 1\nid: m\n', '# min metode\n\n---\nudpeg: 1\n'],
};
/** Not read at any door that a table, a method, a record or outlines are given at. */
const nowhere = Object.keys(kinds).filter(
  (kind) =>
    !['record', 'topojson', 'geojson', 'json', 'method', 'markdown', 'pipe-table', 'fixed-width'].includes(
      kind,
    ),
);

/** What a file is found to be: by its bytes, else by its text. */
const found = (content: string | Buffer) => {
  const raw = Buffer.from(content as string);
  return kindOf(raw) ?? kindOf(raw, raw.toString('utf8').replace(/^\uFEFF/, ''));
};

describe('a file is known by its content', () => {
  it.each(Object.entries(kinds))('as %s', (kind, contents) => {
    expect(contents.map(found)).toEqual(contents.map(() => kind));
  });

  it.each([
    ['a plain one', table],
    ['in Windows-1252, with a letter outside ASCII at its end', Buffer.from('id;navn\n1;Å', 'latin1')],
    ['whose notes look like an e-mail', 'From: Danmarks Statistik\nDate: 2025\n\nid;x\n1;5\n'],
    ['whose notes begin with a sign of XML or JSON', '<18 år;\n{note}\nid;x\n1;5\n'],
    ['with brackets round its headers', '[id],[x]\n1,5\n'],
    ['with ustar where a tar has it', `${'id;x\n'.padEnd(257, '\n')}ustar;5\n`],
    ['with headers that magic words begin', 'PAR1;ARROW1;GIF89a\n1;2;3\n'],
    ['that begins with a number and blank lines', '1;\n\n2;x\n3;y\n4;z\n'],
    ['of two letters', 'id'],
    ['whose notes stand in columns', 'Kilde:  DST\nDato:   maj\nArt:    tal\nid;x\n1;5\n'],
    ['whose names have pipes or wide blanks', 'id;navn\n1;Nord | Syd\n2;Øst  Vest\n'],
    ['with blanks that line its commas up', 'id  ,  x\n1   ,  5\n2   ,  7\n'],
    ['with some marks of git in a name', 'id;navn\n1;<<<<<<< HEAD\n2;=======\n'],
    ['in UTF-8 with a line of signs', 'id;x\n=======;5\n'],
  ])('a table is no other kind of file: %s', (_, content) => {
    expect(found(content)).toBeUndefined();
  });
});

put('ok.csv', 'id,x\n1,5\n2,7\n');
put(
  'ok.yaml',
  'udpeg: 1\nid: m\ntitle: M\ninput: { decimal: point }\nareas: { id: id }\ncriteria: { k: { column: x, threshold: { value: 6 } } }\ndesignate: { at-least: 1 }\n',
);
const screen = (...args: string[]) =>
  udpeg('screen', ...args, '--year', '2025', '--format', 'csv', '--lang', 'en');

/** The doors, each with how a file is given at it. */
const doors: Record<string, (file: string) => ReturnType<typeof udpeg>> = {
  statistics: (file) => screen(file, '--method', at('ok.yaml')),
  links: (file) =>
    screen(at('ok.csv'), '--method', at('ok.yaml'), '--municipality', 'K', '--state-lists', file),
  outlines: (file) => screen(at('ok.csv'), '--method', at('ok.yaml'), '--geometry', `${file}#id`),
  method: (file) => udpeg('method', 'check', file, '--lang', 'en'),
  project: (file) => udpeg('screen', '--project', file, '--year', '2025', '--lang', 'en'),
  record: (file) => udpeg('report', file, '--format', 'csv', '--lang', 'en'),
};

describe.each(Object.entries(doors))('at the door of %s', (_, given) => {
  it('all that is read nowhere is refused, and told to be what it is', async () => {
    for (const kind of nowhere) {
      for (const content of kinds[kind]) {
        put('given', content);
        const { code, stderr } = await given(at('given'));
        const refusal = stderr.replace(/^nothing was written\.\n/m, '');
        expect([kind, code, refusal.split('\n').length]).toEqual([kind, 2, 2]);
        expect(refusal).toMatch(/: the file is .+\.\n$/);
      }
    }
  });
});

describe('the refusal leads on', () => {
  const refusals: [string, string, string | Buffer, string][] = [
    [
      'statistics',
      'PX',
      px,
      'a PX file (PC-Axis); expected a table (CSV or XLSX). Save or fetch the table as CSV or XLSX.',
    ],
    [
      'statistics',
      'a pointer of Git LFS',
      lfs,
      'only a pointer of Git LFS, not the file itself. Fetch the file with git lfs pull; in GitHub Actions with lfs: true to actions/checkout.',
    ],
    ['statistics', 'gzip', gzipSync(table), 'packed with gzip. Unpack it and give the file in it.'],
    [
      'statistics',
      'GeoJSON',
      '{"type":"FeatureCollection","features":[]}',
      'GeoJSON; expected a table (CSV or XLSX). Outlines are given with --geometry; give the figures as CSV or XLSX.',
    ],
    [
      'outlines',
      'GeoJSON by lines',
      `${feature}\n${feature}\n`,
      'GeoJSON line by line (GeoJSONSeq, NDJSON); expected GeoJSON or TopoJSON. Put the lines in one FeatureCollection, such as with ogr2ogr -f GeoJSON.',
    ],
    [
      'outlines',
      'a shapefile',
      bytes('\0\0\x27\x0a', 96),
      'a shapefile (.shp); expected GeoJSON or TopoJSON. Save the layer as GeoJSON in a GIS program.',
    ],
    [
      'outlines',
      'a table',
      table,
      'not JSON: it begins with “id;navn;x”; expected GeoJSON or TopoJSON. Give the layer.',
    ],
    [
      'statistics',
      'a table drawn with pipes',
      'id|x\n1|5\n',
      'a table with upright lines (|) between its fields; expected a table (CSV or XLSX). Write it with a semicolon, comma or tab between the fields, or save it as XLSX.',
    ],
    [
      'method',
      'a conflict of git',
      'udpeg: 1\n<<<<<<< HEAD\nid: m\n=======\nid: n\n>>>>>>> main\n',
      'in conflict: git has left two versions between the marks <<<<<<< and >>>>>>>. Choose the version that holds, and delete the other and the marks.',
    ],
    [
      'statistics',
      'a web page called .xls',
      '<table><tr><td>id</td></tr></table>',
      'a web page with a table, which some systems call .xls; expected a table (CSV or XLSX). Save or fetch the table as CSV or XLSX.',
    ],
    ['method', 'nothing', '', 'empty; expected a method (YAML).'],
    [
      'record',
      'a PDF',
      '%PDF-1.7',
      'a PDF; expected a report.json written by udpeg screen. Give another file.',
    ],
  ];
  it.each(refusals)('%s: %s', async (door, _, content, told) => {
    put('given', content);
    const { code, stderr } = await doors[door](at('given'));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^.*: the file is /)]);
    expect(stderr).toContain(`the file is ${told}\n`);
  });
});

it('UTF-16 with its byte order mark is read in either order', async () => {
  for (const order of [
    Buffer.from(`\uFEFFid;x\n1;5\n`, 'utf16le'),
    Buffer.from(`\uFEFFid;x\n1;5\n`, 'utf16le').swap16(),
  ]) {
    put('given', order);
    expect((await doors.statistics(at('given'))).code).toBe(0);
  }
});
