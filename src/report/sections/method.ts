import {
  type Block,
  code,
  folded,
  type Inline,
  labelled,
  link,
  list,
  paragraph,
  section,
  sentences,
  strong,
  type Table,
} from '../../document/document.ts';
import { located } from '../../messages/finding.ts';
import { frontMessages } from '../../messages/front.ts';
import { htmlMethodMessages } from '../../messages/html.ts';
import { publicMessages } from '../../messages/public.ts';
import { basisWords } from '../../messages/report-words.ts';
import { formatCount } from '../../text/numbers.ts';
import { capitalized, localized } from '../../text/words.ts';
import { accountItems, accountNote } from '../account-texts.ts';
import { assumptions as assumed } from '../assumptions.ts';
import { classCounts, openClassesText } from '../class-texts.ts';
import { publishCommand, recomputeCommand } from '../command.ts';
import { describeInput } from '../describe.ts';
import { fileTexts } from '../file-texts.ts';
import { measures, toldParameters, toldSources } from '../method-texts.ts';
import { hasPopulation, residentsNumber } from '../residents.ts';
import type { View } from '../view.ts';
import { mapNotes } from './map.ts';
import { type Part, within } from './part.ts';

/** How many of the method's parameters are assumptions, and which. */
export const assumptions: Part = {
  id: 'antagelser',
  title: ({ words }) => words.assumptions,
  *blocks(view) {
    const { count, of, items } = assumed(view);
    yield paragraph(view.say['assumption-count']({ count, of }));
    yield* list(items.map(labelled));
  },
};

/** The method in sentences, each parameter with its basis and source. */
export const method: Part = {
  id: 'metode',
  title: ({ words }) => words.howItWasDone,
  *blocks(view) {
    yield* parameters(view);
    yield* sources(view);
  },
};

/** How it was done, as the page has it, where assumptions are told before: the account, and how to compute it again. */
export const whole: Part = {
  ...method,
  name: ({ language }) => htmlMethodMessages[language].name({}),
  *blocks(view) {
    const { description } = view.report.method;
    yield* sentences(description && localized(description, view.language));
    yield section(htmlMethodMessages[view.language].parameters({}), parameters(view));
    yield* sources(view);
    const map = [...mapNotes(view)];
    if (map.length > 0)
      yield { ...section(frontMessages[view.language].map({}), map, 'kortet'), inFull: true };
    yield within(account, view);
    for (const part of [classes, publication]) if (part.present?.(view) ?? true) yield within(part, view);
    if (notices.present!(view)) yield foldedPart(notices, view, view.report.notices.length);
    yield within(again, view);
    yield foldedPart(files, view, view.report.inputs.length);
  },
};

/** A part that is read when it is asked for, with how many rows or items it has. */
function foldedPart({ id, title, blocks }: Part, view: View, count: number): Block {
  return folded(id, title(view), formatCount(count, view.language), blocks(view));
}

function* parameters(view: View): Generator<Block> {
  const { method: made, language } = view;
  const say = htmlMethodMessages[language];
  const valid = made.valid && view.say['valid-for']({ from: made.valid.from, to: made.valid.to });
  const computed = view.isPage && say.computed({});
  yield* sentences(valid, ...describeInput(made, language), computed);
  const told = new Set(view.isPage ? assumed(view).items.map(({ text }) => text) : []);
  yield* list(
    toldParameters(view).map(({ label, basis, says, beside }) => [
      strong(label),
      ` (${basis}). `,
      // what stands among the assumptions word for word is not said again
      told.has(says) ? [link(say['see-assumptions']({}), '#antagelser'), '.'] : says,
      ...(beside === '' ? [] : [` ${beside}`]),
    ]),
  );
  yield* measured('criteria', view);
  yield* measured('indicators', view);
}

/** How the criteria or the indicators are computed, each with its basis, source and note. */
function* measured(kind: 'criteria' | 'indicators', view: View): Generator<Table> {
  const { heads, rows } = measures(kind, view);
  if (rows.length === 0) return;
  yield {
    kind: 'table',
    label: htmlMethodMessages[view.language].measures({ of: kind }),
    columns: heads.map((head) => ({ head })),
    rows: rows.map((cells) => ({ cells })),
  };
}

function* sources(view: View): Generator<Block> {
  const told = toldSources(view);
  if (told.length === 0) return;
  const items = told.map(
    ({ about, url, remark }): Inline => [
      about,
      ...(url === undefined ? [] : [' ', link(url, url)]),
      ...(remark === undefined ? [] : [` ${remark}`]),
    ],
  );
  yield section(view.words.sources, list(items));
}

