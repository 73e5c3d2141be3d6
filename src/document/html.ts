import { readFileSync } from 'node:fs';
import { type DocumentMessages, documentMessages } from '../messages/html.ts';
import { formatCount, marks } from '../text/numbers.ts';
import type { Language } from '../text/words.ts';
import { version } from '../version.ts';
import {
  type Beside,
  type Block,
  type Cell,
  type Column,
  type Details,
  type Document,
  type Figure,
  type Fold,
  type Inline,
  type Item,
  isWebAddress,
  type Mark,
  type Row,
  type SearchGroup,
  type Section,
  type SignCell,
  signs,
  type Table,
  type TableSearch,
  unmarked,
} from './document.ts';
import { framed } from './map-frame.ts';
import { escaped } from './markup.ts';
import { dataOf } from './row-data.ts';

/** The styles of a page: the page itself, then a file for each kind of block that needs one. */
const styles = ['page.css', 'front.css', 'map.css', 'charts.css', 'areas.css', 'trends.css'];
/** Rows are handed on in pieces of about so many letters. */
const PIECE = 1 << 16;

/** A document as one page that needs nothing else: no network, and no script to be read. */
export function* htmlOf(document: Document): Generator<string> {
  const { language, title, place, audience, about = [], lead = [] } = document;
  const writer = new PageWriter(document);
  // the way to each section is told before the first of them
  const sections = [...document.sections];
  const name = [title, place, audience?.label].filter((part) => part !== undefined).join(' – ');
  yield `<!DOCTYPE html>
<html lang="${language}"${document.isSheet ? ' class="sheet"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="udpeg ${version}">
<title>${escaped(name)}</title>
<style>
${styles.map(asset).join('')}${pageStyle(document)}</style>
</head>
<body>
${writer.skip(sections)}<header${sections[0]?.isAnswer ? ' class="above-answer"' : ''}>
${writer.top(sections, document.beside)}${place === undefined ? '' : `<p class="place">${escaped(place)}</p>\n`}<h1>${escaped(title)}</h1>
${audience ? `<p class="audience"><strong>${escaped(audience.label)}.</strong> ${escaped(audience.about)}</p>\n` : ''}${about.map((text) => `<p class="quiet">${escaped(text)}</p>\n`).join('')}</header>
<main>
`;
  yield* writer.blocks(lead, 2);
  for (const section of sections) {
    // a section without an address of its own is no landmark
    if (section.id !== undefined)
      yield `<section aria-labelledby="${escaped(section.id)}"${section.inFull ? ' class="in-full"' : ''}>\n`;
    yield* writer.blocks([section], 2);
    if (section.id !== undefined) yield '</section>\n';
  }
  if (writer.leavesOut) yield `<p class="printed in-committee">${writer.leftOut()}</p>\n`;
  yield `</main>\n${imprint(document)}${[...writer.scripts].map((name) => `<script>\n${asset(name)}</script>\n`).join('')}</body>\n</html>\n`;
}

function imprint({ imprint = [] }: Document): string {
  const lines = imprint.map((text) => `<p>${inline(text)}</p>\n`);
  return lines.length === 0 ? '' : `<footer>\n${lines.join('')}</footer>\n`;
}

/** The margins of printed pages: what the document is, who may read it, and which page it is. */
function pageStyle({ title, place, audience, isSheet }: Document): string {
  const box = (at: string, content: string) =>
    `  @${at} {\n    content: ${content};\n    font: 8pt sans-serif;\n  }\n`;
  const cssText = (text: string) => `"${text.replaceAll(/[^\p{L}\p{N} ,.:→–-]/gu, '')}"`;
  const head = isSheet ? '' : box('top-left', cssText([place, title].filter(Boolean).join(' – ')));
  const count = isSheet ? '' : box('bottom-right', 'counter(page) " / " counter(pages)');
  return `@page {\n${head}${audience ? box('bottom-center', cssText(audience.label)) : ''}${count}}\n`;
}

/** A file of `assets/`, beside the source and beside the built program alike. */
function asset(name: string): string {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
}

