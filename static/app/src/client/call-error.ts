import type { FieldProblem, WireError } from '../../../../src/contract/errors';

/** A procedure's refusal as the screens catch it; `wire` holds what the server said. */
export class CallError extends Error {
  readonly wire: WireError;
  /** The person has waited as long as this view waits for anything: asking again by itself would double that. */
  readonly waited: boolean;

  constructor(wire: WireError, waited = false) {
    super(wire.message);
    this.name = 'CallError';
    this.wire = wire;
    this.waited = waited;
  }
}

/** What an unknown thrown thing means to a person; nothing of it is lost to the log of the server. */
export function asWireError(error: unknown): WireError {
  if (error instanceof CallError) return error.wire;
  return {
    code: 'INTERNAL',
    message: 'Something went wrong in this view. What you typed is still here; try again.',
  };
}

/** The refused fields of an error by their path, for forms. */
export function fieldProblems(error: unknown): ReadonlyMap<string, string> {
  const fields: readonly FieldProblem[] = error instanceof CallError ? (error.wire.fields ?? []) : [];
  return new Map(fields.map(({ path, message }) => [path, message]));
}
