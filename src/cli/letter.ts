import type { Command } from '@commander-js/extra-typings';
import { htmlOf } from '../document/html.ts';
import { markdownOf } from '../document/markdown.ts';
import { readReport } from '../record/read.ts';
import { findArea, letterDocument } from '../report/letter.ts';
import { viewOf } from '../report/view.ts';
import { type Cli, formatOption } from './command.ts';

const renderers = { md: markdownOf, html: htmlOf };

/** `udpeg letter`: one area of a record, as a page of its own. */
export function letterCommand(command: Command, { host, lang, texts }: Cli) {
  return command
    .argument('<record>', texts.record)
    .argument('<area>', texts.commands.letter.area)
    .addOption(formatOption(texts, renderers))
    .action(async (path, area, { format }) => {
      const report = await readReport(path);
      const letter = letterDocument(findArea(report, area), viewOf(report, lang));
      await host.stdout.writeDocument(renderers[format](letter), format);
    });
}
