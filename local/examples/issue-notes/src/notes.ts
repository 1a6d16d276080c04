import { kvs, WhereConditions } from '@forge/kvs';
import type { Answer, Note } from './calls';

const MAX_TEXT = 2_000;
const PAGE = 100;

/** A row for each note: two people who write at once do not overwrite each other. */
const prefixOf = (issueId: string) => `note:${issueId}:`;

/** The notes of an issue, oldest first, at most 100. A query may miss what was written a moment ago. */
export async function listNotes(issueId: string): Promise<Note[]> {
  const { results } = await kvs
    .query()
    .where('key', WhereConditions.beginsWith(prefixOf(issueId)))
    .limit(PAGE)
    .getMany<Note>();
  return results.map(({ value }) => value);
}

export async function addNote(issueId: string, accountId: string, text: unknown): Promise<Answer<Note>> {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  if (trimmed === '') return { ok: false, message: 'Write something first.' };
  if (trimmed.length > MAX_TEXT) return { ok: false, message: `A note has at most ${MAX_TEXT} characters.` };
  const now = new Date();
  const id = `${String(now.getTime()).padStart(15, '0')}-${Math.random().toString(36).slice(2, 8)}`;
  const note: Note = { id, text: trimmed, accountId, writtenAt: now.toISOString() };
  await kvs.set(prefixOf(issueId) + id, note, { keyPolicy: 'FAIL_IF_EXISTS' });
  return { ok: true, value: note };
}

/** Deletes a note of one's own; one that is gone already counts as deleted. */
export async function deleteNote(issueId: string, accountId: string, id: unknown): Promise<Answer<null>> {
  if (typeof id !== 'string' || !/^[\w-]+$/.test(id)) return { ok: false, message: 'There is no such note.' };
  const key = prefixOf(issueId) + id;
  const note = await kvs.get<Note>(key);
  if (note !== undefined && note.accountId !== accountId)
    return { ok: false, message: 'Only who wrote a note may delete it.' };
  await kvs.delete(key);
  return { ok: true, value: null };
}
