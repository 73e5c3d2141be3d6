/**
 * What is sure to be there by what was done before, where its type cannot say so: a lookup by a key that was put in.
 *
 * @throws Error where it is not: a defect, which is told before anything is computed from nothing
 */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === undefined || value === null) throw new Error('what is sure to be there is not');
  return value;
}
