import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import type { Entry } from './use-entry';

const WORDS = { kept: '', unsaved: 'Not kept yet', saving: 'Keeping…', failed: 'Not kept' } as const;

/** Whether an entry is kept, what went wrong, and what somebody else wrote first. */
export function EntryState<E extends object>({
  entry,
  names,
}: {
  entry: Entry<E>;
  names: Readonly<Partial<Record<keyof E & string, string>>>;
}) {
  const lost = Object.entries(entry.lost).filter(([, value]) => value !== '' && value !== null);
  const nameOf = (field: string): string => Reflect.get(names, field) ?? field;
  return (
    <>
      <p className="small subtle closing-state" role="status">
        {WORDS[entry.state]}
      </p>
      {entry.state === 'failed' && <ErrorMessage error={entry.error} kept onRetry={entry.keep} />}
      {lost.length > 0 && (
        <SectionMessage
          tone="warning"
          title="Somebody else wrote here at the same time"
          actions={<Button onClick={entry.insist}>Use mine</Button>}
        >
          {lost.map(([field, value]) => (
            <p key={field}>
              “{nameOf(field)}”: theirs stands. Yours was: <span dir="auto">{String(value)}</span>
            </p>
          ))}
        </SectionMessage>
      )}
    </>
  );
}
