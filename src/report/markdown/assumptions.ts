import { assumptions } from '../assumptions.ts';
import type { View } from '../view.ts';
import { heading, item, sentences } from './text.ts';

/** How many of the method's parameters are assumptions, and which. */
export function* renderAssumptions(view: View): Generator<string> {
  const { count, of, items } = assumptions(view);
  yield heading(2, view.words.assumptions);
  yield sentences(view.say['assumption-count']({ count, of }));
  for (const { label, text } of items) yield item(label, text);
  if (items.length > 0) yield '\n';
}
