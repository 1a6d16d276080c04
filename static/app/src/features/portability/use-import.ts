import { useQueryClient } from '@tanstack/react-query';
import { useReducer, useRef } from 'react';
import type { ImportCheck, ImportStatus } from '../../../../../src/contract/portability/answers';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { type ChosenFile, peopleIn } from './chosen-file';
import { type FoundPerson, findPeople } from './find-people';
import { IMPORT_STATUS } from './portability-keys';
import { inPieces, sendFiles } from './send-files';

/** What an import is doing, as its screen shows it. */
export type ImportPhase =
  | { readonly kind: 'choosing' }
  /** `share` of 0..1 of the work named is done. */
  | { readonly kind: 'working'; readonly what: string; readonly share: number }
  | { readonly kind: 'checked'; readonly check: ImportCheck }
  | { readonly kind: 'done'; readonly status: ImportStatus };

interface State {
  readonly phase: ImportPhase;
  readonly error: unknown;
}

const PAUSE_MS = 1000;

export interface ImportRun extends State {
  check(files: readonly ChosenFile[], unknownOwners: 'problem' | 'nobody'): Promise<void>;
  checkArchive(name: string, pieces: readonly string[]): Promise<void>;
  apply(importId: string): Promise<void>;
  discard(importId: string): Promise<void>;
  again(): void;
}

/** Drives one import from the screen: send, check, apply step by step. What broke off stands at the server and goes on there. */
export function useImport(): ImportRun {
  const client = useQueryClient();
  const [{ phase, error }, set] = useReducer(
    (before: State, next: Partial<State>) => ({ ...before, ...next }),
    {
      phase: { kind: 'choosing' },
      error: null,
    },
  );
  const people = useRef(new Map<string, FoundPerson>());
  /** The import of this screen that is not applied yet. */
  const own = useRef<string | null>(null);
  const working = (what: string, share = 0) => set({ phase: { kind: 'working', what, share }, error: null });

  async function guarded(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (thrown) {
      set({ phase: { kind: 'choosing' }, error: thrown });
      await client.invalidateQueries({ queryKey: IMPORT_STATUS });
    }
  }

  async function known(written: readonly string[]): Promise<FoundPerson[]> {
    const unknown = written.filter((each) => !people.current.has(each));
    if (unknown.length > 0) {
      working('Looking up people');
      const found = await findPeople(unknown, (done) => working('Looking up people', done / unknown.length));
      for (const each of found) people.current.set(each.written, each);
    }
    return written.flatMap((each) => people.current.get(each) ?? []);
  }

  return {
    phase,
    error,
    check: (files, unknownOwners) =>
      guarded(async () => {
        const found = await known(peopleIn(files));
        working('Sending');
        const importId = newId();
        await discardOwn();
        own.current = importId;
        const toSend = files.map(({ name, kind, text }) => ({ name, kind, pieces: inPieces(text) }));
        await sendFiles(importId, 'csv', toSend, (share) => working('Sending', share));
        working('Checking every row', 1);
        const readings = files.map(({ separator, columns, numbers, dates }) => {
          return { separator, columns: [...columns], numbers, dates };
        });
        const check = await call('import.check', { importId, files: readings, people: found, unknownOwners });
        set({ phase: { kind: 'checked', check } });
      }),
    checkArchive: (name, pieces) =>
      guarded(async () => {
        working('Sending');
        const importId = newId();
        await discardOwn();
        own.current = importId;
        await sendFiles(importId, 'json', [{ name, kind: 'archive', pieces }], (share) =>
          working('Sending', share),
        );
        working('Checking every record', 1);
        set({ phase: { kind: 'checked', check: await call('import.check', { importId }) } });
      }),
    apply: (importId) =>
      guarded(async () => {
        let status = await call('import.apply', { importId });
        while (status.state === 'staging') {
          working('Importing', status.step / status.steps);
          status = await call('import.apply', { importId });
        }
        while (status.state === 'applied') {
          working('Everybody sees it by now; tidying up', status.step / status.steps);
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
          status = (await call('import.status', {})) ?? status;
        }
        own.current = null;
        set({ phase: { kind: 'done', status } });
        await client.invalidateQueries();
      }),
    discard: (importId) =>
      guarded(async () => {
        working('Discarding');
        let status = await call('import.discard', { importId });
        while (status.state === 'discarding') {
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
          status = (await call('import.status', {})) ?? status;
          working('Discarding', status.step / Math.max(status.steps, 1));
        }
        own.current = null;
        set({ phase: { kind: 'choosing' } });
        await client.invalidateQueries({ queryKey: IMPORT_STATUS });
      }),
    again: () => set({ phase: { kind: 'choosing' }, error: null }),
  };

  /** A check of this screen that was never applied makes room for the next one. */
  async function discardOwn(): Promise<void> {
    if (own.current === null) return;
    await call('import.discard', { importId: own.current });
    own.current = null;
  }
}
