/** Text that is clean already, as nearly all is: no combining characters, no blanks at the ends, no mark in front. */
const cleanAlready = /^[!-&(-~\u00a1-\u02ff](?:[ -~\u00a1-\u02ff]*[!-~\u00a1-\u02ff])?$/;

/** The mark that spreadsheets set before a text that looks like a formula, as the tables that udpeg writes do. */
const guard = /^'(?='*[=+\-@\t\r])/;

/** Text as it is compared and shown: composed (NFC), no blanks or byte order mark around it, no mark of a text. */
export function cleanText(text: string): string {
  if (cleanAlready.test(text)) return text;
  return text.normalize('NFC').trim().replace(guard, '');
}
