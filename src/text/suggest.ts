import { distance } from 'fastest-levenshtein';
import { foldedText } from './characters.ts';

/**
 * The candidate that looks as `text` does; else the one nearest to it by edit distance, letters' case set aside, if it is
 * near enough to be a likely slip: at most a third of the letters, and at most three, differ.
 */
export function suggest(text: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(text.length / 3)) + 1;
  const lower = text.toLowerCase();
  const folded = foldedText(text);
  for (const candidate of candidates) {
    if (foldedText(candidate) === folded) return candidate;
    if (Math.abs(candidate.length - text.length) >= least) continue;
    const edits = distance(lower, candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/** Names by how near they are to the one that is looked for: that which looks like it, then by edit distance. */
export function nearestFirst(text: string, names: readonly string[]): string[] {
  const folded = foldedText(text);
  return names
    .map((name) => ({ name, edits: distance(folded, foldedText(name)) }))
    .sort((a, b) => a.edits - b.edits)
    .map(({ name }) => name);
}
