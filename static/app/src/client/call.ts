import { invoke } from '@forge/bridge';
import type { Answer, Input, ProcedureName } from '../../../../src/contract/api';
import { CallError } from './call-error';
import { isEnvelope } from './envelope';
import { liveNews } from './live-news';
import { withTimeout } from './with-timeout';

/** Forge ends a resolver after 25 seconds; a little more for the way. */
const PATIENCE_MS = 28_000;

const unreachable = (waited: boolean) =>
  new CallError(
    { code: 'JIRA_UNAVAILABLE', message: 'No answer came. Check your connection, then try again.' },
    waited,
  );

/** What only looks may be asked for as often as somebody likes. */
const READS = /\.(read|open|setup|issues|suggest|proposals|list|queue|history|preview|status|log)$/;
const { underWay } = liveNews;

/** One call for the same write twice: a second click can come before the screen has drawn that the first one works. */
function once<T>(name: string, input: unknown, send: () => Promise<T>): Promise<unknown> {
  if (READS.test(name)) return send();
  const said = `${name} ${JSON.stringify(input)}`;
  const running = underWay.get(said);
  if (running) return running;
  const sent = send().finally(() => underWay.delete(said));
  underWay.set(said, sent);
  return sent;
}

/**
 * Calls a procedure of the app. Throws `CallError` for every refusal, for a bridge that fails, and when no answer has
 * come in time. A write that is under way is not sent again. Never repeats a call by itself: reads are repeated by the
 * query client, writes by the person.
 */
export async function call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Answer<N>> {
  const answer: unknown = await once(name, input, () => {
    const sent = liveNews.asks ? Object.assign({ live: true }, input) : input;
    liveNews.asks = false;
    return withTimeout(
      invoke(name, sent).catch(() => {
        throw unreachable(false);
      }),
      PATIENCE_MS,
      () => unreachable(true),
    );
  });
  if (!isEnvelope<Answer<N>>(answer)) {
    throw new CallError({
      code: 'INTERNAL',
      message:
        'The app answered in a way this view does not know. What you typed is still here; try again, and reload Jira if that does not help.',
    });
  }
  if (!answer.ok) throw new CallError(answer.error);
  if (answer.live) liveNews.hear(answer.live);
  return answer.value;
}
