/** How the lines of a CSV text end; both, where files of two systems were laid end to end. */
export type Newline = '\n' | '\r\n' | '\r';

const LF = 10;
const CR = 13;
const QUOTE = 34;
const BOM_LENGTH = 3;

/** The line ends that a text has. A text of several lines that has no line feed at all ends them as old Macs did. */
export function newlinesOf(bytes: Buffer): Newline[] {
  let plain = false;
  let windows = false;
  for (let at = bytes.indexOf(LF); at >= 0 && !(plain && windows); at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at - 1] === CR) windows = true;
    else plain = true;
  }
  if (windows) return plain ? ['\r\n', '\n'] : ['\r\n'];
  return plain || !bytes.includes(CR) ? ['\n'] : ['\r'];
}

/** Where the records of a CSV text stand. */
export interface RecordLines {
  /** the first line of each record, from 1; blank lines are no records */
  starts: number[];
  /** the line of a quote that is opened and never closed */
  openQuote: number | undefined;
}

/**
 * The line on which each record of a CSV text starts, found apart from the parser, which counts a line break
 * inside quotes as two where it is CRLF. Only messages need lines, so only they pay for them.
 *
 * @param wanted records after so many need not be found
 */
export function recordLines(bytes: Buffer, wanted = Number.POSITIVE_INFINITY): RecordLines {
  const lineEnd = bytes.includes(LF) ? LF : CR;
  const starts: number[] = [];
  let line = 1;
  let openQuote: number | undefined;
  let inRecord = false;
  for (let at = startOf(bytes); at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === lineEnd) {
      line++;
      if (openQuote === undefined) inRecord = false;
      continue;
    }
    if (!inRecord) {
      if (byte === CR && bytes[at + 1] === LF) continue;
      if (starts.length >= wanted) break;
      starts.push(line);
      inRecord = true;
    }
    if (byte === QUOTE) openQuote = openQuote === undefined ? line : undefined;
  }
  return { starts, openQuote };
}

function startOf(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? BOM_LENGTH : 0;
}
