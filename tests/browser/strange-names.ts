/** Names that would be more than text, were they put on a page as they are; all invented. */
export const strangeNames = [
  '<script>alert("navn")</script>',
  `"'><img src=x onerror=alert(1)> & &lt;b&gt;`,
  '\u202Ebyen den omvendte\u2066 vej',
  `Æ${'ble'.repeat(99)}vej`.slice(0, 300),
  'Ord '.repeat(75).trim(),
  '</title></style></textarea><svg onload=alert(2)>',
  '{{7*7}} %s \\n &#60;',
];

/** An id is text as well, and part of an address. */
export const strangeId = '<b> "0\' 50 % #å/';
