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

/** What a call as the matrix describes it came to; in words where it is none of the three. */
export async function verdictOf<N extends ProcedureName>(
  app: MatrixApp,
  accountId: string,
  name: N,
  at: Place,
): Promise<Verdict | string> {
  const row = TABLE[name];
  const outcome = await call(app, accountId, name, row.input(at));
  if (outcome.ok) return row.told?.(outcome.answer, at) ?? 'allowed';
  const { code, message } = outcome.error;
  if (code === 'FORBIDDEN') return 'refused';
  return code === 'NOT_FOUND' ? 'hidden' : `${code}: ${message}`;
}
