import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to `text` by edit distance, letters' case set aside, if it is near enough to be a
 * likely slip: at most a third of the letters, and at most three, differ.
 */
export function suggest(text: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(text.length / 3)) + 1;
  const lower = text.toLowerCase();
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least) continue;
    const edits = distance(lower, candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}
