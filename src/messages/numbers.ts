import { bilingual, decimalComma, type ParametersOf, said } from './sentences.ts';

const signsDa = { comma: 'komma', point: 'punktum' };
const others = { comma: 'point', point: 'comma' } as const;

/** What can be wrong with, or worth knowing of, the cells of numbers in any table. */
export const numberMessages = bilingual({
  'number-invalid': said<{ text: string; example: string; decimal: string }>(
    (p) =>
      `“${p.text}” er ikke et tal; ventede et tal som ${p.example} (input.decimal: ${p.decimal}). Ret cellen, eller angiv talformat eller symbol for manglende under input i metoden.`,
    (p) =>
      `“${p.text}” is not a number; expected a number like ${p.example} (input.decimal: ${p.decimal}). Mend the cell, or declare the number format or the missing symbol under input in the method.`,
  ),
  'number-looks-missing': said<{ text: string }>(
    (p) =>
      `${p.text} ligner en kode for manglende. Føj den til input.missing i metoden, eller angiv range, hvis tallet er rigtigt.`,
    (p) =>
      `${p.text} looks like a code for missing. Add it to input.missing in the method, or state a range if the number is real.`,
  ),
  'number-is-missing-sign': said<{ text: string; declared: boolean }>(
    (p) =>
      `“${p.text}” er ikke et tal, men ligner et tegn for, at tallet mangler. ${p.declared ? `Er det det, så angiv det under input i metoden, fx missing: ["", "..", "${p.text}"]` : 'Lad cellen være tom, hvis tallet ikke kendes'}.`,
    (p) =>
      `“${p.text}” is not a number but looks like a sign that it is missing. ${p.declared ? `If it is, declare it under input in the method, such as missing: ["", "..", "${p.text}"]` : 'Leave the cell empty where the number is not known'}.`,
  ),
  'number-begins-with-zero': said<{
    text: string;
    thousands: number;
    decimal: number | undefined;
    declare: 'comma' | 'point' | undefined;
  }>(
    (p) =>
      p.decimal === undefined
        ? `“${p.text}” er ikke et tal: en gruppe af tusinder begynder aldrig med 0. Skriv ${decimalComma(p.thousands)}, hvis det er tallet.`
        : `“${p.text}” kan være ${decimalComma(p.decimal)} eller ${decimalComma(p.thousands)}: en gruppe af tusinder begynder aldrig med 0. Skriv det tal, der menes${p.declare ? `, eller angiv decimal: ${p.declare} under input i metoden, hvis filen har ${signsDa[p.declare]} som decimaltegn` : ''}.`,
    (p) =>
      p.decimal === undefined
        ? `“${p.text}” is not a number: a group of thousands never begins with 0. Write ${p.thousands} if that is the number.`
        : `“${p.text}” may be ${p.decimal} or ${p.thousands}: a group of thousands never begins with 0. Write the number that is meant${p.declare ? `, or declare decimal: ${p.declare} under input in the method if the ${p.declare} is the file's decimal sign` : ''}.`,
  ),
  'number-other-decimal': said<{ text: string; meant: string; decimal: 'comma' | 'point' }>(
    (p) =>
      `“${p.text}” er kun et tal, hvor ${signsDa[p.decimal]} er decimaltegn, og her er det ${signsDa[others[p.decimal]]} (input.decimal: ${others[p.decimal]}). Skriv ${p.meant}, eller angiv decimal: ${p.decimal} under input i metoden.`,
    (p) =>
      `“${p.text}” is a number only where the ${p.decimal} is the decimal sign, and here it is the ${others[p.decimal]} (input.decimal: ${others[p.decimal]}). Write ${p.meant}, or declare decimal: ${p.decimal} under input in the method.`,
  ),
  'number-with-percent': said<{ text: string }>(
    (p) => `“${p.text}” har et procenttegn. Slet tegnet, så cellen er et tal.`,
    (p) => `“${p.text}” has a per cent sign. Drop the sign, so that the cell is a number.`,
  ),
  'number-with-text': said<{ text: string; beside: string }>(
    (p) => `ved tallet i “${p.text}” står ${p.beside}. Skriv tallet alene.`,
    (p) => `beside the number in “${p.text}” stands ${p.beside}. Write the number alone.`,
  ),
  'number-is-bound': said<{ text: string; declared: boolean }>(
    (p) =>
      `“${p.text}” er ikke et tal, men en grænse for et. ${p.declared ? 'Føj teksten til input.missing i metoden, hvis tallet mangler' : 'Lad cellen være tom, hvis tallet ikke kendes'}.`,
    (p) =>
      `“${p.text}” is not a number but a bound of one. ${p.declared ? 'Add the text to input.missing in the method if the number is missing' : 'Leave the cell empty where the number is not known'}.`,
  ),
  'number-with-character': said<{ text: string; character: string | undefined; codePoint: string }>(
    (p) =>
      p.character === undefined
        ? `“${p.text}” har et tegn, der ikke kan ses (${p.codePoint}). Slet det.`
        : `“${p.text}” er ikke et tal: tegnet “${p.character}” (${p.codePoint}) hører ikke til i et tal. Skriv tallet med cifrene 0-9.`,
    (p) =>
      p.character === undefined
        ? `“${p.text}” has a character that cannot be seen (${p.codePoint}). Delete it.`
        : `“${p.text}” is not a number: the character “${p.character}” (${p.codePoint}) has no place in one. Write the number with the digits 0-9.`,
  ),
  'number-in-brackets': said<{ text: string; number: string }>(
    (p) =>
      `“${p.text}” kan være ${p.number} med forbehold eller et negativt tal. Skriv tallet uden parentes.`,
    (p) =>
      `“${p.text}” may be ${p.number} with a reservation, or a negative number. Write the number without brackets.`,
  ),
  'number-minus-after': said<{ text: string; meant: string }>(
    (p) => `“${p.text}” har minus efter tallet. Skriv ${p.meant}, hvis det er negativt.`,
    (p) => `“${p.text}” has its minus after the number. Write ${p.meant} if it is negative.`,
  ),
  'note-marks-left-out': said<{ column: string; count: number; example: string }>(
    (p) =>
      `${p.count === 1 ? 'et tal' : `${p.count} tal`} i kolonnen “${p.column}” er læst uden tegnet for en note, fx “${p.example}”.`,
    (p) =>
      `${p.count === 1 ? '1 number' : `${p.count} numbers`} in the column “${p.column}” read without the mark of a note, such as “${p.example}”.`,
  ),
  'decimal-signs-differ': said<{ text: string; other: string; first: string }>(
    (p) =>
      `“${p.text}” og “${p.other}” (${p.first}) kan ikke have samme decimaltegn. En tabel har ét: komma eller punktum. Ret den ene.`,
    (p) =>
      `“${p.text}” and “${p.other}” (${p.first}) cannot have the same decimal sign. A table has one: comma or point. Mend one of them.`,
  ),
  'read-as-danish': said<{ count: number; text: string; value: number }>(
    (p) =>
      `${p.count === 1 ? 'et tal' : `${p.count} tal`} med ét tegn foran tre cifre er læst på dansk: “${p.text}” er ${decimalComma(p.value)}. Ingen anden celle viser filens decimaltegn.`,
    (p) =>
      `${p.count === 1 ? '1 number' : `${p.count} numbers`} with one sign before three digits read the Danish way: “${p.text}” is ${p.value}. No other cell shows the file's decimal sign.`,
  ),
  'share-outside-range': said<{ value: number; unit: string; greatest: number }>(
    (p) =>
      `${p.value} ligger uden for 0-${p.greatest}, som enheden ${p.unit} kræver. Ret cellen eller enheden.`,
    (p) =>
      `${p.value} lies outside 0-${p.greatest}, which unit ${p.unit} asks for. Mend the cell or the unit.`,
  ),
  'percent-cells-mixed': said<{ shown: number; others: number; example: string }>(
    (p) =>
      `${p.shown === 1 ? 'en celle' : `${p.shown} celler`} vises i procent (den første er ${p.example}) og ${p.others} ikke: kolonnen har to skalaer, da 12,5 % er gemt som 0,125. Giv alle celler samme talformat og skala.`,
    (p) =>
      `${p.shown === 1 ? '1 cell is' : `${p.shown} cells are`} shown as per cent (the first is ${p.example}) and ${p.others} ${p.others === 1 ? 'is' : 'are'} not: the column has two scales, since 12.5% is stored as 0.125. Give all cells the same number format and scale.`,
  ),
  'percent-cells-as-shares': said<{ example: string; declared: boolean }>(
    (p) =>
      `cellerne vises i procent (den første er ${p.example}) og er gemt som brøker: 12,5 % er 0,125. Gang tallene med 100, og fjern procentformatet${p.declared ? ', eller angiv range: [0, 1] på kolonnen i metoden, hvis brøker er meningen' : ''}.`,
    (p) =>
      `the cells are shown as per cent (the first is ${p.example}) and stored as fractions: 12.5% is 0.125. Multiply the numbers by 100 and drop the per cent format${p.declared ? ', or state range: [0, 1] on the column in the method if fractions are meant' : ''}.`,
  ),
  'shares-are-fractions': said<{ greatest: number; limit: number }>(
    (p) =>
      `intet tal i kolonnen er over ${decimalComma(p.greatest)}, men enheden er pct, og tallene holdes op mod ${decimalComma(p.limit)}; de ligner brøker. Skriv 41,2 for 41,2 procent, eller angiv range: [0, 1] på kolonnen, hvis tallene er rigtige.`,
    (p) =>
      `no number in the column is above ${p.greatest}, but the unit is pct and they are held against ${p.limit}; they look like fractions. Write 41.2 for 41.2 per cent, or state range: [0, 1] on the column if the numbers are right.`,
  ),
  'shares-below-one': said<{ column: string; greatest: number }>(
    (p) =>
      `intet tal i kolonnen “${p.column}” er over ${decimalComma(p.greatest)}, men enheden er pct; er de brøker, skal de ganges med 100. Angiv range: [0, 1] på kolonnen, hvis tallene er rigtige.`,
    (p) =>
      `no number in the column “${p.column}” is above ${p.greatest}, but the unit is pct; if they are fractions, multiply them by 100. State range: [0, 1] on the column if the numbers are right.`,
  ),
  'shares-change-scale': said<{
    column: string;
    year: number;
    greatest: number;
    other: number;
    mean: number;
  }>(
    (p) =>
      `i ${p.year} er intet tal i kolonnen over ${decimalComma(p.greatest)}, men gennemsnittet i ${p.other} er ${decimalComma(p.mean)}; det ene år ligner brøker. Skriv alle år i procent.`,
    (p) =>
      `in ${p.year} no number in the column is above ${p.greatest}, but the mean of ${p.other} is ${p.mean}; one of the years looks like fractions. Write all years in per cent.`,
  ),
});
export type NumberMessages = ParametersOf<typeof numberMessages>;
