import { formatCount } from '../text/numbers.ts';
import { counted } from './sentences.ts';

/** A count with its noun. The count may be a text already written for people: `1.234`. */
type Noun = (count: number | string) => string;

const noun =
  (one: string, many: string): Noun =>
  (count) =>
    counted(count, one, many);

/** What is counted in Danish sentences, in the singular and in the plural. */
export const da = {
  areas: noun('område', 'områder'),
  assessed: noun('vurderet område', 'vurderede områder'),
  boligomraader: noun('boligområde', 'boligområder'),
  criteria: noun('kriterium', 'kriterier'),
  files: noun('fil', 'filer'),
  lines: noun('linje', 'linjer'),
  parameters: noun('parameter', 'parametre'),
  residents: noun('beboer', 'beboere'),
  rounds: noun('runde', 'runder'),
};

/** The same in English. */
export const en = {
  areas: noun('area', 'areas'),
  assessed: noun('assessed area', 'assessed areas'),
  boligomraader: noun('boligområde', 'boligområder'),
  criteria: noun('criterion', 'criteria'),
  files: noun('file', 'files'),
  lines: noun('line', 'lines'),
  pairs: noun('pair', 'pairs'),
  parameters: noun('parameter', 'parameters'),
  residents: noun('resident', 'residents'),
  rounds: noun('round', 'rounds'),
  years: noun('year', 'years'),
};

/** What leaves a count of criteria open: figures that are missing, verdicts that a public report hides, or both. */
export const openForDa = {
  missing: 'de manglende tal',
  hidden: 'de skjulte afgørelser',
  either: 'de manglende tal og de skjulte afgørelser',
};
export const openForEn = {
  missing: 'the missing figures',
  hidden: 'the hidden verdicts',
  either: 'the missing figures and the hidden verdicts',
};

/** The same of what may be thousands: `1.234 områder`. */
export const areasDa = (count: number) => da.areas(formatCount(count, 'da'));
export const areasEn = (count: number) => en.areas(formatCount(count, 'en'));
export const boligomraaderDa = (count: number) => da.boligomraader(formatCount(count, 'da'));
export const boligomraaderEn = (count: number) => en.boligomraader(formatCount(count, 'en'));
