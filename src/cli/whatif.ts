import { basename, dirname } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { settingPlace } from '../criteria/changed-method.ts';
import { choicesOf } from '../criteria/choices.ts';
import type { Method } from '../criteria/effective.ts';
import { inputError } from '../messages/errors.ts';
import { finding } from '../messages/finding.ts';
import { inTransaction, type OutputFile, writtenNotice } from '../output/transaction.ts';
import { screen } from '../screening/screen.ts';
import { isCellPath } from '../whatif/cells.ts';
import { readKnown } from '../whatif/known.ts';
import { settingOf, trialsOf, whatIf } from '../whatif/what-if.ts';
import { whatIfFormats } from '../whatif/what-if-document.ts';
import { type Cli, someOf, writeNotices } from './command.ts';
import { paint } from './paint.ts';
import { inputFiles, prepareRequest, resolveRequest, takingFiles } from './request.ts';

const formatNames = Object.keys(whatIfFormats) as (keyof typeof whatIfFormats)[];

const collected = (one: string, before: string[] = []): string[] => [...before, one];

/** `udpeg whatif`: a screening with other parameters, figures or methods, and what each changes. */
export function whatIfCommand(command: Command, cli: Cli) {
  const { host, texts } = cli;
  const words = texts.commands.whatif;
  return takingFiles(
    command
      .argument('[statistics...]', texts.request.statistics)
      .option('--method <id|file>', words.method, collected)
      .option('--set <path=value>', words.set, collected),
    texts,
  )
    .option('--against <file>', words.against)
    .option('--save <file>', words.save)
    .option('--out <folder>', words.out)
    .addOption(someOf('--format <formats>', texts.formats, formatNames))
    .action(async (statistics, { method: methods = [], set: given = [], ...options }) => {
      const { against, save, out, format: formats = ['text'] } = options;
      const set = given.map(settingOf);
      if (methods.length < 2 && set.length === 0 && against === undefined)
        throw inputError('whatif-nothing', {});
      if (methods.length > 1 && set.length > 0) throw inputError('whatif-methods-and-set', {});
      if (save !== undefined) checkSave(set);
      if (out === undefined && formats.length > 1) throw inputError('formats-need-out', { formats });
      const resolved = await resolveRequest(statistics, { ...options, method: methods[0] }, cli.asked);
      // what each alternative gives is asked for only beside a known designation
      const request = { ...resolved, alternatives: false };
      const { lang } = request;
      const inputs = [...inputFiles(request), ...methods, against];
      const written = await inTransaction(inputs, async (transaction) => {
        const prepared = await prepareRequest(request, host);
        const report = screen(prepared);
        const known = against === undefined ? undefined : await readKnown(against, report);
        const asked = { methods: methods.slice(1), set };
        const { found, method } = await whatIf(request, { prepared, report }, asked, known);
        const files = formats.map(
          (format): OutputFile => ({
            name: `whatif.${format === 'text' ? 'txt' : format}`,
            pieces: whatIfFormats[format](found, lang, paint(host)),
          }),
        );
        if (out !== undefined) await transaction.stage(out, files);
        const saved = { name: basename(save ?? ''), pieces: [method.file.bytes.toString('utf8')] };
        if (save !== undefined) await transaction.stage(dirname(save), [saved]);
        const gone = lostAlternatives(prepared.loaded.method, method.method);
        const cells = set.filter(({ path }) => isCellPath(path)).map(({ path }) => path);
        return {
          files,
          notices: [
            ...[...report.notices, ...(known?.notices ?? [])],
            ...(out === undefined ? [] : [writtenNotice(out, files)]),
            ...(save === undefined ? [] : [writtenNotice(dirname(save), [saved])]),
            ...(save !== undefined && gone.length > 0
              ? [finding('whatif-alternatives-gone', { paths: gone })]
              : []),
            ...(save !== undefined && cells.length > 0
              ? [finding('whatif-not-saved', { paths: cells })]
              : []),
          ],
        };
      });
      writeNotices(written.notices, { host, lang });
      if (out === undefined) await host.stdout.writeDocument(written.files[0].pieces, formats[0]);
    });
}

/** The parameters of which a changed method states fewer alternatives than before. */
function lostAlternatives(before: Method, now: Method): string[] {
  const left = new Map(choicesOf(now).map(({ path, options }) => [path, options.length]));
  return choicesOf(before).flatMap(({ path, options }) =>
    (left.get(path) ?? 1) < options.length ? [path] : [],
  );
}

/** A method is saved where one is tried, with something set in it. */
function checkSave(set: ReturnType<typeof settingOf>[]): void {
  const [path] = trialsOf(set).varied;
  if (path !== undefined)
    throw inputError('whatif-save-several', { path }, settingPlace({ path, value: '' }));
  if (set.every((setting) => isCellPath(setting.path))) throw inputError('whatif-save-nothing', {});
}
