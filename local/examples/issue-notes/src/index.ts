import { makeResolver, type Request } from '@forge/resolver';
import type { Answer, Calls } from './calls';
import { maySeeIssue } from './may-see-issue';
import { addNote, deleteNote, listNotes } from './notes';

const NOT_SEEN: Answer<never> = { ok: false, message: 'This issue does not exist, or you may not see it.' };

/** Who asks about which issue; undefined when that issue is none of theirs. */
async function callerOf({
  context,
}: Request<unknown>): Promise<{ accountId: string; issueId: string } | undefined> {
  const issueId = String(context.extension?.issue?.id ?? '');
  const { accountId } = context;
  if (typeof accountId !== 'string' || !(await maySeeIssue(issueId))) return undefined;
  return { accountId, issueId };
}

/** The payload is whatever the caller sent, not what its type says; each function checks it. */
export const resolver = makeResolver<Calls>({
  async list(request) {
    const caller = await callerOf(request);
    return caller ? { ok: true, value: await listNotes(caller.issueId) } : NOT_SEEN;
  },
  async add(request) {
    const caller = await callerOf(request);
    return caller ? addNote(caller.issueId, caller.accountId, request.payload?.text) : NOT_SEEN;
  },
  async delete(request) {
    const caller = await callerOf(request);
    return caller ? deleteNote(caller.issueId, caller.accountId, request.payload?.id) : NOT_SEEN;
  },
});
