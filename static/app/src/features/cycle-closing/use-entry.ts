import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** What the server made of an entry: how it stands now, and the fields in which somebody else was first. */
export interface EntrySaved<E> {
  readonly stored: E;
  readonly contested: readonly string[];
}

export interface Entry<E> {
  /** What the form shows: mine where I wrote, else what is stored. */
  readonly shown: E;
  readonly change: (part: Partial<E>) => void;
  /** The same for a choice, which is kept at once. */
  readonly choose: (part: Partial<E>) => void;
  /** Sends what was written, if anything; to be called when a field is left. */
  readonly keep: () => void;
  readonly state: 'kept' | 'unsaved' | 'saving' | 'failed';
  readonly error: unknown;
  /** My words in fields where somebody else was first: theirs stands. */
  readonly lost: Partial<E>;
  /** Writes mine over theirs after all. */
  readonly insist: () => void;
}

/**
 * An entry of a form that is kept as one leaves its fields. What others write meanwhile shows in the fields that I did
 * not touch; where both wrote, theirs stands and mine is shown beside it.
 */
export function useEntry<E extends object>(
  stored: E,
  send: (seen: E, now: E) => Promise<EntrySaved<E>>,
): Entry<E> {
  const [mine, setMine] = useState<Partial<E>>({});
  const [seen, setSeen] = useState<Partial<E>>({});
  const [lost, setLost] = useState<Partial<E>>({});
  const save = useMutation({
    mutationFn: (sent: { seen: E; now: E; mine: Partial<E> }) => send(sent.seen, sent.now),
    onSuccess: (saved, sent) => {
      const refused = Object.entries(sent.mine).filter(([field]) => saved.contested.includes(field));
      // Of `mine`, under the names they have there.
      setLost(Object.fromEntries(refused) as Partial<E>);
      // What was typed on while it was being sent stays mine.
      setMine((now) => differing(now, sent.mine));
      setSeen({});
    },
  });
  const shown = { ...stored, ...mine };
  const dirty = Object.keys(differing(mine, stored)).length > 0;
  const [due, setDue] = useState(false);
  const { mutate, isPending } = save;
  // After the render that knows what was written, and never two at once: the second would know an older state.
  useEffect(() => {
    if (!due || isPending) return;
    setDue(false);
    if (dirty) mutate({ seen: { ...stored, ...seen }, now: { ...stored, ...mine }, mine });
  }, [due, isPending, dirty, stored, seen, mine, mutate]);
  const change = (part: Partial<E>) => {
    setSeen((before) => ({ ...pick(stored, part), ...before }));
    setMine((before) => ({ ...before, ...part }));
  };
  return {
    shown,
    change,
    choose: (part) => {
      change(part);
      setDue(true);
    },
    keep: () => setDue(true),
    state: save.isPending ? 'saving' : dirty ? (save.isError ? 'failed' : 'unsaved') : 'kept',
    error: save.error,
    lost,
    insist: () => {
      const now = { ...stored, ...lost };
      setLost({});
      save.mutate({ seen: stored, now, mine: lost });
    },
  };
}

// Fields that come out of an entry go back under the names they had: TypeScript loses the names on the way.
function differing<E extends object>(of: Partial<E>, from: Partial<E>): Partial<E> {
  const fields = Object.entries(of).filter(([field, value]) => Reflect.get(from, field) !== value);
  return Object.fromEntries(fields) as Partial<E>;
}

function pick<E extends object>(from: E, fields: Partial<E>): Partial<E> {
  return Object.fromEntries(
    Object.keys(fields).map((field) => [field, Reflect.get(from, field)]),
  ) as Partial<E>;
}
