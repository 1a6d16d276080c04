import type { Answer, Input, ProcedureName } from '../../../src/contract/api';
import { PROCEDURES } from '../../../src/contract/api';
import type { WireError } from '../../../src/contract/errors';
import { Refused } from '../../support/app';
import type { MatrixApp, Place } from './company';
import { TABLE } from './table';
import type { Verdict } from './verdicts';

export const NAMES = Object.keys(PROCEDURES) as ProcedureName[];

/** What a call brought: the answer, or the error as the screen gets it. */
export type Outcome<N extends ProcedureName> =
  | { readonly ok: true; readonly answer: Answer<N> }
  | { readonly ok: false; readonly error: WireError };

export async function call<N extends ProcedureName>(
  app: MatrixApp,
  accountId: string,
  name: N,
  input: Input<N>,
): Promise<Outcome<N>> {
  try {
    return { ok: true, answer: await app.as(accountId)(name, input) };
  } catch (thrown) {
    if (thrown instanceof Refused) return { ok: false, error: thrown.error };
    throw thrown;
  }
}

/** What a call as the matrix describes it came to, in words where it is none of the three; and all that was said. */
export async function verdictOf<N extends ProcedureName>(
  app: MatrixApp,
  accountId: string,
  name: N,
  at: Place,
): Promise<{ readonly verdict: Verdict | string; readonly said: unknown; readonly input: unknown }> {
  const row = TABLE[name];
  const input = row.input(at);
  const outcome = await call(app, accountId, name, input);
  if (outcome.ok) {
    const verdict = row.told?.(outcome.answer, at) ?? 'allowed';
    return { verdict, said: outcome.answer, input };
  }
  const { error } = outcome;
  if (error.code === 'FORBIDDEN') return { verdict: 'refused', said: error, input };
  const verdict = error.code === 'NOT_FOUND' ? 'hidden' : `${error.code}: ${error.message}`;
  return { verdict, said: error, input };
}