/** Where every row, area and resident went, as sums that add up; and why areas were left out. */
export const account: Part = {
  id: 'regnskab',
  inFull: true,
  title: ({ words }) => words.account,
  *blocks(view) {
    yield* list(accountItems(view).map(labelled));
    yield* sentences(accountNote(view));
    if (view.isPage) yield* exclusions(view);
  },
};

function* exclusions(view: View): Generator<Table> {
  const { report, language, words } = view;
  const withResidents = hasPopulation(report);
  const used = report.account.exclusions.filter(({ areas }) => areas > 0);
  if (used.length === 0) return;
  yield {
    kind: 'table',
    label: htmlMethodMessages[language]['excluded-by']({}),
    columns: [
      { head: words.exclusion },
      { head: words.areas, numeric: true },
      ...(withResidents ? [{ head: words.residents, numeric: true }] : []),
    ],
    rows: used.map((one) => ({
      cells: [
        localized(one.title ?? one.id, language),
        formatCount(one.areas, language),
        ...(withResidents ? [residentsNumber(one, view)] : []),
      ],
    })),
  };
}

/** What may be published of the areas, by the method. */
export const publication: Part = {
  id: 'offentliggoerelse',
  title: ({ language }) => publicMessages[language].publication({}),
  *blocks(view) {
    const { method: made, report, language } = view;
    const say = publicMessages[language];
    const rule = made.publish;
    if (!rule) {
      yield paragraph(say['no-rule']({}), 'note');
      return;
    }
    const title = (id: string) =>
      localized(
        [...report.criteria, ...report.indicators].find((one) => one.id === id)?.title ?? id,
        language,
      );
    const source = report.method.sources[rule.source ?? '']?.title;
    yield* sentences(
      say.rule({
        smallest: rule['smallest-count'],
        denominator: rule['smallest-denominator'],
        basis: basisWords[language][rule.basis ?? 'assumption'],
      }),
      rule.note && localized(rule.note, language),
      source && `${view.words.source}: ${localized(source, language)}.`,
    );
    const larger = Object.entries(rule.sensitive).filter(([, smallest]) => smallest > rule['smallest-count']);
    yield* list([
      ...larger.map(([id, smallest]) => say.sensitive({ criterion: title(id), smallest })),
      say.decimals({ decimals: rule.decimals }),
      say[`verdict-${rule.verdict}`]({}),
    ]);
  },
};

/** How many areas each class holds, ladder by ladder. */
export const classes: Part = {
  id: 'klasser',
  title: ({ words }) => words.classes,
  present: ({ report }) => report.classes.length > 0,
  *blocks(view) {
    const { report, language, words } = view;
    for (const [ladder, { title }] of report.classes.entries()) {
      const name = localized(title, language);
      yield section(name, [
        {
          kind: 'table',
          label: htmlMethodMessages[language].classes({ ladder: name }),
          columns: [{ head: words.class }, { head: words.areas, numeric: true }],
          rows: classCounts(ladder, view).map((cells) => ({ cells })),
        },
        ...sentences(openClassesText(ladder, view)),
      ]);
    }
  },
};

/** What the run had to say of its files. */
export const notices: Part = {
  id: 'bemaerkninger',
  title: ({ words }) => words.notices,
  present: ({ report }) => report.notices.length > 0,
  blocks: ({ report, language }) =>
    list(
      report.notices.map((notice) => {
        const text = located(notice, language);
        return notice.place?.file === undefined ? capitalized(text) : text;
      }),
    ),
};

/** The files that the report is computed from, each with its SHA-256; of a public one by name alone. */
export const files: Part = {
  id: 'filer',
  title: ({ words }) => words.files,
  *blocks(view) {
    const { language, words } = view;
    yield {
      kind: 'table',
      label: htmlMethodMessages[language].inputs({}),
      columns: [
        { head: words.file },
        { head: words.role },
        { head: words.rows, numeric: true },
        ...(view.isPublic ? [] : [{ head: 'SHA-256' }]),
      ],
      rows: fileTexts(view).map(({ file, role, rows, sha256 }) => ({
        cells: [file, role, rows, ...(sha256 === undefined ? [] : [view.isPage ? code(sha256) : sha256])],
      })),
    };
    const { internal } = view.report;
    if (internal) yield paragraph([publicMessages[language].internalRecord({}), ' ', code(internal)]);
  },
};

/** The command that makes the report again. */
export const again: Part = {
  id: 'genberegning',
  inFull: true,
  title: ({ words }) => words.recompute,
  *blocks({ report, language, say, isPublic }) {
    yield paragraph(say['same-bytes']({ version: report.engine.version }));
    yield {
      kind: 'code',
      lines: [isPublic ? publishCommand(report, language) : recomputeCommand(report, language)],
    };
    yield* sentences(report.publication && !isPublic && say['publication-beside']({}));
  },
};
