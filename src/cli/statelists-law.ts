import type { Command } from '@commander-js/extra-typings';
import { markdownOf } from '../document/markdown.ts';
import { textOf } from '../document/text.ts';
import type { Language } from '../messages/sentences.ts';
import type { ProcessLike } from '../process-like.ts';
import { periodOfLists, periodOnDay, readLaw } from '../statelists/law/law.ts';
import { lawDocument, lawRecord } from '../statelists/law/law-document.ts';
import type { Period } from '../statelists/law/schema.ts';
import { type Cli, day, formatOption } from './command.ts';
import { paint } from './paint.ts';

const renderers = {
  text: (periods: Period[], on: string | undefined, lang: Language, host: ProcessLike) =>
    textOf(lawDocument(periods, on, lang), paint(host)),
  md: (periods: Period[], on: string | undefined, lang: Language) =>
    markdownOf(lawDocument(periods, on, lang)),
  // in full, as it is read by people too
  json: (periods: Period[], on: string | undefined) => [
    `${JSON.stringify(lawRecord(periods, on), null, 2)}\n`,
  ],
};

/** `udpeg statelists law`: every period of the law, or the one of a day or of a year's lists. */
export function lawCommand(command: Command, { host, lang, texts }: Cli) {
  return command
    .option('--on <date>', texts.commands.statelists.commands.law.on, day)
    .addOption(formatOption(texts, renderers))
    .action(async ({ on, format }) => {
      const law = await readLaw();
      const periods = on === undefined ? law : [periodAsked(law, on)];
      await host.stdout.writeDocument(renderers[format](periods, on, lang, host), format);
    });
}

function periodAsked(law: Period[], on: string): Period {
  return /^\d{4}$/.test(on) ? periodOfLists(law, Number(on)) : periodOnDay(law, on);
}