/** Writes blocks, and knows what of the page they need. */
class PageWriter {
  readonly #language: Language;
  /** whether some of it stands on paper only where all is asked for */
  leavesOut = false;
  /** what the blocks written need, in the order in which it runs */
  readonly scripts = new Set<string>();
  /** within details: as there are hundreds, tables are no landmarks, and say only what a style cannot */
  #isWithin = false;

  readonly #isSheet: boolean;

  constructor({ language, isSheet = false }: Document) {
    this.#language = language;
    this.#isSheet = isSheet;
  }

  skip([first]: readonly Section[]): string {
    if (first?.id === undefined || this.#isSheet) return '';
    return `<a class="skip" href="#${escaped(first.id)}">${this.#say('skip')}</a>\n`;
  }

  /** The way to the sections, to what else is at hand, and to the other language. */
  top(sections: readonly Section[], beside: Beside | undefined): string {
    const contents = this.contents(sections);
    if (!beside) return contents;
    const { title, files, other } = beside;
    const items = files.map(
      ({ name, about }) => `<li><a href="${escaped(encodeURIComponent(name))}">${escaped(about)}</a></li>\n`,
    );
    const menu =
      items.length === 0
        ? ''
        : `<details name="menu" class="menu"><summary>${escaped(title)}</summary>\n<ul>\n${items.join('')}</ul></details>\n`;
    const way = other
      ? `<a class="language" href="${escaped(encodeURIComponent(other.name))}" hreflang="${other.language}" lang="${other.language}">${documentMessages[other.language].language({})}</a>\n`
      : '';
    const prints = (['summary', 'committee', 'full'] as const).map(
      (which) => `<li><button type="button" value="${which}">${this.#say(`print-${which}`)}</button></li>\n`,
    );
    const tools = `<details name="menu" class="menu" id="page-tools" hidden data-svg="${this.#say('take-svg')}" data-csv="${this.#say('take-csv')}"><summary>${this.#say('print')}</summary>\n<ul>\n${prints.join('')}</ul></details>\n`;
    this.scripts.add('page.js');
    return `<div class="top">\n${contents}${menu}${tools}${way}</div>\n`;
  }

  leftOut(): string {
    return this.#say('left-out');
  }

  contents(sections: readonly Section[]): string {
    const titled = sections.filter(({ id }) => id !== undefined);
    if (titled.length < 2) return '';
    const items = titled.map(
      ({ id, title, name }) =>
        `<li><a href="#${escaped(id ?? '')}">${escaped(name ?? unmarked(title))}</a></li>\n`,
    );
    return `<nav aria-label="${this.#say('contents')}"><ul>\n${items.join('')}</ul></nav>\n`;
  }

  *blocks(blocks: Iterable<Block>, level: number): Generator<string> {
    let before: Block | undefined;
    for (const block of blocks) {
      if (isCard(before) !== isCard(block)) yield isCard(block) ? '<div class="cards">\n' : '</div>\n';
      if (isFolded(block) && !isFolded(before)) yield `<p class="printed">${this.#say('not-printed')}</p>\n`;
      yield* this.#block(block, level);
      before = block;
    }
    if (isCard(before)) yield '</div>\n';
  }

  *#block(block: Block, level: number): Generator<string> {
    switch (block.kind) {
      case 'section': {
        this.leavesOut ||= block.inFull === true;
        const isApart = block.inFull && level > 2;
        if (isApart) yield '<div class="in-full">\n';
        const kind = block.isAnswer ? ' class="headline"' : '';
        const title = `<h${level}${idOf(block.id)}${kind}>${inline(block.title)}</h${level}>\n`;
        if (block.isCard) yield* this.#card(title, [...block.blocks], level + 1);
        else {
          yield title;
          yield* this.blocks(block.blocks, level + 1);
        }
        if (isApart) yield '</div>\n';
        return;
      }
      case 'columns':
        yield '<div class="columns">\n';
        for (const column of block.columns) {
          yield '<div>\n';
          yield* this.blocks(column, level);
          yield '</div>\n';
        }
        yield '</div>\n';
        return;
      case 'paragraph':
        yield `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${inline(block.text)}</p>\n`;
        return;
      case 'list':
        yield `<ul${block.inRow ? ' class="row"' : ''}>\n${block.items.map(item).join('')}</ul>\n`;
        return;
      case 'terms':
        yield `<dl class="${block.isSummary ? 'summary' : block.inRow ? 'facts' : 'names'}">\n${block.terms.map(term).join('')}</dl>\n`;
        return;
      case 'table':
        yield* this.#table(block);
        return;
      case 'figure':
        yield* this.#figure(block);
        return;
      case 'details':
        yield* this.#details(block, level);
        return;
      case 'code':
        yield `<pre><code>${block.lines.map((line) => `${escaped(line)}\n`).join('')}</code></pre>\n`;
        return;
      default:
        block satisfies never;
    }
  }

