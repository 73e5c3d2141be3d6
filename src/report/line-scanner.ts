import type { Reader } from '../criteria/reference.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const CLOSING_BRACE = 0x7d;
const CLOSING_BRACKET = 0x5d;
const POINT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const N = 0x6e;
/** Numbers of so many signs, the point among them, are read digit by digit. */
const SHORT = 10;
const powers = Array.from({ length: SHORT }, (_, k) => 10 ** k);

/**
 * Reads JSON of a form that is known beforehand, byte by byte. Where the bytes stand in another way it is lost, which is
 * for its user to ask now and then: what it has read since is worth nothing.
 */
export class LineScanner {
  isLost = false;
  isStrict = true;

  readonly bytes: Buffer;
  /** of the next byte */
  position: number;

  constructor(bytes: Buffer, position: number) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Whether these bytes come next. */
  isAt(literal: Buffer): boolean {
    const { bytes, position } = this;
    for (let k = 0; k < literal.length; k++) if (bytes[position + k] !== literal[k]) return false;
    return true;
  }

  /** Passes these bytes. All of them are looked at while `isStrict`, later the last one alone: one line is as the other. */
  skip(literal: Buffer): void {
    const last = literal.length - 1;
    const isThere = this.isStrict ? this.isAt(literal) : this.bytes[this.position + last] === literal[last];
    if (!isThere) this.isLost = true;
    this.position += literal.length;
  }

  /** A number, or NaN for null. */
  number(): number {
    const { bytes } = this;
    const start = this.position;
    const isNegative = bytes[start] === MINUS;
    let at = isNegative ? start + 1 : start;
    const most = at + SHORT;
    let digits = 0;
    let point = 0;
    for (; at < most; at++) {
      const byte = bytes[at];
      if (byte >= ZERO && byte <= NINE) digits = 10 * digits + (byte - ZERO);
      else if (byte === POINT && point === 0) point = at + 1;
      else break;
    }
    const isEnd = bytes[at] === COMMA || bytes[at] === CLOSING_BRACE || bytes[at] === CLOSING_BRACKET;
    if (!isEnd || at === start) return this.#longNumber(start);
    this.position = at;
    // a whole number over a power of ten, both of them doubles, is rounded once, as it is where JSON is read
    const value = point > 0 ? digits / powers[at - point] : digits;
    return isNegative ? -value : value;
  }

  /** A number of many digits, one with an exponent, or null. */
  #longNumber(start: number): number {
    this.passNumber();
    const text = this.bytes.toString('latin1', start, this.position);
    if (text === 'null') return Number.NaN;
    const value = Number(text);
    if (text === '' || Number.isNaN(value)) this.isLost = true;
    return value;
  }

  /** Passes a number or null without reading it. */
  passNumber(): void {
    const { bytes } = this;
    let at = this.position;
    while (at < bytes.length) {
      const byte = bytes[at];
      if (byte === COMMA || byte === CLOSING_BRACE || byte === CLOSING_BRACKET) break;
      at++;
    }
    this.position = at;
  }

  text(): string {
    const { bytes } = this;
    const start = this.position + 1;
    if (bytes[start - 1] !== QUOTE) this.isLost = true;
    let at = start;
    let isEscaped = false;
    let isAscii = true;
    for (; at < bytes.length && bytes[at] !== QUOTE; at++) {
      if (bytes[at] >= 0x80) isAscii = false;
      if (bytes[at] !== BACKSLASH) continue;
      isEscaped = true;
      at++;
    }
    this.position = at + 1;
    if (isEscaped) return this.#parsed<string>(start - 1, at + 1) ?? '';
    return bytes.toString(isAscii ? 'latin1' : 'utf8', start, at);
  }

  textOrNull(): string | null {
    if (this.bytes[this.position] !== N) return this.text();
    this.skip(nothing);
    return null;
  }

  /** A list, up to what follows it and past that. */
  list<Item>(next: Buffer): Item[] {
    const { bytes } = this;
    const start = this.position;
    if (this.isAt(emptyList)) {
      this.skip(emptyList);
      this.skip(next);
      return [];
    }
    const end = bytes.indexOf(next, start);
    if (end < 0 || bytes[end - 1] !== CLOSING_BRACKET) {
      this.isLost = true;
      return [];
    }
    this.position = end + next.length;
    return this.#parsed<Item[]>(start, end) ?? [];
  }

  #parsed<Value>(start: number, end: number): Value | undefined {
    try {
      return JSON.parse(this.bytes.toString('utf8', start, end));
    } catch {
      this.isLost = true;
      return undefined;
    }
  }

  /** What belongs to the one of these that comes next. */
  oneOf(choices: readonly (readonly [Buffer, number])[]): number {
    for (const [literal, meaning] of choices) {
      if (!this.isAt(literal)) continue;
      this.position += literal.length;
      return meaning;
    }
    this.isLost = true;
    return 0;
  }

  /** The numbers that begin at these places. Read when they are asked for; where most are, they are kept. */
  numbersAt(places: Uint32Array): Reader {
    let kept: Float64Array | undefined;
    let asked = 0;
    const read = (place: number): number => {
      this.position = place;
      return this.number();
    };
    return (area) => {
      if (kept) return kept[area];
      if (++asked > places.length / 4) kept = Float64Array.from(places, read);
      return read(places[area]);
    };
  }
}

const nothing = Buffer.from('null');
const emptyList = Buffer.from('[]');
