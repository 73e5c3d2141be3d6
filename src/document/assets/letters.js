/** A text as it is searched for: large or small letters, å as aa or a, ø as oe or o, æ as ae, and without other marks. */
// biome-ignore lint/correctness/noUnusedVariables: of the scripts that stand after it on a page
const asSearched = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/å|aa/g, 'a')
    .replace(/ø|oe/g, 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
