import type { Trap } from './generated.ts';

/**
 * Traps that a public record does not hold against yet. A criterion over two years beside one of the same persons in a single year: what
 * the record of the year before says of its count narrows what both years have together, of which nobody is told.
 */
export const UNPROTECTED: readonly Trap[] = ['two years together'];
