import { type Finding, finding, type MessageCode, type Messages, type Place } from './messages/finding.ts';

/** Errors kept with their place; the rest are only counted. */
const KEPT = 100;

/** Bad input, method or usage: exit 2, nothing written. Carries the first hundred findings and the count of all. */
export class InputError extends Error {
  constructor(
    readonly findings: readonly Finding[],
    readonly count: number = findings.length,
  ) {
    super(findings.map((item) => item.code).join(', '));
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
export class ErrorList {
  readonly findings: Finding[] = [];
  count = 0;

  add<Code extends MessageCode>(code: Code, params: Messages[Code], place?: Place): void {
    this.count++;
    if (this.findings.length < KEPT) this.findings.push(finding(code, params, place));
  }

  /** Throws an `InputError` if anything was added. */
  throwIfAny(): void {
    if (this.count > 0) throw new InputError(this.findings, this.count);
  }
}
