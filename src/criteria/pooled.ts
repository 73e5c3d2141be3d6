/** The references that are taken over several areas together, and so need weights. */
export const pooledReferences = ['city', 'rest-of-city', 'non-designated', 'region'] as const;

export function isPooled(of: string): boolean {
  return (pooledReferences as readonly string[]).includes(of);
}
