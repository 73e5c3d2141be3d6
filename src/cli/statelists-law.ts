import type { Command } from '@commander-js/extra-typings';
import type { Language } from '../messages/sentences.ts';
import { periodOfLists, periodOnDay, readLaw } from '../statelists/law/law.ts';
import { lawAsJson } from '../statelists/law/law-json.ts';
import { lawOutline } from '../statelists/law/law-outline.ts';
import { outlineAsMarkdown, outlineAsText } from '../statelists/law/outline.ts';
import type { Period } from '../statelists/law/schema.ts';
import { type Cli, day, formatOption } from './command.ts';

const renderers = {
  text: (periods: Period[], on: string | undefined, lang: Language) =>
    outlineAsText(lawOutline(periods, on, lang)),
  md: (periods: Period[], on: string | undefined, lang: Language) =>
    outlineAsMarkdown(lawOutline(periods, on, lang)),
  json: lawAsJson,
};

/** `udpeg statelists law`: every period of the law, or the one of a day or of a year's lists. */
export function lawCommand(command: Command, { host, lang, texts }: Cli) {
  return command
    .option('--on <date>', texts.commands.statelists.commands.law.on, day)
    .addOption(formatOption(texts, renderers))
    .action(async ({ on, format }) => {
      const law = await readLaw();
      const periods = on === undefined ? law : [periodAsked(law, on)];
      host.stdout.write(renderers[format](periods, on, lang));
    });
}

function periodAsked(law: Period[], on: string): Period {
  return /^\d{4}$/.test(on) ? periodOfLists(law, Number(on)) : periodOnDay(law, on);
}
