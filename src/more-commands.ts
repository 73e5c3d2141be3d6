/** The commands that neither screen, validate nor compare, as one part of the built program. */
export { letterCommand } from './commands/letter.ts';
export { monitorCommand } from './commands/monitor.ts';
export { checkCommand } from './commands/statelists/check.ts';
export { historyCommand } from './commands/statelists/history.ts';
export { lawCommand } from './commands/statelists/law.ts';
export { watchCommand } from './commands/statelists/watch.ts';
export { verifyCommand } from './commands/verify.ts';
