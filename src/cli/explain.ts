import { type Command, Option } from '@commander-js/extra-typings';
import { htmlOf } from '../document/html.ts';
import { jsonLines } from '../document/json.ts';
import { markdownOf } from '../document/markdown.ts';
import { textOf } from '../document/text.ts';
import type { ProcessLike } from '../output/process-like.ts';
import { readReport } from '../record/read.ts';
import { explainDocument, explainRecord, findArea } from '../report/explain-document.ts';
import { type View, viewOf } from '../report/view.ts';
import type { Cli } from './command.ts';
import { paint } from './paint.ts';

type Render = (areas: readonly [number, ...number[]], view: View, host: ProcessLike) => Iterable<string>;
const renderers = {
  text: (areas, view, host) => textOf(explainDocument(areas, view), paint(host)),
  md: (areas, view) => markdownOf(explainDocument(areas, view)),
  html: (areas, view) => htmlOf(explainDocument(areas, view)),
  json: (areas, view) => jsonLines(explainRecord(areas, view), ['areas']),
} satisfies Record<string, Render>;
const formats = Object.keys(renderers) as (keyof typeof renderers)[];

/** `udpeg explain`, and `udpeg letter`: areas of a record, why they have their answer and what would give them another. */
export function explainCommand(command: Command, { host, lang, texts }: Cli) {
  const words = texts.commands.explain;
  return command
    .argument('<record>', texts.record)
    .argument('<area...>', words.area)
    .addOption(new Option('--format <format>', words.format).choices(formats))
    .action(async (path, given, { format = host.stdout.isTTY ? 'text' : 'md' }) => {
      const report = await readReport(path);
      const [first, ...others] = new Set(given.map((area) => findArea(report, area)));
      const pieces = renderers[format as keyof typeof renderers](
        [first, ...others],
        viewOf(report, lang),
        host,
      );
      await host.stdout.writeDocument(pieces, format);
    });
}
