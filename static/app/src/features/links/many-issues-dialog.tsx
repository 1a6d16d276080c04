import './links.css';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkedMany } from '../../../../../src/contract/work/answers';
import { call } from '../../client/call';
import { type Issue, useIssueSearch } from '../../client/issues';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { Lozenge } from '../../ui/lozenge';
import { Select } from '../../ui/select';
import { Loading, Skeleton } from '../../ui/skeleton';
import { TextField } from '../../ui/text-fields';
import { useDebounced } from '../../ui/use-debounced';
import { ISSUES_AT_ONCE, type LinkTarget } from './link-target';
import { RefusedLinks } from './refused-links';

type Relation = 'contributes' | 'context';
const RELATIONS = {
  'key-result': [
    { value: 'contributes', label: 'Contributes: its issues count as work' },
    { value: 'context', label: 'Context only: worth knowing, never counted' },
  ],
  area: [
    { value: 'contributes', label: 'Contributes: its issues are not unaligned' },
    { value: 'context', label: 'Context only: worth knowing, never counted' },
  ],
} as const;

/** Joins epics and issues to a key result or a KRA: found in Jira as the person who looks, ticked, linked in one go. */
export function ManyIssuesDialog({
  target,
  projectId,
  onClose,
  onLinked,
}: {
  target: LinkTarget;
  projectId: string | null;
  onClose: () => void;
  onLinked: (answer: LinkedMany) => void;
}) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly Issue[]>([]);
  const [relation, setRelation] = useState<Relation>('contributes');
  const search = useIssueSearch(useDebounced(typed, 250), projectId);
  const linked = new Set(target.linked);
  const picked = new Set(chosen.map(({ id }) => id));
  // What is ticked stays where it is: a line that went away would take the focus along.
  const found = (search.data ?? []).filter(({ id }) => !linked.has(id));
  const earlier = chosen.filter(({ id }) => !found.some((each) => each.id === id));
  const save = useMutation({
    mutationFn: (issues: readonly Issue[]) =>
      call('link.saveMany', { issueIds: issues.map(({ id }) => id), target: target.at, relation }),
    onSuccess: (answer) => {
      onLinked(answer);
      if (answer.refused.length === 0) onClose();
      else setChosen((all) => all.filter(({ id }) => !answer.linked.includes(id)));
    },
  });
  const full = chosen.length >= ISSUES_AT_ONCE;
  const submit = () => {
    if (chosen.length > 0 && !save.isPending) save.mutate(chosen);
  };
  const tick = (issue: Issue, on: boolean) =>
    setChosen((all) => (on ? [...all, issue] : all.filter(({ id }) => id !== issue.id)));
  return (
    <Dialog
      title={`Link work to ${target.key}`}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button look="subtle" onClick={onClose}>
            {save.data ? 'Close' : 'Cancel'}
          </Button>
          <Button type="submit" look="primary" off={chosen.length === 0} busy={save.isPending}>
            {chosen.length > 1 ? `Link ${chosen.length} issues` : 'Link'}
          </Button>
        </>
      }
    >
      <div className="stack link-dialog">
        <p className="subtle" dir="auto">
          {target.title}
        </p>
        {save.isError && <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={submit} />}
        {save.data && <RefusedLinks answer={save.data} issues={save.variables ?? []} />}
        {search.isError && (
          <ErrorMessage
            error={search.error}
            since={search.errorUpdatedAt}
            onRetry={() => void search.refetch()}
          />
        )}
        <TextField
          label="Find epics and issues"
          placeholder="Words of the summary, or a key like SHOP-12"
          value={typed}
          onChange={setTyped}
          autoFocus
        />
        {earlier.length > 0 && (
          <fieldset className="link-choices">
            <legend className="field-label">Chosen before</legend>
            {earlier.map((issue) => (
              <IssueChoice key={issue.id} issue={issue} ticked onTick={(on) => tick(issue, on)} />
            ))}
          </fieldset>
        )}
        <fieldset className="link-choices is-found">
          <legend className="field-label">{typed.trim() === '' ? 'Lately changed' : 'Found'}</legend>
          {!search.data && !search.isError && (
            <Loading label="Searching">
              <Skeleton height="8rem" />
            </Loading>
          )}
          {search.data && found.length === 0 && (
            <p className="subtle">
              {search.data.length > 0
                ? 'All that was found is linked already.'
                : 'Nothing found. Try other words, or the issue’s key.'}
            </p>
          )}
          {found.map((issue) => (
            <IssueChoice
              key={issue.id}
              issue={issue}
              ticked={picked.has(issue.id)}
              off={full && !picked.has(issue.id)}
              onTick={(on) => tick(issue, on)}
            />
          ))}
        </fieldset>
        <p className="visually-hidden" role="status">
          {search.isFetching ? '' : `${plural(found.length, 'issue')} found, ${chosen.length} chosen`}
        </p>
        {full && <p className="small">{ISSUES_AT_ONCE} issues are linked at once. Link these first.</p>}
        <Select
          label={chosen.length > 1 ? 'How do they serve it?' : 'How does it serve it?'}
          value={relation}
          options={RELATIONS[target.at.kind]}
          onChange={setRelation}
        />
      </div>
    </Dialog>
  );
}

function IssueChoice({
  issue,
  ticked,
  off = false,
  onTick,
}: {
  issue: Issue;
  ticked: boolean;
  off?: boolean;
  onTick: (on: boolean) => void;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={ticked}
        disabled={off}
        onChange={(event) => onTick(event.target.checked)}
      />
      <span className="people-text">
        <Lozenge tone={issue.level > 0 ? 'discovery' : 'neutral'}>{issue.typeName}</Lozenge>{' '}
        <strong>{issue.key}</strong> <span dir="auto">{issue.summary}</span>
      </span>
    </label>
  );
}
