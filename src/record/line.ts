/** A text as the bytes that it has in a file. */
export const bytesOf = (text: string): Uint8Array => Buffer.from(text);

const [QUOTE, MINUS, POINT, ZERO, NINE, BACKSLASH] = Buffer.from('"-.09\\');
const [OPEN_LIST, CLOSE_LIST, OPEN_BLOCK, CLOSE_BLOCK] = Buffer.from('[]{}');
const [POWER, CAPITAL_POWER, PLUS] = Buffer.from('eE+');
/** No byte below it stands in a text of JSON; the line end is one of these. */
const BLANK = 32;
const [NULL, EMPTY_LIST, EMPTY_BLOCK] = ['null', '[]', '{}'].map(bytesOf);
/** These are doubles, as is a whole number up to 2^53: one divided by the other is correctly rounded. */
const powersOfTen = Array.from({ length: 23 }, (_, k) => 10 ** k);

const isDigit = (byte: number) => byte >= ZERO && byte <= NINE;

/**
 * A line of JSON, read from its front. Where it is known what stands in it, that takes half the time of `JSON.parse`: no key
 * becomes a text, and no block an object.
 */
export class Line {
  readonly #bytes: Buffer;
  #at = 0;
  #letters: string | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Goes on behind these bytes, if they stand here. */
  skip(bytes: Uint8Array): boolean {
    const line = this.#bytes;
    let at = this.#at;
    for (let k = 0; k < bytes.length; k++, at++) if (line[at] !== bytes[k]) return false;
    this.#at = at;
    return true;
  }

  /** Goes on behind the one of these that stands here, and says which it is; -1: none. */
  which(texts: readonly Uint8Array[]): number {
    for (let k = 0; k < texts.length; k++) if (this.skip(texts[k])) return k;
    return -1;
  }

  /** Goes on behind the value that stands here, and says what it is; undefined: there is none. */
  value(): unknown {
    const first = this.#bytes[this.#at];
    if (first === MINUS || isDigit(first)) return this.#number();
    if (first === QUOTE) return this.#text();
    if (this.skip(NULL)) return null;
    if (this.skip(EMPTY_LIST)) return [];
    if (this.skip(EMPTY_BLOCK)) return {};
    return this.#parsed(this.#endOfBlock());
  }

  #number(): unknown {
    const line = this.#bytes;
    const isNegative = line[this.#at] === MINUS;
    const begin = this.#at + (isNegative ? 1 : 0);
    let at = begin;
    let digits = 0;
    while (isDigit(line[at])) digits = digits * 10 + (line[at++] - ZERO);
    const isZero = digits === 0 && at === begin + 1;
    let isPlain = at > begin && (isZero || line[begin] !== ZERO);
    let decimals = 0;
    if (line[at] === POINT) {
      const point = at++;
      while (isDigit(line[at])) digits = digits * 10 + (line[at++] - ZERO);
      decimals = at - point - 1;
      isPlain &&= decimals > 0 && decimals < powersOfTen.length;
    }
    const end = this.#endOfPower(at);
    if (!isPlain || end > at) return this.#parsed(end);
    const letters = digits > Number.MAX_SAFE_INTEGER && this.#lettersTo(end);
    this.#at = end;
    if (letters) return Number(letters);
    const value = decimals > 0 ? digits / powersOfTen[decimals] : digits;
    return isNegative ? -value : value;
  }

  /** What stands up to a place, a letter for each byte: a piece of a text is made in a fifth of the time of one of bytes. */
  #lettersTo(end: number): string {
    this.#letters ??= this.#bytes.toString('latin1');
    return this.#letters.slice(this.#at, end);
  }

  /** Behind the power of ten that stands here; here, where there is none. */
  #endOfPower(at: number): number {
    const line = this.#bytes;
    if (line[at] !== POWER && line[at] !== CAPITAL_POWER) return at;
    let end = at + 1;
    if (line[end] === PLUS || line[end] === MINUS) end++;
    while (isDigit(line[end])) end++;
    return end;
  }

  #text(): unknown {
    const line = this.#bytes;
    const begin = this.#at + 1;
    let at = begin;
    let byte = line[at];
    while (byte >= BLANK && byte !== QUOTE && byte !== BACKSLASH) byte = line[++at];
    if (byte !== QUOTE) return this.#parsed(this.#endOfText(this.#at));
    this.#at = at + 1;
    return line.toString('utf8', begin, at);
  }

  /** Behind the text that begins at a quote. */
  #endOfText(begin: number): number {
    const line = this.#bytes;
    let at = begin + 1;
    while (line[at] >= BLANK && line[at] !== QUOTE) at += line[at] === BACKSLASH ? 2 : 1;
    return at + 1;
  }

  /** Behind the block or list that begins here. */
  #endOfBlock(): number {
    const line = this.#bytes;
    let at = this.#at;
    let depth = 0;
    do {
      const byte = line[at];
      if (byte === OPEN_LIST || byte === OPEN_BLOCK) depth++;
      else if (byte === CLOSE_LIST || byte === CLOSE_BLOCK) depth--;
      at = byte === QUOTE ? this.#endOfText(at) : at + 1;
    } while (depth > 0 && at < line.length);
    return at;
  }

  #parsed(end: number): unknown {
    const text = this.#bytes.toString('utf8', this.#at, end);
    this.#at = end;
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }
}