  /** In four rows, so that pictures side by side stand on one line, be the text above them longer or shorter. */
  *#card(title: string, blocks: readonly Block[], level: number): Generator<string> {
    const at = blocks.findIndex(({ kind }) => kind === 'figure');
    const [before, after] = at < 0 ? [blocks, []] : [blocks.slice(0, at), blocks.slice(at + 1)];
    yield `<div>\n${title}<div>\n`;
    yield* this.blocks(before, level);
    yield '</div>\n';
    const figure = blocks[at];
    if (figure?.kind === 'figure') yield* this.#picture(figure);
    yield '<div>\n';
    if (figure?.kind === 'figure' && figure.data) yield* this.#table(figure.data);
    yield* this.blocks(after, level);
    yield '</div>\n</div>\n';
  }

  *#figure(figure: Figure): Generator<string> {
    if (!figure.data) {
      yield* this.#picture(figure);
      return;
    }
    yield '<div class="beside">\n';
    yield* this.#picture(figure);
    yield* this.#table(figure.data);
    yield '</div>\n';
  }

  *#picture({ id, caption, picture, keys = [] }: Figure): Generator<string> {
    yield `<figure${idOf(id)}${caption === undefined ? '' : ' class="titled"'}>\n`;
    // a picture may be labelled by its caption
    if (caption !== undefined)
      yield `<figcaption${idOf(id && `${id}-title`)}>${escaped(caption)}</figcaption>\n`;
    if (picture.map?.walk) this.scripts.add('letters.js').add('map.js');
    if (picture.map) yield* framed(picture, picture.map, this.#language);
    else yield* picture.pieces;
    // the picture says it to those who see it, the figures to all
    const shown = keys.map(
      ({ swatch, text }) => `<span class="key ${escaped(swatch)}">${escaped(text)}</span>`,
    );
    if (keys.length > 0) yield `<figcaption aria-hidden="true">${shown.join('')}</figcaption>\n`;
    yield '</figure>\n';
  }

  /** Areas by the hundred: the tags that HTML lets a page leave out are left out. */
  *#details({ id, of, title, summary, blocks, open, isHeld }: Details, level: number): Generator<string> {
    this.scripts.add('letters.js').add('script.js');
    const name = `<h${level}>${inline(title)}</h${level}>`;
    const kind = of === undefined ? ' class="fold"' : ` class="a" data-o=${escaped(of)}`;
    const start = `id="${escaped(id)}"${kind}>`;
    yield open
      ? `<article ${start}${name}<p>${inline(summary)}\n`
      : `<details ${start}<summary>${name} ${inline(summary)}</summary>`;
    this.#isWithin = of !== undefined;
    // a browser that has the script takes what is in it as one text
    if (isHeld) yield '<noscript>';
    yield* this.blocks(blocks, level + 1);
    if (isHeld) yield '</noscript>';
    this.#isWithin = false;
    yield open ? '</article>\n' : '</details>\n';
  }

  /** A table; one that is too wide for the page scrolls by itself, from the keyboard too. */
  *#table(table: Table): Generator<string> {
    const { id, caption, label, columns, noteHead, search } = table;
    const name = escaped(caption ?? label ?? '');
    const heads: Column[] = noteHead === undefined ? [...columns] : [...columns, { head: noteHead }];
    const matrix = columns.some(({ narrow }) => narrow) ? ' class="matrix"' : '';
    if (search) yield this.#controls(search);
    const role = this.#isWithin ? 'group' : 'region';
    yield `<div class="wide${search ? ' grid' : ''}" role="${role}" aria-label="${name}" tabindex="0"><table${idOf(id)}${matrix}>`;
    if (this.#isWithin)
      yield `<thead><tr>${heads.map(({ head }) => `<th>${inline(head)}`).join('')}<tbody>\n`;
    else {
      const cells = heads.map(headCell);
      yield `\n<caption${search ? ' class="sr"' : ''}>${name}</caption>\n<thead><tr>${cells.join('')}</tr></thead>\n<tbody>\n`;
    }
    const row = this.#isWithin ? plainRow : rowWriter(columns, noteHead !== undefined);
    let rows = '';
    const folds: Fold[] = [];
    const all: (Row | undefined)[] = [];
    for (const one of table.rows) {
      if (search) all.push(one.isOnDemand ? one : undefined);
      if (one.isOnDemand) continue;
      rows += row(one);
      if (one.more) folds.push(one.more);
      if (rows.length > PIECE) {
        yield rows;
        rows = '';
      }
    }
    yield `${rows}${this.#isWithin ? '' : '</tbody>\n'}</table></div>\n`;
    if (search && id !== undefined) yield* this.#onDemand(id, all);
    if (folds.length === 0) return;
    yield `<div class="folds"${id === undefined ? '' : ` id="${escaped(id)}-folds"`}>\n`;
    yield `<p class="printed">${this.#say('others-not-printed')}</p>\n`;
    for (const fold of folds) yield* this.#details(fold, 3);
    yield '</div>\n';
  }

  /** Rows that the script makes, as data; undefined: one that stands in the table. */
  *#onDemand(id: string, rows: readonly (Row | undefined)[]): Generator<string> {
    if (rows.every((row) => row === undefined)) return;
    yield `<noscript><p class="note">${this.#say('on-demand')}</p></noscript>\n`;
    // no text in it may end the script
    const data = JSON.stringify(dataOf(rows)).replaceAll('<', '\\u003c');
    yield `<script type="application/json" id="${escaped(id)}-data">${data}</script>\n`;
  }

  /** Shown by the script, without which they would do nothing. */
  #controls({ groups, shown, more, signs: meant }: TableSearch): string {
    this.scripts.add('letters.js').add('script.js');
    const chip = ({ id, name, count }: SearchGroup['choices'][number], of: number) =>
      `<button type="button" aria-pressed="false" value="${escaped(id)}"${of === 0 ? ` data-o="${escaped(id)}"` : ''}>${escaped(name)} <b>${this.#number(count)}</b></button>\n`;
    const chips = groups.map(
      ({ id, name, choices }, k) =>
        `<fieldset id="filter-${escaped(id)}"><legend>${escaped(name)}</legend><div>\n${choices.map((choice) => chip(choice, k)).join('')}</div></fieldset>\n`,
    );
    const key = meant.map((sign) => `<li>${signMarkup(sign, false)} ${inline(sign.text)}</li>\n`);
    return `<form class="controls" id="area-controls" hidden>
<label>${this.#say('search')} <input type="search" autocomplete="off"></label>
${chips.join('')}<p><output aria-live="polite" data-text="${escaped(shown)}" data-more="${escaped(more)}" data-thousands="${marks[this.#language].thousands}"></output> <button type="reset">${this.#say('clear')}</button></p>
<p class="quiet">${this.#say('sort')}</p>
</form>
${key.length === 0 ? '' : `<ul class="row signs">\n${key.join('')}</ul>\n`}`;
  }

  #number(count: number): string {
    return formatCount(count, this.#language);
  }

  #say(code: keyof DocumentMessages): string {
    return escaped(documentMessages[this.#language][code]({}));
  }
}

