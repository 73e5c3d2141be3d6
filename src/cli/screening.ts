import type { Command } from '@commander-js/extra-typings';
import { type Finding, finding } from '../messages/finding.ts';
import type { HelpTexts } from '../messages/help.ts';
import { type OutputFile, writtenNotice } from '../output/transaction.ts';
import { formatNames } from '../report/format-names.ts';
import { filesBeside } from '../report/formats.ts';
import { someOf } from './command.ts';
import { takingRequest } from './request.ts';

export function takingScreening(command: Command, texts: HelpTexts) {
  const words = texts.commands.screen;
  return takingRequest(command, texts)
    .option('--out <folder>', words.out)
    .addOption(someOf('--format <formats>', texts.formats, formatNames))
    .option('--all-years', words.allYears)
    .option('--check <record>', words.check)
    .option('--summary <file>', words.summary)
    .option('--alternatives', words.alternatives)
    .option('--stability', words.stability)
    .option('--strict', words.strict);
}

export type ScreenOptions = ReturnType<ReturnType<typeof takingScreening>['opts']>;

/** What a screening has to say of the folder that it wrote in, where files of an earlier one may lie. */
export function writtenNotices(folder: string, files: readonly OutputFile[]): Finding[] {
  const names = filesBeside(
    folder,
    files.map(({ name }) => name),
  );
  const written = writtenNotice(folder, files);
  return names.length === 0 ? [written] : [written, finding('older-beside', { folder, names })];
}
