import { partWords } from '../../messages/diff-words.ts';
import { listed } from '../../text/words.ts';
import type { CriterionChange } from '../criteria.ts';
import type { CriterionPart, Flip } from '../flips.ts';
import type { DiffView } from './view.ts';

/** Why a verdict flipped, in a few words: `the value, despite the reference`. */
export function causeOf(flip: Flip, { status }: CriterionChange, view: DiffView): string {
  const { say, language } = view;
  if (status === 'redefined') return say['cause-redefined']({});
  const { why, against, untold } = flip;
  if (flip.old.hidden ?? flip.new.hidden) return say['cause-hidden']({});
  if (why === null) return say['cause-untold-all']({});
  const word = (part: CriterionPart) =>
    partWords[language][flip.changed === 'certainty' ? (`certainty-${part}` as const) : part];
  const words = (parts: readonly CriterionPart[]) => listed(parts.map(word), language);
  const { alone, together, needed } = why;
  const main =
    alone.length === 1
      ? word(alone[0])
      : alone.length > 1
        ? say['cause-each']({ parts: alone.map(word).join('; ') })
        : say['cause-together']({ sets: together.map(words).join('; ') });
  const named = new Set([...alone, ...together.flat()]);
  const late = needed.filter((part) => !named.has(part));
  const hindering = against.filter((part) => !named.has(part));
  return [
    main,
    ...(hindering.length > 0 ? [say['cause-against']({ parts: words(hindering) })] : []),
    ...(alone.length === 1 && !needed.includes(alone[0]) ? [say['cause-not-needed']({})] : []),
    ...(late.length > 0 ? [say['cause-needed']({ parts: words(late) })] : []),
    ...(untold !== null ? [say['cause-untold']({ why: untold })] : []),
  ].join(', ');
}
