import { suggest } from '../text/suggest.ts';
import { causeOf, type Finding, finding, type MessageCode, type Messages, type Place } from './finding.ts';

/** Errors kept with their place; of the rest the first of each cause is kept, and the others are counted. */
const KEPT = 100;

/** What is wrong, as far as it is kept, and how much of it there is. */
export interface Errors {
  readonly findings: readonly Finding[];
  readonly count: number;
  /** how many of each cause, by `causeOf` */
  readonly causes: ReadonlyMap<string, number>;
}

/** Bad input, method or usage: exit 2, nothing written. Carries the first hundred findings and the count of all. */
export class InputError extends Error implements Errors {
  readonly findings: readonly Finding[];
  readonly count: number;
  readonly causes: ReadonlyMap<string, number>;

  constructor(
    findings: readonly Finding[],
    count: number = findings.length,
    causes: ReadonlyMap<string, number> = new Map(),
  ) {
    super(findings.map((item) => item.code).join(', '));
    this.findings = findings;
    this.count = count;
    this.causes = causes;
    this.name = 'InputError';
  }
}

/** Whether an error is an `InputError`. The built program's parts have classes of their own, so the name tells. */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError' && 'findings' in error;
}

/** An `InputError` of one finding. */
export function inputError<Code extends MessageCode>(
  code: Code,
  params: Messages[Code],
  place?: Place,
): InputError {
  return new InputError([finding(code, params, place)]);
}

/** Collects errors so that all of a file are reported together. */
export class ErrorList implements Errors {
  readonly findings: Finding[] = [];
  readonly causes = new Map<string, number>();
  count = 0;
  #last: string | undefined;

  add<Code extends MessageCode>(code: Code, params: Messages[Code], place?: Place): void {
    this.#add(finding(code, params, place), 1);
  }

  /** Adds all errors of a part, such as a file, each where it is, or at the place that `placed` gives it. */
  addAll(
    { findings, count, causes }: Errors,
    placed = (place: Place | undefined): Place | undefined => place,
  ): void {
    const met = new Set<string>();
    let counted = 0;
    for (const { code, params, place } of findings) {
      const cause = causeOf({ code, params, place } as Finding);
      // those of a cause that were not kept are counted with its first
      const times = met.has(cause) ? 0 : (causes.get(cause) ?? 1);
      if (!met.has(cause)) counted += times;
      met.add(cause);
      this.#add(finding(code, params as never, placed(place)), times);
    }
    this.count += count - counted;
  }

  /** What a part of the input is read to; undefined where it has errors, which are added, so that the rest is read too. */
  async gather<Read>(reading: Promise<Read>): Promise<Read | undefined> {
    try {
      return await reading;
    } catch (error) {
      if (!isInputError(error)) throw error;
      this.addAll(error);
      return undefined;
    }
  }

  #add(item: Finding, times: number): void {
    this.count += times;
    const cause = causeOf(item);
    const before = this.causes.get(cause);
    this.causes.set(cause, (before ?? 0) + times);
    const { length } = this.findings;
    if (length < KEPT || (before === undefined && length < 2 * KEPT)) this.findings.push(item);
    this.#last = cause;
  }

  /** Counts further errors of the cause that was added last, without telling of each. */
  more(times: number): void {
    this.count += times;
    if (this.#last !== undefined) this.causes.set(this.#last, this.causes.get(this.#last)! + times);
  }

  /** The likely slip; of errors beyond those that are kept none is looked for, so that thousands of names take no long. */
  suggestion(name: string, candidates: Iterable<string>): string | undefined {
    return this.count < 2 * KEPT ? suggest(name, candidates) : undefined;
  }

  /** Throws an `InputError` if anything was added. */
  throwIfAny(): void {
    if (this.count > 0) throw new InputError(this.findings, this.count, this.causes);
  }
}
