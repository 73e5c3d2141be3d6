import { recordPlace } from '../files/place.ts';
import type { FileInfo } from '../files/text-file.ts';
import { type Finding, finding, type MessageCode, type Messages } from '../messages/finding.ts';
import { DANISH_MISSING } from '../text/characters.ts';
import { numberFault } from './number-faults.ts';
import { INVALID, numberReader, withoutNote } from './numbers.ts';

/** What the numbers of a column of a small table can be: tells a decimal sign from one between thousands. */
export interface NumberKind {
  /** 0 where left out */
  least?: number;
  greatest?: number;
  /** a count: no parts of one */
  whole?: true;
  /** per cent: cells of a sheet that are shown as per cent are fractions, and refused */
  percent?: true;
}

/** The messages that need no more than the text of the cell. */
export type TextCode = {
  [Code in MessageCode]: { text: string } extends Messages[Code] ? Code : never;
}[MessageCode];

/** Where a decimal sign was first seen. */
export interface Sighting {
  text: string;
  row: number;
  column: string;
}

/** A cell as it was read. */
interface NumberCell {
  /** NaN where it is missing, undefined where it is no number of its column */
  value: number | undefined;
  /** read without the mark of a note */
  marked: boolean;
  /** what is wrong with it, where there is more to say than that it is no such number */
  fault: Finding | undefined;
}

type Sign = 'comma' | 'point';
const readers = {
  comma: numberReader({ decimal: 'comma', missing: DANISH_MISSING }),
  point: numberReader({ decimal: 'point', missing: DANISH_MISSING }),
};

/** The number in a text, also before the mark of a note. */
function readWith(sign: Sign, text: string): { value: number; marked: boolean } {
  const value = readers[sign](text);
  const bare = value === INVALID ? withoutNote(text) : undefined;
  return bare === undefined
    ? { value, marked: false }
    : { value: readers[sign](bare), marked: readers[sign](bare) !== INVALID };
}

function fits(value: number, { least = 0, greatest = Infinity, whole }: NumberKind): boolean {
  return value >= least && value <= greatest && value < INVALID && (!whole || Number.isSafeInteger(value));
}

/**
 * The decimal sign of a table for which no method declares one: found from all its cells of numbers. `41.2` shows a
 * point, and so does `1,234` persons; `1.234` alone may be one or a thousand, and is read the Danish way.
 */
export class DecimalSign {
  /** the first cell that can only be a number of its column with this sign */
  readonly #shown: Partial<Record<Sign, Sighting>> = {};
  /** signs of cells that cannot be a number of their column, whichever their sign: those are refused in any case */
  readonly #supposed = new Set<Sign>();
  /** a cell is a number with a decimal comma only, whatever its column */
  #comma = false;
  #danish: { count: number; text: string; value: number } | undefined;

  see(text: string, kind: NumberKind, row: number, column: string): void {
    const comma = readWith('comma', text).value;
    const point = readWith('point', text).value;
    if (Object.is(comma, point)) return;
    const fitting = { comma: fits(comma, kind), point: fits(point, kind) };
    if (fitting.comma && point === INVALID) this.#comma = true;
    if (fitting.comma && point !== INVALID && !kind.whole) {
      this.#danish ??= { count: 0, text, value: comma };
      this.#danish.count++;
    }
    if (fitting.comma !== fitting.point)
      this.#shown[fitting.comma ? 'comma' : 'point'] ??= { text, row, column };
    else if (comma === INVALID || point === INVALID)
      this.#supposed.add(comma === INVALID ? 'point' : 'comma');
  }

  get #sign(): Sign {
    if (this.#shown.comma) return 'comma';
    if (this.#shown.point) return 'point';
    return this.#supposed.has('point') && !this.#supposed.has('comma') ? 'point' : 'comma';
  }

  /** The two cells that have not the same decimal sign, in the order in which they were seen. */
  get contradiction(): [Sighting, Sighting] | undefined {
    const [first, second] = Object.values(this.#shown);
    return second && [first, second];
  }

  /** That cells were read the Danish way while nothing in the table says that they are Danish. */
  notices(file: FileInfo): Finding[] {
    if (this.#danish === undefined || this.#comma || this.#sign === 'point') return [];
    return [finding('read-as-danish', this.#danish, recordPlace(file))];
  }

  /**
   * What a cell holds. What cannot be a number of its column with the table's sign is read with the other one, where
   * that is all it can be: it is refused for its size, or for the contradiction, and not for both.
   */
  read(text: string, kind: NumberKind): NumberCell {
    const sign = this.#sign;
    let read = readWith(sign, text);
    const other = readWith(sign === 'comma' ? 'point' : 'comma', text);
    const isOther = this.contradiction && !fits(read.value, kind) && fits(other.value, kind);
    if (read.value === INVALID || isOther) read = other;
    const { value, marked } = read;
    if (value === INVALID) {
      return { value: undefined, marked, fault: numberFault(text, { decimal: sign }, false) };
    }
    const isCount = Number.isNaN(value) || (Number.isSafeInteger(value) && value >= 0);
    return { value: kind.whole && !isCount ? undefined : value, marked, fault: undefined };
  }
}
