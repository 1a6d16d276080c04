import './links.css';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { type Issue, useIssueSearch } from '../../client/issues';
import { Button } from '../../ui/button';
import { Combobox } from '../../ui/combobox';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { Lozenge } from '../../ui/lozenge';
import { Select } from '../../ui/select';
import { useDebounced } from '../../ui/use-debounced';

type Relation = 'contributes' | 'context';
const RELATIONS = [
  { value: 'contributes', label: 'Contributes: its issues count as work' },
  { value: 'context', label: 'Context only: worth knowing, never counted' },
] as const;

/** Joins an epic or an issue to a key result; found in Jira as the person who looks, epics first. */
export function LinkDialog({
  keyResult,
  projectId,
  onClose,
  onLinked,
}: {
  keyResult: KeyResultView;
  projectId: string | null;
  onClose: () => void;
  onLinked: (objective: ObjectiveView) => void;
}) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Issue | null>(null);
  const [relation, setRelation] = useState<Relation>('contributes');
  const search = useIssueSearch(useDebounced(typed, 250), projectId);
  const linked = new Set(keyResult.links.map((link) => link.issueId));
  const save = useMutation({
    mutationFn: (issue: Issue) =>
      call('link.save', {
        issueId: issue.id,
        keyResultId: keyResult.id,
        objectiveId: keyResult.objectiveId,
        relation,
      }),
    onSuccess: (objective) => {
      onLinked(objective);
      onClose();
    },
  });
  const submit = () => {
    if (chosen && !save.isPending) save.mutate(chosen);
  };
  return (
    <Dialog
      title={`Link work to ${keyResult.key}`}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button look="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" look="primary" off={!chosen} busy={save.isPending}>
            Link
          </Button>
        </>
      }
    >
      <div className="stack link-dialog">
        <p className="subtle" dir="auto">
          {keyResult.title}
        </p>
        {save.isError && <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={submit} />}
        {search.isError && (
          <ErrorMessage
            error={search.error}
            since={search.errorUpdatedAt}
            onRetry={() => void search.refetch()}
          />
        )}
        <Combobox
          label="Epic or issue"
          placeholder="Words of the summary, or a key like SHOP-12"
          items={(search.data ?? []).filter((issue) => !linked.has(issue.id))}
          itemKey={(issue) => issue.id}
          itemText={(issue) => `${issue.key} ${issue.summary}`}
          renderItem={(issue) => <IssueOption issue={issue} />}
          onType={setTyped}
          onPick={setChosen}
          loading={search.isFetching}
          none={
            search.isError
              ? 'The search did not get through.'
              : 'Nothing found. Try other words, or the issue’s key.'
          }
          autoFocus
        />
        {chosen && (
          <p role="status">
            Chosen: <strong>{chosen.key}</strong> <span dir="auto">{chosen.summary}</span>
          </p>
        )}
        <Select
          label="How does it serve the key result?"
          value={relation}
          options={RELATIONS}
          onChange={setRelation}
        />
      </div>
    </Dialog>
  );
}

function IssueOption({ issue }: { issue: Issue }) {
  return (
    <span>
      <Lozenge tone={issue.level > 0 ? 'discovery' : 'neutral'}>{issue.typeName}</Lozenge>{' '}
      <strong>{issue.key}</strong> <span dir="auto">{issue.summary}</span>
    </span>
  );
}
