import type { Container } from './container.ts';
import { readXml } from './xml.ts';

/** What a number format makes of the number in a cell, as far as it matters to who reads it. */
export interface NumberFormat {
  /** a point in time, or `elapsed`: a length of it */
  time: 'date' | 'elapsed' | undefined;
  /** shown times a hundred */
  percent: boolean;
  /** digits that a whole number is filled up to with zeros in front; 0: it is not */
  zeros: number;
}

const general: NumberFormat = { time: undefined, percent: false, zeros: 0 };
/** Formats that are known by their number alone (ECMA-376 part 1, section 18.8.30), with those of East Asia. */
const dateIds = [
  [14, 22] as const,
  [27, 36] as const,
  [45, 47] as const,
  [50, 58] as const,
  [71, 81] as const,
];
const ELAPSED = 46;
const percentIds = [9, 10, 67, 68];

/** Quoted letters, escaped ones, those that only take up room, and colours, conditions and currencies in brackets. */
const literals = /"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gis;
const elapsed = /\[(?:h+|m+|s+)\]/i;
const zeros = /^00+$/;

/** The number formats of cells by the position that the cells give (ECMA-376 part 1, section 18.8.10). */
export async function readNumberFormats(container: Container, part: string): Promise<NumberFormat[]> {
  const codes = new Map<string, string>();
  const formats: string[] = [];
  await readXml(container, part, {
    open(name, attributes, path) {
      const id = attributes.numFmtId?.trim() ?? '0';
      if (name === 'numFmt' && path[1] === 'numFmts') codes.set(id, attributes.formatCode ?? '');
      if (name === 'xf' && path[1] === 'cellXfs') formats.push(id);
      return false;
    },
  });
  const known = new Map<string, NumberFormat>();
  return formats.map((id) => {
    let format = known.get(id);
    if (!format) {
      const code = codes.get(id);
      format = code === undefined ? builtIn(Number(id)) : numberFormat(code);
      known.set(id, format);
    }
    return format;
  });
}

export const formatOf = (formats: readonly NumberFormat[], style: number) => formats[style] ?? general;

function builtIn(id: number): NumberFormat {
  const isDate = dateIds.some(([first, last]) => first <= id && id <= last);
  const time = id === ELAPSED ? 'elapsed' : isDate ? 'date' : undefined;
  return { time, percent: percentIds.includes(id), zeros: 0 };
}

/** What a format that is written out makes of a number. */
export function numberFormat(code: string): NumberFormat {
  const signs = code.replace(literals, '');
  const time = elapsed.test(signs) ? 'elapsed' : /[ymdhs]/i.test(signs) ? 'date' : undefined;
  return {
    // the second is what Danish programs call the first
    time: /general|standard/i.test(signs) ? undefined : time,
    percent: signs.includes('%'),
    zeros: zeros.test(code) ? code.length : 0,
  };
}

const DAY_MS = 86_400_000;
/** The last day that the file format knows, 31 December 9999. */
const LAST = 2_958_465;
const DAYS_TO_1904 = 1462;
/** 29 February 1900, which never was. */
const NO_DAY = 60;
const twoDigits = (value: number) => String(value).padStart(2, '0');

/**
 * ISO 8601 of a number of days: a day, a day with its time, or, below one day, a time.
 *
 * @returns undefined where the number is no day of the file format
 */
export function dayText(days: number, date1904: boolean): string | undefined {
  if (days < 0 || days > LAST) return undefined;
  const seconds = Math.round((days % 1) * 86_400);
  const whole = Math.floor(days) + (seconds === 86_400 ? 1 : 0);
  const time = clock(seconds % 86_400);
  if (days < 1 && whole === 0 && days > 0) return time;
  const serial = date1904 ? whole + DAYS_TO_1904 : whole;
  const day = serial === NO_DAY ? '1900-02-29' : isoDay(serial < NO_DAY ? serial + 1 : serial);
  return seconds % 86_400 === 0 ? day : `${day}T${time}`;
}

/** `30:15:00` of a length of time in days. */
export function elapsedText(days: number): string {
  return days < 0 ? `-${clock(Math.round(-days * 86_400))}` : clock(Math.round(days * 86_400));
}

const isoDay = (serial: number) =>
  new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS).toISOString().slice(0, 10);

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
}

const iso = /^(?:\d{4}-\d\d-\d\d)?(?:T?\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** A date of the file format that is written out (`t="d"`), a day alone where its time is midnight. */
export function writtenDate(text: string): string | undefined {
  if (text === '' || !iso.test(text)) return undefined;
  return text.replace(/^(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?Z?$/, '$1');
}
