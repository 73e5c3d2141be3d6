import type { MethodChange } from '../../criteria/method-changes.ts';
import { type Block, list } from '../../document/document.ts';
import { basisWords, roleWords } from '../../messages/report-words.ts';
import { formatExact } from '../../text/numbers.ts';
import { capitalized, type Language, listed, localized } from '../../text/words.ts';
import type { InputChange } from '../inputs.ts';
import type { DiffView } from './view.ts';

/** The parameters that changed, those of wording counted only. */
export function method(view: DiffView): Block[] {
  const { diff, say } = view;
  const told = diff.method.filter(({ kind }) => kind !== 'wording');
  const wording = diff.method.length - told.length;
  const { old, new: now } = diff.records;
  const texts = [
    ...told.map((change) => textOf(change, view)),
    ...(wording > 0 ? [say.wording({ count: wording })] : []),
    ...(old.engine === now.engine ? [] : [say.engine({ old: old.engine, new: now.engine })]),
  ];
  return [...list(texts)];
}

function textOf(change: MethodChange, view: DiffView): string {
  const { say } = view;
  const topic = topicOf(change.path, view);
  const path = change.path.join('.');
  const value = (one: unknown) => valueText(one, change, view);
  if (change.old === undefined) return say['parameter-added']({ topic, path, value: value(change.new) });
  if (change.new === undefined) return say['parameter-removed']({ topic, path, value: value(change.old) });
  return say['parameter-from-to']({ topic, path, old: value(change.old), new: value(change.new) });
}

/** What a parameter is about: the name of a criterion, or the part of the method that it stands in. */
function topicOf([head, name, ...rest]: string[], view: DiffView): string {
  const { diff, words, language } = view;
  const topics: Record<string, string> = {
    threshold: words.threshold,
    reference: words.comparison,
    designate: words.combination,
    'kept-for': words.keeping,
    exclude: words.exclusion,
    missing: words.missingFigures,
    'state-lists': words.lists,
    byomraader: words.byomraader,
    indicators: words.indicator,
    classes: words.classes,
    input: words.reading,
    areas: words.reading,
    valid: words.validity,
  };
  if (head !== 'criteria') return topics[head] ?? words.method;
  const criterion = diff.criteria.find(({ id }) => id === name);
  const title = criterion ? localized(criterion.title, language) : name;
  const topic = topics[rest[0]];
  return topic === undefined ? title : `${title}, ${topic.toLowerCase()}`;
}

function valueText(value: unknown, { kind }: MethodChange, view: DiffView): string {
  const { language, words, say } = view;
  if (typeof value === 'number') return formatExact(value, language);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return kind === 'basis' ? basisText(value, language) : value;
  if (isTexts(value)) return value.length === 0 ? '–' : listed(value, language);
  if (isBilingual(value)) return value[language];
  return say['parameter-block']({});
}

function basisText(basis: string, language: Language): string {
  const words: Record<string, string> = basisWords[language];
  return words[basis] ?? basis;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isBilingual(value: unknown): value is Record<Language, string> {
  return typeof value === 'object' && value !== null && 'da' in value && 'en' in value;
}

/** So many of the SHA-256's 64 letters tell two files apart; the JSON has all. */
const SHOWN = 12;

/** The files that are not the same. */
export function inputs(view: DiffView): Block[] {
  const texts = view.diff.inputs.map((change) => inputText(change, view));
  return [...list(texts)];
}

function inputText({ role: of, change, old, new: now }: InputChange, { say, language }: DiffView): string {
  const role = capitalized(roleWords[language][of]);
  const file = (one: InputChange['old']) => (one?.sheet ? `${one.name}#${one.sheet}` : (one?.name ?? ''));
  const hash = (one: InputChange['old']) => one?.sha256?.slice(0, SHOWN) ?? '';
  switch (change) {
    case 'changed':
      return say['input-changed']({ role, name: file(now), old: hash(old), new: hash(now) });
    case 'replaced':
      return say['input-replaced']({ role, old: file(old), new: file(now) });
    case 'renamed':
      return say['input-renamed']({ role, old: file(old), new: file(now) });
    case 'added':
      return say['input-added']({ role, name: file(now) });
    case 'removed':
      return say['input-removed']({ role, name: file(old) });
  }
}
