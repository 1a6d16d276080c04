import { useState } from 'react';
import type { CheckInView, KeyResultView } from '../../../../../../src/contract/views';
import { STATUS_WORDS } from '../../../../../../src/domain/okr/okr-status';
import { useFormats } from '../../../client/app-context';
import type { Person } from '../../../client/people';
import { plural } from '../../../format/plural';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { StatusLozenge } from '../../../ui/status-lozenge';
import { writeValue } from '../../okr/goal-words';
import { useWorkspaceContext } from '../workspace-context';
import { type CheckInEntry, checkInEntries, entryAuthors } from './key-result-cache';

const FIRST = 5;

interface CheckInListProps {
  keyResult: KeyResultView;
  checkIns: readonly CheckInView[];
  personOf: (accountId: string | null) => Person | undefined;
  onCheckIn: (() => void) | undefined;
  onCorrect: ((checkIn: CheckInView) => void) | undefined;
}

/** What people said, newest first; corrected versions stay readable below what took their place. */
export function CheckInList({ keyResult, checkIns, personOf, onCheckIn, onCorrect }: CheckInListProps) {
  const [all, setAll] = useState(false);
  const entries = checkInEntries(checkIns);
  const shown = all ? entries : entries.slice(0, FIRST);
  return (
    <section className="stack-tight" aria-labelledby="check-ins">
      <h2 id="check-ins">
        Check-ins <span className="subtle small">{entries.length > 0 && entries.length}</span>
      </h2>
      {entries.length === 0 && (
        <EmptyState
          title="Nobody has checked in yet"
          actions={onCheckIn && <Button onClick={onCheckIn}>Make the first check-in</Button>}
        >
          <p>A check-in takes a minute: the number now, how sure you are, and what you learned.</p>
        </EmptyState>
      )}
      <ol className="entries">
        {shown.map((entry) => (
          <Entry
            key={entry.checkIn.id}
            entry={entry}
            keyResult={keyResult}
            personOf={personOf}
            onCorrect={onCorrect}
          />
        ))}
      </ol>
      {entries.length > shown.length && (
        <div className="row">
          <Button compact onClick={() => setAll(true)}>
            Show {plural(entries.length - shown.length, 'earlier check-in')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Entry({
  entry,
  keyResult,
  personOf,
  onCorrect,
}: Pick<CheckInListProps, 'keyResult' | 'personOf' | 'onCorrect'> & { entry: CheckInEntry }) {
  const formats = useFormats();
  const { workspace } = useWorkspaceContext();
  const { checkIn, replaced } = entry;
  const { by, correctedBy } = entryAuthors(entry);
  const name = (accountId: string) => personOf(accountId)?.name ?? '…';
  return (
    <li className="entry">
      <div className="row">
        <strong>{formats.day(checkIn.day, workspace.today)}</strong>
        <Said checkIn={checkIn} keyResult={keyResult} />
        {onCorrect && (
          <Button compact look="subtle" className="push" onClick={() => onCorrect(checkIn)}>
            Correct…
            <span className="visually-hidden"> the check-in of {formats.day(checkIn.day)}</span>
          </Button>
        )}
      </div>
      <Answers checkIn={checkIn} />
      <p className="small subtle">
        by {name(by)},{' '}
        {correctedBy !== null && `corrected ${correctedBy === by ? '' : `by ${name(correctedBy)}, `}`}
        {formats.moment(checkIn.at)}
        {checkIn.proposedBy !== undefined && `, proposed by ${name(checkIn.proposedBy)}`}
      </p>
      {replaced.length > 0 && (
        <details className="disclosure small">
          <summary>What it said before</summary>
          {replaced.map((before) => (
            <div key={before.id} className="entry-before">
              <div className="row">
                <span>{formats.day(before.day, workspace.today)}</span>
                <Said checkIn={before} keyResult={keyResult} />
              </div>
              <Answers checkIn={before} />
              <p className="subtle">
                by {name(before.by)}, {formats.moment(before.at)}
              </p>
            </div>
          ))}
        </details>
      )}
    </li>
  );
}

function Said({ checkIn, keyResult }: { checkIn: CheckInView; keyResult: KeyResultView }) {
  const formats = useFormats();
  return (
    <>
      <span className="tabular">
        {checkIn.value === null ? (
          <span className="subtle">no new number</span>
        ) : (
          writeValue(keyResult, formats)(checkIn.value)
        )}
      </span>
      {checkIn.confidence !== null && (
        <span className="small subtle tabular">Confidence {checkIn.confidence} of 10</span>
      )}
      {checkIn.ownStatus && <StatusLozenge code={checkIn.ownStatus} word={STATUS_WORDS[checkIn.ownStatus]} />}
    </>
  );
}

const QUESTIONS = [
  ['shipped', 'What changed'],
  ['effect', 'What it did'],
  ['learned', 'What we learned'],
] as const;

function Answers({ checkIn }: { checkIn: CheckInView }) {
  const answered = QUESTIONS.filter(([field]) => checkIn[field].trim() !== '');
  if (answered.length === 0) return null;
  return (
    <dl className="facts entry-answers">
      {answered.map(([field, question]) => (
        <div key={field}>
          <dt>{question}</dt>
          <dd className="people-text entry-text" dir="auto">
            {checkIn[field]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
