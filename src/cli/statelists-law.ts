import type { Command } from '@commander-js/extra-typings';
import { markdownOf } from '../document/markdown.ts';
import { type Paint, textOf } from '../document/text.ts';
import { periodOfLists, periodOnDay, readLaw } from '../statelists/law/law.ts';
import { lawDocument, lawRecord } from '../statelists/law/law-document.ts';
import type { Period } from '../statelists/law/schema.ts';
import type { Language } from '../text/words.ts';
import { type Cli, day, formatOption, writeAnswer } from './command.ts';

interface Answer {
  periods: Period[];
  /** the day or year asked for */
  on: string | undefined;
}

const renderers = {
  text: ({ periods, on }: Answer, language: Language, paint: Paint) =>
    textOf(lawDocument(periods, on, language), paint),
  md: ({ periods, on }: Answer, language: Language) => markdownOf(lawDocument(periods, on, language)),
  // in full, as it is read by people too
  json: ({ periods, on }: Answer) => [`${JSON.stringify(lawRecord(periods, on), null, 2)}\n`],
};

/** `udpeg statelists law`: every period of the law, or the one of a day or of a year's lists. */
export function lawCommand(command: Command, cli: Cli) {
  const { texts } = cli;
  return command
    .option('--on <date>', texts.commands.statelists.commands.law.on, day)
    .addOption(formatOption(texts, renderers))
    .action(async ({ on, format }) => {
      const law = await readLaw();
      const periods = on === undefined ? law : [periodAsked(law, on)];
      await writeAnswer({ periods, on }, format, renderers, cli);
    });
}

function periodAsked(law: Period[], on: string): Period {
  return /^\d{4}$/.test(on) ? periodOfLists(law, Number(on)) : periodOnDay(law, on);
}
