import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportJson } from '../../src/record/schema.ts';
import { type Outcome, temporaryFolder, udpeg } from '../cli/host.ts';

/** What an area of the record is, in a line: its outcome and why. */
export type Stands = Record<string, string>;

const method = `udpeg: 1
id: m
title: Prøve
areas: { id: omraade_id, population: folketal }
exclude: { smaa: { population-below: 50, basis: decided } }
threshold: { value: 10, strict: false, basis: decided }
designate: { at-least: 2, basis: decided }
criteria: { a: { column: a, basis: decided }, b: { column: b, basis: decided } }
`;

/** A small city on the disk: areas are designated where both \`a\` and \`b\` are at least 10. */
export class SmallCity {
  readonly folder = temporaryFolder();

  constructor() {
    this.write('method.yaml', method);
    this.write(
      'lists.csv',
      'list_year;list;municipality;area_name\n2024;udsat_boligomraade;By;Parken\n2025;udsat_boligomraade;By;Parken\n2026;udsat_boligomraade;By;Parken\n',
    );
    this.write('links.csv', 'boligomraade;omraade_id;share\nParken;L;1\n');
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string): string {
    writeFileSync(this.path(name), text);
    return this.path(name);
  }

  /** The same method with further lines. */
  method(...lines: string[]): string {
    return this.write('own.yaml', `${method}${lines.join('\n')}\n`);
  }

  /** Statistics of a year, of cells \`id: [population, a, b]\`; null is missing. */
  statistics(year: number, cells: Record<string, [number, number | null, number | null]>): string {
    const rows = Object.entries(cells).map(([id, numbers]) =>
      [id, ...numbers.map((one) => one ?? '')].join(';'),
    );
    return this.write(`${year}.csv`, `omraade_id;folketal;a;b\n${rows.join('\n')}\n`);
  }

  decisions(...rows: string[]): string {
    const head = 'omraade_id;decision;date;author;justification;from;until';
    const padded = rows.map((row) => row + ';'.repeat(Math.max(0, 7 - row.split(';').length)));
    return this.write('decisions.csv', `${[head, ...padded].join('\n')}\n`);
  }

  /** Screens a year into a folder of its own, with the lists where the city has the area `L` that they designate. */
  async screen(statistics: string, out: string, ...options: string[]): Promise<Outcome> {
    mkdirSync(this.path(out), { recursive: true });
    const hasList = readFileSync(statistics, 'utf8').includes('\nL;');
    const lists = hasList ? ['--state-lists', this.path('lists.csv'), '--links', this.path('links.csv')] : [];
    const to = ['--out', this.path(out), '--format', 'json,csv,md,html'];
    const method = options.includes('--method') ? [] : ['--method', this.path('method.yaml')];
    return udpeg('screen', statistics, ...method, ...lists, ...to, ...options);
  }

  record(out: string): ReportJson {
    return JSON.parse(readFileSync(this.path(`${out}/report.json`), 'utf8'));
  }

  read(out: string, name: string): string {
    return readFileSync(this.path(`${out}/${name}`), 'utf8');
  }

  /** What `areas.csv` has of an area in a column. */
  cell(out: string, id: string, column: string): string {
    const [head, ...rows] = this.read(out, 'areas.csv').replace('\ufeff', '').split('\r\n');
    return rows.find((row) => row.startsWith(`${id};`))!.split(';')[head.split(';').indexOf(column)];
  }

  /** Outcome and kinds of reasons of each area: `designated: criteria, decision`. */
  stands(out: string): Stands {
    return Object.fromEntries(
      this.record(out).areas.map(({ id, outcome, reasons }) => [
        id,
        [outcome, ...(reasons.length > 0 ? [reasons.map(({ kind }) => kind).join(', ')] : [])].join(': '),
      ]),
    );
  }
}
