import type { Answer, Input, ProcedureName } from '../../src/contract/api';
import type { Envelope } from '../../src/contract/errors';

/** What the host gives a seed script. */
export interface SeedTools {
  /** Calls a procedure of the app as a person; resolves to the app's envelope. */
  invoke(
    accountId: string,
    moduleKey: string,
    extension: Record<string, unknown>,
    functionKey: string,
    payload?: unknown,
  ): Promise<unknown>;
  /** Calls Jira as a person. */
  rest(
    accountId: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown }>;
  /** Epoch milliseconds. */
  now: number;
  log(line: string): void;
}

/** Where in Jira the person stands: a module of the manifest with what Jira tells it. */
export interface Place {
  readonly moduleKey: string;
  readonly extension: Record<string, unknown>;
}

/** Calls one procedure as a person; throws with the procedure's own words when it is refused. */
export type Call = <N extends ProcedureName>(
  accountId: string,
  place: Place,
  procedure: N,
  input: Input<N>,
) => Promise<Answer<N>>;

/** The app's procedures with their types, on the host's tools. */
export function callWith(tools: SeedTools): Call {
  return async <N extends ProcedureName>(accountId: string, place: Place, procedure: N, input: Input<N>) => {
    const answer = await tools.invoke(accountId, place.moduleKey, place.extension, procedure, input);
    return opened<Answer<N>>(procedure, answer);
  };
}

function opened<T>(procedure: string, answer: unknown): T {
  // The app's own contract says what an envelope holds; this is where it is taken at its word.
  const envelope = answer as Envelope<T> | null | undefined;
  if (envelope?.ok === true) return envelope.value;
  const error = envelope?.ok === false ? envelope.error : undefined;
  const fields = error?.fields?.map((field) => ` ${field.path}: ${field.message}`).join('') ?? '';
  throw new Error(
    `${procedure}: ${error ? `${error.code} ${error.message}${fields}` : JSON.stringify(answer)}`,
  );
}
