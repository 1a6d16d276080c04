import type { Answer, Parsed } from '../../contract/api';
import { activity } from '../activity';
import { type Caller, callerName } from '../caller';
import type { Deps } from '../ports';
import { again } from '../retry';
import { demand, isManager } from '../rights';
import { keyResultAt } from './key-result-at';

/** Takes a comment away: who wrote it, or an OKR manager. The log keeps that it was there, and what it said. */
export async function removeComment(
  deps: Deps,
  caller: Caller,
  input: Parsed<'comment.remove'>,
): Promise<Answer<'comment.remove'>> {
  return again(async () => {
    const { objective, keyResult, rows } = await keyResultAt(deps, caller, input, [
      { kind: 'comment', key: input.id },
    ]);
    const known = rows.get('comment', input.id);
    if (known?.record.keyResultId !== keyResult.id) return { id: input.id };
    await demand(
      known.record.by === callerName(caller) || isManager(deps, caller),
      'Only who wrote a comment, or an OKR manager, may remove it.',
    );
    await deps.store.commit([
      { op: 'delete', kind: 'comment', key: input.id, version: known.version },
      activity(deps, caller, `objective:${objective.record.id}`, `${keyResult.key} comment removed`, {
        before: { text: known.record.text, by: known.record.by },
      }),
    ]);
    return { id: input.id };
  });
}
