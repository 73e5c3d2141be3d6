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
const E = 0x65;
const CAPITAL_E = 0x45;
const PLUS = 0x2b;
/** Numbers of so many signs, the point among them, are read digit by digit. */
const SHORT = 10;
/** A number of fewer signs and without an exponent is not beyond every number. */
const SURELY_FINITE = 300;
const powers = Array.from({ length: SHORT }, (_, k) => 10 ** k);

/**
 * Reads JSON of a form that is known beforehand, byte by byte. Where the bytes stand in another way it is lost, which is
 * for its user to ask now and then: what it has read since is worth nothing.
 */
export class LineScanner {
  isLost = false;

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

  /** Passes these bytes. */
  skip(literal: Buffer): void {
    if (!this.isAt(literal)) this.isLost = true;
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
    // what JSON does not take for a number is looked at closely, too
    const first = isNegative ? start + 1 : start;
    const isPlain = bytes[first] !== ZERO || at === first + 1 || point === first + 2;
    if (!isEnd(bytes[at]) || at === first || point === first + 1 || point === at || !isPlain)
      return this.#longNumber(start);
    this.position = at;
    // a whole number over a power of ten, both of them doubles, is rounded once, as it is where JSON is read
    const value = point > 0 ? digits / powers[at - point] : digits;
    return isNegative ? -value : value;
  }

  /** A number of many digits, one with an exponent, or null. */
  #longNumber(start: number): number {
    this.passNumber();
    const text = this.bytes.toString('latin1', start, this.position);
    if (this.isLost || text === 'null') return Number.NaN;
    return Number(text);
  }

  /** A number that is not negative, or NaN for null. */
  amount(): number {
    const value = this.number();
    if (value < 0) this.isLost = true;
    return value;
  }

  /** A whole number from 0 to the most that it can be. */
  count(most: number): number {
    const value = this.number();
    if (!Number.isInteger(value) || value < 0 || value > most) this.isLost = true;
    return value;
  }

  /** A whole number from 1 to the most that it can be, or 0 for null. */
  countOrNone(most: number): number {
    if (this.bytes[this.position] !== N) return this.count(most) || this.#lost();
    this.skip(nothing);
    return 0;
  }

  #lost(): number {
    this.isLost = true;
    return 0;
  }

  /** Passes a number or null without reading it. */
  passNumber(): void {
    const { bytes } = this;
    const start = this.position;
    if (bytes[start] === N) {
      this.skip(nothing);
      return;
    }
    let at = bytes[start] === MINUS ? start + 1 : start;
    const digits = (): boolean => {
      const from = at;
      while (bytes[at] >= ZERO && bytes[at] <= NINE) at++;
      return at > from;
    };
    let isNumber = bytes[at] === ZERO ? ++at > 0 : digits();
    if (bytes[at] === POINT) {
      at++;
      isNumber &&= digits();
    }
    const hasExponent = bytes[at] === E || bytes[at] === CAPITAL_E;
    if (hasExponent) {
      at += bytes[at + 1] === MINUS || bytes[at + 1] === PLUS ? 2 : 1;
      isNumber &&= digits();
    }
    if (hasExponent || at - start > SURELY_FINITE)
      isNumber &&= Number.isFinite(Number(bytes.toString('latin1', start, at)));
    if (!isNumber || !isEnd(bytes[at])) this.isLost = true;
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

/** Whether a byte ends a number. */
function isEnd(byte: number): boolean {
  return byte === COMMA || byte === CLOSING_BRACE || byte === CLOSING_BRACKET;
}

const nothing = Buffer.from('null');
const emptyList = Buffer.from('[]');
