import { type Block, list } from '../../document/document.ts';
import { roleWords } from '../../messages/report-words.ts';
import { capitalized } from '../../text/words.ts';
import type { InputChange } from '../inputs.ts';
import type { DiffView } from './view.ts';

/** So many of the SHA-256's 64 letters tell two files apart; the JSON has all. */
const SHOWN = 12;

/** The files that are not the same. */
export function inputs(view: DiffView): Block[] {
  const texts = view.diff.inputs.map((change) => textOf(change, view));
  return [...list(texts)];
}

function textOf({ role: of, change, old, new: now }: InputChange, { say, language }: DiffView): string {
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