/** Sections that stand side by side where there is room. */
function isCard(block: Block | undefined): boolean {
  return block?.kind === 'section' && block.isCard === true;
}

/** Areas that stay folded are not printed. */
function isFolded(block: Block | undefined): boolean {
  return block?.kind === 'details' && block.of !== undefined && !block.open;
}

function idOf(id: string | undefined): string {
  return id === undefined ? '' : ` id="${escaped(id)}"`;
}

function item({ text, below = [] }: Item): string {
  const inner = below.length === 0 ? '' : `<ul>\n${below.map(item).join('')}</ul>`;
  return `<li>${inline(text)}${inner}</li>\n`;
}

function term({ term: name, text }: { term: string; text: Inline }): string {
  return `<div><dt>${escaped(name)}</dt>\n<dd>${inline(text)}</dd></div>\n`;
}

function headCell({ head, numeric, narrow, down, letters }: Column): string {
  const kind = narrow ? ' class="tall"' : numeric ? ' class="number"' : '';
  const text = narrow ? `<span>${inline(head)}</span>` : inline(head);
  const width = letters === undefined ? '' : ` style="--letters:${letters}"`;
  return `<th scope="col"${kind}${down ? ' data-down' : ''}${width}>${text}</th>`;
}

/** Writes rows, of which the first cell that is no id heads the others. */
function rowWriter(columns: readonly Column[], withNote: boolean): (row: Row) => string {
  const heads = Math.max(
    0,
    columns.findIndex(({ isId }) => !isId),
  );
  return ({ cells, id, kind, note, of, places }) => {
    const order = places?.map((place) => (place < 0 ? '' : place)).join();
    const attributes = [
      idOf(id),
      kind === undefined ? '' : ` class="${kind}"`,
      of === undefined ? '' : ` data-o="${escaped(of[0])}" data-g="${escaped(of.join())}"`,
      order === undefined ? '' : ` data-k=${order}`,
    ].join('');
    if (kind === 'apart')
      return `<tr${attributes}><td colspan=${columns.length + (withNote ? 1 : 0)}>${cellText(cells[0])}\n`;
    let text = `<tr${attributes}>`;
    for (const [k, cell] of cells.entries()) text += cellMarkup(cell, columns[k], k === heads);
    return `${text}${withNote ? `<td>${escaped(note ?? '')}` : ''}\n`;
  };
}

