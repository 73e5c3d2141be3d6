import type { Trap } from './generated.ts';

/**
 * Traps that a public record does not hold against yet. A criterion over two years beside one of the same persons in a single year: what
 * both years have together, less what one has, is what the other has.
 */
export const UNPROTECTED: readonly Trap[] = ['two years together'];
