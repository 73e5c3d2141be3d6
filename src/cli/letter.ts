import type { Command } from '@commander-js/extra-typings';
import type { Document } from '../document/document.ts';
import { htmlOf } from '../document/html.ts';
import { markdownOf } from '../document/markdown.ts';
import { readReport } from '../record/read.ts';
import { findArea, letterDocument } from '../report/letter.ts';
import { viewOf } from '../report/view.ts';
import { type Cli, formatOption, writeAnswer } from './command.ts';

const renderers = {
  md: (letter: Document) => markdownOf(letter),
  html: (letter: Document) => htmlOf(letter),
};

/** `udpeg letter`: one area of a record, as a page of its own. */
export function letterCommand(command: Command, cli: Cli) {
  const { lang, texts } = cli;
  return command
    .argument('<record>', texts.record)
    .argument('<area>', texts.commands.letter.area)
    .addOption(formatOption(texts, renderers))
    .action(async (path, area, { format }) => {
      const report = await readReport(path);
      const letter = letterDocument(findArea(report, area), viewOf(report, lang));
      await writeAnswer(letter, format, renderers, cli);
    });
}
