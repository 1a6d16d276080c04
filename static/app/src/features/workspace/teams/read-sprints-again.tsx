import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { BoardHealth } from '../../../../../../src/contract/boards/health';
import type { SprintsRebuild } from '../../../../../../src/contract/sprints/answers';
import { useAppContext } from '../../../client/app-context';
import { call } from '../../../client/call';
import { plural } from '../../../format/plural';
import { Button } from '../../../ui/button';
import { ErrorMessage } from '../../../ui/error-message';
import { SectionMessage } from '../../../ui/section-message';
import { useMessageFocus } from '../../../ui/use-message-focus';
import { doneWords, priceWords } from './price-words';

/** Has a board's sprints read from Jira once more: first says what that costs, then asks. For OKR managers. */
export function ReadSprintsAgain({ board }: { board: Pick<BoardHealth, 'boardId' | 'name'> }) {
  const { boardId, name } = board;
  const button = useRef<HTMLButtonElement>(null);
  const [answer, setAnswer] = useState<SprintsRebuild | null>(null);
  const ask = useMutation({
    mutationFn: (go: boolean) => call('sprints.rebuild', { boardId, go }),
    onSuccess: setAnswer,
  });
  const close = () => {
    setAnswer(null);
    button.current?.focus();
  };
  const asksPrice = ask.isPending && ask.variables === false;
  return (
    <>
      <div className="row">
        <Button ref={button} compact icon="refresh" busy={asksPrice} onClick={() => ask.mutate(false)}>
          Read the sprints again<span className="visually-hidden"> of {name}</span>
        </Button>
      </div>
      {ask.error && (
        <ErrorMessage
          error={ask.error}
          since={ask.submittedAt}
          onRetry={() => ask.mutate(ask.variables === true)}
        />
      )}
      {answer && !ask.error && (
        <Answered
          key={answer.begun ? 'begun' : 'price'}
          answer={answer}
          busy={ask.isPending && !asksPrice}
          onGo={() => ask.mutate(true)}
          onClose={close}
        />
      )}
    </>
  );
}

interface AnsweredProps {
  answer: SprintsRebuild;
  busy: boolean;
  onGo: () => void;
  onClose: () => void;
}

function Answered({ answer, busy, onGo, onClose }: AnsweredProps) {
  const { formats } = useAppContext();
  const message = useMessageFocus<HTMLDivElement>(true);
  if (answer.sprints === 0) {
    return (
      <SectionMessage ref={message} title="There is nothing to read">
        <p>All its sprints are closed and stay as they were at their close.</p>
      </SectionMessage>
    );
  }
  if (answer.begun) {
    return (
      <SectionMessage ref={message} tone="success" title={`${plural(answer.sprints, 'sprint')} being read`}>
        <p>One after the other; the figures follow {doneWords(answer)}. You can leave this page.</p>
      </SectionMessage>
    );
  }
  return (
    <SectionMessage
      ref={message}
      title={`Read ${plural(answer.sprints, 'sprint')} from Jira once more?`}
      actions={
        <>
          <Button look="primary" busy={busy} onClick={onGo}>
            Read {answer.sprints === 1 ? 'it' : 'them'} now
          </Button>
          <Button look="subtle" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <p>{priceWords(answer, formats.count)}</p>
      <p>Sprints that closed while the app was there stay as they were at their close.</p>
    </SectionMessage>
  );
}
