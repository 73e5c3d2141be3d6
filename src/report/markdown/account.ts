import { accountItems, accountNote } from '../account-texts.ts';
import type { View } from '../view.ts';
import { heading, item, sentences } from './text.ts';

/** Where every row, area and resident went, as sums that add up. */
export function* renderAccount(view: View): Generator<string> {
  yield heading(2, view.words.account);
  for (const { label, text } of accountItems(view)) yield item(label, text);
  yield '\n';
  yield sentences(accountNote(view));
}
