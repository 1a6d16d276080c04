import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { SampleView } from '../../../../../src/contract/portability/answers';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { Skeleton } from '../../ui/skeleton';
import { SAMPLE } from './portability-keys';

/** The sample company: something to look at before there is anything of one's own; gone in one step. */
export function SampleSection() {
  const client = useQueryClient();
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: SAMPLE,
    queryFn: () => call('sample.read', {}),
  });
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  // The same on a second try, so that nothing is added twice.
  const id = useRef(newId());
  if (data === undefined) {
    return error ? (
      <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />
    ) : (
      <Skeleton height="4rem" />
    );
  }
  async function run(act: () => Promise<SampleView | null>): Promise<void> {
    setBusy(true);
    setRefused(null);
    try {
      const after = await act();
      client.setQueryData(SAMPLE, after);
      setAsking(false);
      if (after === null) id.current = newId();
      await client.invalidateQueries();
    } catch (thrown) {
      setRefused(thrown);
    }
    setBusy(false);
  }
  return (
    <div className="stack">
      {refused !== null && <ErrorMessage error={refused} />}
      {data === null ? (
        <>
          <p>
            Adds an invented bakery: three teams without boards, this quarter and the last, key results of
            every kind with check-ins. Every title begins with “Sample:”.
          </p>
          <div className="row">
            <Button busy={busy} onClick={() => void run(() => call('sample.add', { sampleId: id.current }))}>
              Add the sample company
            </Button>
          </div>
        </>
      ) : asking ? (
        <SectionMessage
          tone="warning"
          title="Remove the sample company?"
          actions={
            <>
              <Button
                look="danger"
                busy={busy}
                onClick={() => void run(() => call('sample.remove', { sampleId: data.id }))}
              >
                Remove it
              </Button>
              <Button onClick={() => setAsking(false)}>Keep it</Button>
            </>
          }
        >
          <p>{goesWords(data)} will go. This cannot be undone, but it can be added again.</p>
          {data.stays.length > 0 && (
            <>
              <p>Stays, because people made it theirs:</p>
              <ul>
                {data.stays.map((each) => (
                  <li key={each} dir="auto">
                    {each}
                  </li>
                ))}
              </ul>
            </>
          )}
        </SectionMessage>
      ) : (
        <>
          <p>The sample company is here. Its titles begin with “Sample:”.</p>
          <div className="row">
            <Button
              onClick={() => {
                void refetch();
                setAsking(true);
              }}
            >
              Remove the sample company
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function goesWords({ goes }: SampleView): string {
  return [
    plural(goes.objectives, 'objective'),
    plural(goes.keyResults, 'key result'),
    plural(goes.checkIns, 'check-in'),
    plural(goes.teams, 'team'),
    plural(goes.cycles, 'cycle'),
  ].join(', ');
}
