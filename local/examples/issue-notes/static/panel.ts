import { makeInvoke, requestJira, view } from '@forge/bridge';
import type { Answer, Calls, Note } from '../src/calls';

const invoke = makeInvoke<Calls>();

const message = element('message', HTMLElement);
const list = element('notes', HTMLElement);
const form = element('form', HTMLFormElement);
const text = element('text', HTMLTextAreaElement);

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${id}`);
}

const names = new Map<string, Promise<string>>();

/** The name of a person as the person who looks may see it. */
function nameOf(accountId: string): Promise<string> {
  const known = names.get(accountId);
  if (known) return known;
  const asked = requestJira(`/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`).then(
    async (answer) => {
      const user: { displayName?: string } = answer.ok ? await answer.json() : {};
      return user.displayName ?? 'Somebody';
    },
  );
  names.set(accountId, asked);
  return asked;
}

/** An answer, also when the call itself failed. */
function answerOf<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  return call.catch((error: unknown) => ({
    ok: false,
    message: error instanceof Error ? error.message : String(error),
  }));
}

/** Shows a refusal; an answer that came clears the last one. */
async function outcome<T>(call: Promise<Answer<T>>): Promise<T | undefined> {
  const answer = await answerOf(call);
  message.textContent = answer.ok ? '' : answer.message;
  return answer.ok ? answer.value : undefined;
}

async function showNote(note: Note, reader: string | undefined): Promise<void> {
  const item = document.createElement('li');
  const words = document.createElement('p');
  words.textContent = note.text;
  const origin = document.createElement('small');
  item.append(words, origin);
  list.append(item);
  if (note.accountId === reader) {
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = 'Delete';
    remove.setAttribute('aria-label', `Delete the note "${note.text.slice(0, 40)}"`);
    remove.addEventListener('click', async () => {
      if ((await outcome(invoke('delete', { id: note.id }))) === null) item.remove();
    });
    item.append(remove);
  }
  const written = new Date(note.writtenAt).toLocaleString(document.documentElement.lang);
  origin.textContent = `${await nameOf(note.accountId)}, ${written}`;
}

async function start(): Promise<void> {
  await view.theme.enable();
  const { accountId, locale } = await view.getContext();
  document.documentElement.lang = locale;
  for (const note of (await outcome(invoke('list'))) ?? []) void showNote(note, accountId);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const note = await outcome(invoke('add', { text: text.value }));
    if (!note) return;
    text.value = '';
    void showNote(note, accountId);
  });
}

start().catch((error: unknown) => {
  message.textContent = error instanceof Error ? error.message : String(error);
});
