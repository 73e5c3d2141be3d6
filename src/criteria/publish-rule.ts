/** What a rule of publication hides where a method leaves it to defaults. */
export const PLAIN_RULE = {
  'smallest-count': 5,
  'smallest-denominator': 20,
  sensitive: {},
  decimals: 1,
  verdict: 'show',
} as const;
