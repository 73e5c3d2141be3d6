import { InputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import type { GeometryMessages } from '../messages/geometry.ts';

/** A feature as messages name it; `id` is undefined where it has none. */
export interface Named {
  feature: number;
  id: string | undefined;
}

type FeatureCode = {
  [Code in keyof GeometryMessages]: GeometryMessages[Code] extends Named & { others: Named[] } ? Code : never;
}[keyof GeometryMessages];

/** What is wrong with the features of a file: an error a kind, of its first feature, with the others that have it too. */
export class FeatureErrors {
  readonly #kinds = new Map<FeatureCode, Named & { others: Named[] }>();
  readonly #counted: Finding[] = [];
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** how often something was added */
  count = 0;

  add<Code extends FeatureCode>(code: Code, params: Omit<GeometryMessages[Code], 'others'> & Named): void {
    this.count++;
    const kind = this.#kinds.get(code);
    const { feature, id } = params;
    if (!kind) this.#kinds.set(code, { ...params, others: [] });
    else if ((kind.others.at(-1) ?? kind).feature !== feature) kind.others.push({ feature, id });
  }

  /** An error that counts its features itself. */
  addOnce(error: Finding): void {
    this.count++;
    this.#counted.push(error);
  }

  /** @throws InputError with all that was added */
  throwIfAny(): void {
    const place = { file: this.#path };
    // what was added under a code are its parameters
    const kinds = [...this.#kinds].map(([code, params]) => finding(code, params as never, place));
    const errors = [...kinds, ...this.#counted];
    if (errors.length > 0) throw new InputError(errors);
  }
}