/** A row whose style follows from where it stands. */
function plainRow({ cells: [head, ...others] }: Row): string {
  return `<tr><th>${cellText(head)}${others.map((cell) => `<td>${cellText(cell)}`).join('')}\n`;
}

/** A cell without its end, which HTML lets a table leave out: there are hundreds of thousands of them. */
function cellMarkup(cell: Cell, { numeric }: Column, isHead: boolean): string {
  const number = typeof cell === 'object' && 'number' in cell ? cell : undefined;
  const kind =
    number?.shade !== undefined
      ? ` class="number ${number.shade === OWN ? 'own' : `s${number.shade}`}"`
      : number?.part !== undefined
        ? ` class="number bar" style="--part:${number.part}%"`
        : numeric
          ? ' class=number'
          : '';
  const text = cellText(cell);
  return isHead ? `<th scope=row${kind}>${text}` : `<td${kind}>${text}`;
}

/** A sign with its text: for who asks for it where it stands in a row, beside it where it is explained. */
function signMarkup({ answer, text }: SignCell, isNamed: boolean): string {
  const sign = signs[answer];
  return isNamed
    ? `<i class="${answer}" role=img title="${escaped(unmarked(text))}">${sign}</i>`
    : `<i class="${answer}" aria-hidden="true">${sign}</i>`;
}

/** The shade of what the others of its row are held against. */
const OWN = 5;

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return escaped(cell);
  if ('number' in cell) return inline(cell.text);
  if ('answer' in cell) return signMarkup(cell, true);
  if (!('verdict' in cell)) return inline(cell);
  return cell.verdict === 'met' ? `<b>${escaped(cell.text)}</b>` : escaped(cell.text);
}

function inline(text: Inline): string {
  if (typeof text === 'string') return escaped(text);
  return 'mark' in text ? marked(text) : text.map(inline).join('');
}

function marked(mark: Mark): string {
  switch (mark.mark) {
    case 'strong':
      return `<strong>${inline(mark.text)}</strong>`;
    case 'quiet':
      return `<small>${inline(mark.text)}</small>`;
    case 'code':
      return `<code>${escaped(mark.text)}</code>`;
    case 'link': {
      const text = inline(mark.text);
      return mark.to.startsWith('#') || isWebAddress(mark.to)
        ? `<a href="${escaped(mark.to)}">${text}</a>`
        : text;
    }
    case 'sign':
      return `<span aria-hidden="true">${escaped(mark.sign)}</span><span class="sr">${escaped(mark.text)}</span>`;
    case 'break':
      return '<br>';
  }
}
