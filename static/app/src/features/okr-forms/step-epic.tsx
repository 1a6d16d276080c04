import { useState } from 'react';
import { type Issue, useIssueSearch } from '../../client/issues';
import { Button } from '../../ui/button';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/use-debounced';

interface StepEpicProps {
  /** Which step it is, from 1. */
  place: number;
  issueId: string | null;
  /** The issue itself; undefined while it is read, and where this person may not see it. */
  issue: Issue | undefined;
  onChange: (issueId: string | null) => void;
}

/** The epic whose end offers a step as done; found in Jira as the person who looks. */
export function StepEpic({ place, issueId, issue, onChange }: StepEpicProps) {
  const [choosing, setChoosing] = useState(false);
  if (issueId !== null) {
    return (
      <p className="small subtle step-epic">
        Offered as done with{' '}
        {issue === undefined ? (
          'an epic that you may not see, or that is gone'
        ) : (
          <>
            <strong>{issue.key}</strong> <span dir="auto">{issue.summary}</span>
          </>
        )}{' '}
        <Button look="subtle" compact onClick={() => onChange(null)}>
          Take away<span className="visually-hidden"> the epic of step {place}</span>
        </Button>
      </p>
    );
  }
  if (!choosing) {
    return (
      <div className="step-epic">
        <Button look="subtle" compact onClick={() => setChoosing(true)}>
          Name an epic<span className="visually-hidden"> for step {place}</span>
        </Button>
      </div>
    );
  }
  return (
    <div className="step-epic">
      <EpicSearch
        place={place}
        onClose={() => setChoosing(false)}
        onPick={(picked) => {
          setChoosing(false);
          onChange(picked.id);
        }}
      />
    </div>
  );
}

function EpicSearch({
  place,
  onPick,
  onClose,
}: {
  place: number;
  onPick: (issue: Issue) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const search = useIssueSearch(useDebounced(typed, 250), null);
  return (
    <Combobox
      label={`Epic that offers step ${place} as done`}
      placeholder="Words of the summary, or a key like SHOP-12"
      items={search.data ?? []}
      itemKey={(issue) => issue.id}
      itemText={(issue) => `${issue.key} ${issue.summary}`}
      renderItem={(issue) => (
        <span>
          <strong>{issue.key}</strong> <span dir="auto">{issue.summary}</span>
        </span>
      )}
      onType={setTyped}
      onPick={onPick}
      onClose={onClose}
      loading={search.isFetching}
      none={
        search.isError
          ? 'The search did not get through.'
          : 'Nothing found. Try other words, or the epic’s key.'
      }
      autoFocus
    />
  );
}
