/** What compares records, as a part of the built program of its own: a comparison is to be quick. */
export { diffCommand } from './commands/diff.ts';
export { checkAgainst, checkedText, summaryText } from './commands/gate.ts';
