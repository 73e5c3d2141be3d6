import type { Command } from '@commander-js/extra-typings';
import { readReport } from '../record/read.ts';
import { findArea } from '../report/find-area.ts';
import { letterHtml } from '../report/letter/html.ts';
import { letterMarkdown } from '../report/letter/markdown.ts';
import { letterOn } from '../report/letter.ts';
import { viewOf } from '../report/view.ts';
import { type Cli, formatOption } from './command.ts';

const renderers = { md: letterMarkdown, html: letterHtml };

/** `udpeg letter`: one area of a record, as a page of its own. */
export function letterCommand(command: Command, { host, lang, texts }: Cli) {
  return command
    .argument('<record>', texts.record)
    .argument('<area>', texts.commands.letter.area)
    .addOption(formatOption(texts, renderers))
    .action(async (path, area, { format }) => {
      const report = await readReport(path);
      const letter = letterOn(findArea(report, area), viewOf(report, lang));
      const text = renderers[format](letter, lang, report.engine.version);
      await host.stdout.writeDocument([text], format);
    });
}
