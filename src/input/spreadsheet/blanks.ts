/** A cell with a place and a format. */
const cell = /<c r="(?:[A-Z]{1,2}|[A-W][A-Z]{2})\d{1,7}"(?: s="\d*")?(?: t="n")?(?:\/>|><\/c>)/.source;
/**
 * The tag of a row with a place, up to a little below the last row that a sheet may have; no attribute stands twice,
 * which is no XML.
 */
const row = /<row r="(?:\d{1,6}|10[0-3]\d{4})"(?![^<>]* r=)(?: ([\w:]+)="[^"<>&]*"(?![^<>]* \1=))*/.source;
const blankRows = new RegExp(`${row}(?:/>|>(?:${cell})*</row>)(?=<row r="|</sheetData>)`, 'g');
const blankCells = new RegExp(`${cell}(?=<c r=")`, 'g');

/**
 * Takes cells without anything in them out of a piece of a sheet's XML, and rows of only such: columns that are
 * formatted down to the last row have millions, and to parse them takes twenty times as long. Each goes only where the
 * next one says itself where it stands, so nothing that is left means anything else. A piece that is not written as
 * most programs do it stays as it is.
 *
 * @returns a function that takes the pieces in their order
 */
export function blankRemover(): (piece: string) => string {
  let before = '';
  let hasCdata = false;
  return (piece) => {
    // what looks like a cell in such a section is text
    hasCdata ||= `${before}${piece}`.includes('<![');
    before = piece.slice(-2);
    return hasCdata ? piece : piece.replace(blankRows, '').replace(blankCells, '');
  };
}
