import type { Command } from 'commander';
import { sectionNames } from '../diff/sections.ts';
import { languageOption, oneOf, percent, someOf } from './options.ts';
import type { Wiring } from './wiring.ts';

/** `udpeg diff`. */
export function addDiff(root: Command, { host, finish }: Wiring): void {
  root
    .command('diff')
    .summary('compare two records: what changed, and exactly why')
    .description(
      'compare two records: which areas came in or went out, what flipped, and exactly why:\n' +
        'the value of the area, what it is compared with, or the rule, exchanged one at a time.\n' +
        'The records are enough; their data need not be at hand.',
    )
    .argument('<old>', 'report.json of the earlier round')
    .argument('<new>', 'report.json of the later round')
    .option('--redrawn <file>', 'CSV or XLSX of areas redrawn: old_id, new_id, share of the old residents')
    .option('--near <pct>', 'near the line: so near a limit, in per cent of it', percent, 5)
    .option('--only <sections>', `${sectionNames.join(', ')}, separated by commas`, someOf(sectionNames))
    .option('--exit-code', 'exit 1 where anything but wording and the version of udpeg differs')
    .option('--anyway', 'compare records of different methods, cities or area sets, and say so')
    .option('--format <format>', 'text, md, json or html', oneOf('text', 'md', 'json', 'html'), 'text')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  udpeg diff 2024/report.json 2025/report.json\n' +
        '  udpeg diff old.json new.json --only came-in,went-out --exit-code\n' +
        '  udpeg diff old.json new.json --redrawn redrawn.csv --format html > diff.html',
    )
    .action(async (old, now, options) =>
      finish(await (await import('../commands/diff.ts')).diffCommand(old, now, options, host)),
    );
}
