import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CriterionKey } from './types.ts';

type Pair = [number, number];

/** The law's figures: kroner, hundredths (`doemte`) and tenths of a per cent; null is missing. */
export interface Figures {
  udenTilknytning: number | null;
  doemte: number | null;
  grundskole: number | null;
  indkomst: number | null;
  ikkeVestlige: number | null;
}

/** The tables of `laid-down.yaml`, which says what they are. */
interface LaidDown {
  smallAreas: [name: string, column: number, row: number, folketal: number[]][];
  missing: [id: string, criterion: CriterionKey][];
  water: [x: number, y: number, half: number][][];
  isles: [x: number, y: number, radius: number][];
  boligomraader: [
    name: string,
    letters: string,
    residents: number,
    moreBefore: number,
    lives: Record<string, number>,
    municipality?: string,
  ][];
  spellings: [name: string, by: number | 'outlines', spelled: string][];
  forms: Record<string, Pair[]>;
  outlines: [name: string, form: string, middle: Pair, along: Pair, squareMetres?: number][];
  hole: [name: string, share: number];
  legal: { name: string; year: number; figures: Partial<Figures> }[];
  nearTheLists: {
    name: string;
    residents: Pair;
    shares: Record<'udenTilknytning' | 'grundskole' | 'ikkeVestlige', Pair>;
    compared: { doemte: number; indkomst: number };
  }[];
}

export const laidDown: LaidDown = parse(readFileSync(new URL('laid-down.yaml', import.meta.url), 'utf8'));
