import './gadget.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, Suspense, useState } from 'react';
import { useAppContext } from '../../client/app-context';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { latePart } from '../../ui/late-part';
import { Select } from '../../ui/select';
import { Loading, Skeleton } from '../../ui/skeleton';
import { keepChoice, leaveForm, readChoice } from './dashboard-gadget';
import { type GadgetChoice, USUAL_CHOICE } from './gadget-choice';
import { useGadgetRows } from './use-gadget';

const PersonField = latePart(async () => ({
  default: (await import('../okr-forms/person-field')).PersonField,
}));

const EVERYTHING = { ...USUAL_CHOICE, owner: null };
/** Stands in the list for whichever person is chosen below it: the one who sets it up, until another is. */
const PERSON = 'person';

/** What the gadget shows: cycle, team, person; kept with the dashboard. */
export function GadgetForm() {
  const choice = useQuery({ queryKey: ['gadget-choice'], queryFn: readChoice });
  if (choice.data) return <Form known={choice.data} />;
  return (
    <main className="gadget-screen">
      {choice.error ? (
        <ErrorMessage
          error={choice.error}
          since={choice.errorUpdatedAt}
          onRetry={() => void choice.refetch()}
        />
      ) : (
        <Loading label="Reading the gadget's settings">
          <Skeleton height="10rem" />
        </Loading>
      )}
    </main>
  );
}

function Form({ known }: { known: GadgetChoice }) {
  const { accountId } = useAppContext();
  const [choice, setChoice] = useState(known);
  // Teams and cycles come with the Overview of the cycle that runs.
  const { data, error, errorUpdatedAt, refetch } = useGadgetRows(EVERYTHING);
  const save = useMutation({ mutationFn: () => keepChoice(choice) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const isPerson = choice.owner !== null && choice.owner !== 'mine';
  return (
    <main className="gadget-screen">
      <form className="stack" onSubmit={submit}>
        <h1>What should it show?</h1>
        {(save.error ?? error) && (
          <ErrorMessage
            error={save.error ?? error}
            since={save.submittedAt || errorUpdatedAt}
            kept={save.isError}
            onRetry={() => void (save.isError ? save.mutate() : refetch())}
          />
        )}
        <Select
          label="Cycle"
          value={choice.cycleId ?? ''}
          options={[
            { value: '', label: 'The cycle that runs' },
            ...(data?.cycles ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => setChoice({ ...choice, cycleId: value || null })}
        />
        <Select
          label="Team"
          value={choice.teamId ?? ''}
          options={[
            { value: '', label: 'All teams' },
            ...(data?.teams ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => setChoice({ ...choice, teamId: value || null })}
        />
        <Select
          label="Owner"
          value={isPerson ? PERSON : (choice.owner ?? '')}
          options={[
            { value: 'mine', label: 'Whoever looks at the dashboard' },
            { value: PERSON, label: 'One person, for everybody who looks' },
            { value: '', label: 'Everybody' },
          ]}
          onChange={(value) => setChoice({ ...choice, owner: value === PERSON ? accountId : value || null })}
        />
        {isPerson && (
          <Suspense fallback={<Skeleton height="3.5rem" />}>
            <PersonField
              label="Person"
              value={choice.owner}
              onChange={(owner) => setChoice({ ...choice, owner: owner ?? accountId })}
            />
          </Suspense>
        )}
        <label className="row">
          <input
            type="checkbox"
            checked={choice.keyResults}
            onChange={(event) => setChoice({ ...choice, keyResults: event.target.checked })}
          />
          Show key results
        </label>
        <div className="row">
          <Button type="submit" look="primary" busy={save.isPending}>
            Save
          </Button>
          <Button look="subtle" onClick={() => void leaveForm()}>
            Cancel
          </Button>
        </div>
      </form>
    </main>
  );
}
