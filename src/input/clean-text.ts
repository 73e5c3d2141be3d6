/** Text that is composed and trimmed already, as nearly all is: no combining characters, no blanks at the ends. */
const cleanAlready = /^[!-~\u00a1-\u02ff](?:[ -~\u00a1-\u02ff]*[!-~\u00a1-\u02ff])?$/;

/** Text as it is compared and shown: composed (NFC), no blanks or byte order mark around it. */
export function cleanText(text: string): string {
  return cleanAlready.test(text) ? text : text.normalize('NFC').trim();
}
