import { invoke } from '@forge/bridge';
import type { Answer, Input, ProcedureName } from '../../../../src/contract/api';
import { CallError } from './call-error';
import { isEnvelope } from './envelope';
import { withTimeout } from './with-timeout';

/** Forge ends a resolver after 25 seconds; a little more for the way. */
const PATIENCE_MS = 28_000;

const unreachable = () =>
  new CallError({
    code: 'JIRA_UNAVAILABLE',
    message: 'No answer from Jira. What you typed is still here; check your connection and try again.',
  });

/**
 * Calls a procedure of the app. Throws `CallError` for every refusal, for a bridge that fails, and when no answer has
 * come in time. Never repeats a call by itself: reads are repeated by the query client, writes by the person.
 */
export async function call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Answer<N>> {
  const answer: unknown = await withTimeout(
    invoke(name, input).catch(() => {
      throw unreachable();
    }),
    PATIENCE_MS,
    unreachable,
  );
  if (!isEnvelope<Answer<N>>(answer)) {
    throw new CallError({ code: 'INTERNAL', message: 'The app answered in a way this view does not know.' });
  }
  if (!answer.ok) throw new CallError(answer.error);
  return answer.value;
}
