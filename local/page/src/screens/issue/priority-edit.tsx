import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { updateIssue } from '../../api/issues';
import { queries } from '../../api/queries';
import type { Priority } from '../../api/shapes';
import { useChange } from '../../ui/use-change';
import { DetailChoice } from './detail';

/** How urgent the issue is. */
export function PriorityEdit({ issueKey, priority }: { issueKey: string; priority: Priority }) {
  const id = useId();
  const all = useQuery(queries.priorities());
  const change = useChange(
    (next: string) => updateIssue(issueKey, { priority: { id: next } }),
    'The priority was not changed',
  );
  return (
    <div className="detail">
      <label htmlFor={id}>Priority</label>
      <DetailChoice
        id={id}
        value={priority.id}
        disabled={change.isPending}
        now={{ value: priority.id, text: priority.name }}
        options={(all.data ?? []).map((one) => ({ value: one.id, text: one.name }))}
        onChange={(next) => change.mutate(next)}
      />
    </div>
  );
}
