/** The references that are taken over several areas together, and so need weights. */
export const pooledReferences = ['city', 'rest-of-city', 'non-designated', 'region'] as const;

export function isPooled(of: string): boolean {
  return (pooledReferences as readonly string[]).includes(of);
}

/** Whether a reference is taken from a year that is stated, and not from the one that is assessed. */
export function isOfOtherYear(reference: { year?: unknown; 'years-back'?: unknown } | undefined): boolean {
  return reference?.year !== undefined || reference?.['years-back'] !== undefined;
}
