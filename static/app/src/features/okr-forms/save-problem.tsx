import { useState } from 'react';
import { asWireError } from '../../client/call-error';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import type { MergedDraft } from './use-merged-draft';

interface SaveProblemProps<D> {
  /** null while nothing went wrong. */
  error: unknown;
  /** When it did (ms). */
  since: number;
  /** How the form names its fields. */
  names: Readonly<Partial<Record<keyof D & string, string>>>;
  draft: MergedDraft<D>;
  onRetry: () => void;
  /** Reads the state of now; absent where the form's owner cannot. */
  onReload?: (() => Promise<unknown>) | undefined;
}

/** Why a form was not saved; after somebody else's change: reload that keeps what was typed, and what came of it. */
export function SaveProblem<D extends object>({
  error,
  since,
  names,
  draft,
  onRetry,
  onReload,
}: SaveProblemProps<D>) {
  const [reading, setReading] = useState(false);
  const [unread, setUnread] = useState<unknown>(null);
  const conflict = error !== null && asWireError(error).code === 'CONFLICT';
  const reload = () => {
    if (reading || !onReload) return;
    setReading(true);
    setUnread(null);
    onReload()
      .catch(setUnread)
      .finally(() => setReading(false));
  };
  const joined = draft.merge !== null && draft.merge.at >= since;
  if (joined && (error === null || conflict)) return <Merged draft={draft} names={names} />;
  if (error === null) return null;
  if (!conflict || !onReload) return <ErrorMessage error={error} since={since} kept onRetry={onRetry} />;
  return (
    <>
      <SectionMessage
        tone="warning"
        title="Somebody changed this meanwhile"
        actions={
          <Button icon="refresh" busy={reading} onClick={reload}>
            Reload and keep my text
          </Button>
        }
      >
        <p>Nothing was saved yet, and nothing you entered is lost. Reload to see what they changed.</p>
      </SectionMessage>
      {unread !== null && <ErrorMessage error={unread} onRetry={reload} />}
    </>
  );
}

function Merged<D extends object>({ draft, names }: Pick<SaveProblemProps<D>, 'draft' | 'names'>) {
  const { merge, take } = draft;
  if (!merge) return null;
  const name = (field: keyof D & string) => `“${names[field] ?? field}”`;
  const open = merge.contested.filter((field) => draft.draft[field] !== merge.theirs[field]);
  return (
    <SectionMessage title="Joined with what somebody else saved meanwhile">
      {merge.takenOver.length > 0 && <p>Taken over from them: {merge.takenOver.map(name).join(', ')}</p>}
      {open.map((field) => (
        <p key={field}>
          You both changed {name(field)}. Yours stands{said(merge.theirs[field])}.{' '}
          <Button compact onClick={() => take(field)}>
            Take theirs
            <span className="visually-hidden"> for {name(field)}</span>
          </Button>
        </p>
      ))}
      <p>Nothing is saved yet: look it over, then save.</p>
    </SectionMessage>
  );
}

/** Texts and numbers can be shown as they are; ids of people and of teams say nothing. */
const said = (value: unknown): string =>
  typeof value === 'string' && value.trim() !== '' && !/^[\w:-]{16,}$/.test(value)
    ? `, theirs is “${value}”`
    : '';
