/**
 * Advance widths of DejaVu Sans Bold in thousandths of its size: the widest of the fonts that a page is likely to be
 * shown in, so that a text never takes more than it was given. The browser tests hold it against what is drawn.
 */
const advances: readonly (readonly [thousandths: number, signs: string])[] = [
  [306, "'"],
  [348, ' \u00a0ijlI|/\\'],
  [380, ',.·:;'],
  [435, '-f!()[]'],
  [500, 'tr_`–"*'],
  [595, '?zcs'],
  [645, 'Lłx'],
  [678, 'vyaåeTFEk'],
  [696, 'oøð0123456789$'],
  [716, 'hnu{}bdgpqþ'],
  [738, 'ßSYZPCÞ'],
  [775, 'BRXAVÅK'],
  [838, 'UGDHN#+<=>^~Ð'],
  [872, 'OQØ&'],
  [1002, 'wM@…%'],
  [1103, 'mæÆW'],
];
const widthOf = new Map(advances.flatMap(([width, signs]) => Array.from(signs, (sign) => [sign, width])));
/** Of a letter that is not in the table: the widest letter of the Cyrillic, Hebrew and Arabic alphabets. */
const WIDEST = 1330;

/** How wide a text is at most, in its size: of `12` a text that is 3 wide takes 36. */
export function textWidth(text: string): number {
  let thousandths = 0;
  for (const sign of text) {
    // a letter with a mark is as wide as the letter; a mark or a sign that turns the writing takes no room of its own
    const [plain] = sign.normalize('NFD');
    if (!/[\p{M}\p{Cf}]/u.test(plain)) thousandths += widthOf.get(sign) ?? widthOf.get(plain) ?? WIDEST;
  }
  return thousandths / 1000;
}

/** Where a line may end: behind a blank, a hyphen or a stroke. */
const PIECES = /[^\s/-]*[\s/-]*/gu;

/** A text in lines of at most that width, a word too long for one broken; what is left after the last line is cut. */
export function textLines(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = (text.trim().match(PIECES) ?? []).filter((piece) => piece !== '');
  for (const [k, piece] of pieces.entries()) {
    const longer = line + piece;
    if (textWidth(longer.trimEnd()) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    if (lines.length === most) return [...lines.slice(0, -1), cut(`${lines.at(-1)} ${piece}`, width)];
    line = piece;
    if (textWidth(piece.trimEnd()) > width) return [...lines, cut(pieces.slice(k).join(''), width)];
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}

/** As much of a text as fits, with a sign that there is more. */
function cut(text: string, width: number): string {
  const signs = Array.from(text);
  let kept = signs.length;
  while (kept > 0 && textWidth(`${signs.slice(0, kept).join('').trimEnd()}…`) > width) kept--;
  return `${signs.slice(0, kept).join('').trimEnd()}…`;
}
