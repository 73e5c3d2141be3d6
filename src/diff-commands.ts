/** What compares records, as a part of the built program of its own: a comparison is to be quick. */
export { diffCommand } from './commands/diff.ts';
export { checkAgainst, checkedText, writeSummary } from './commands/gate.ts';
