import './added-work.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { AddedIssue as Added, AddedWork as AddedView } from '../../../../../src/contract/boards/added';
import type { ObjectiveView, SprintView } from '../../../../../src/contract/views';
import { PLAN_SOURCE_WORDS } from '../../../../../src/domain/alignment/planned-done';
import { call } from '../../client/call';
import { type Issue, useIssues } from '../../client/issues';
import { queryKeys } from '../../client/query-keys';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { useComesNear } from '../../ui/use-comes-near';
import { targetChoices } from '../planning/choices';
import type { Suggester } from '../planning/suggester';
import type { TargetChoice } from '../planning/target-picker';
import type { Target } from '../planning/tries';
import { useSuggester } from '../planning/use-suggester';
import { AddedIssue } from './added-issue';
import { AddedSkeleton } from './added-skeleton';

/** Shown at once; the rest unfolds. */
const FIRST = 8;

interface AddedWorkProps {
  sprint: SprintView;
  /** How many the panel says came in. */
  count: number;
  boardId: string;
  today: string;
  onObjective: (objective: ObjectiveView) => void;
}

/** What came into a running sprint since its start: each issue with its key result, or the question which one it helps. */
export default function AddedWork({ sprint, count, boardId, today, onObjective }: AddedWorkProps) {
  const [place, near] = useComesNear<HTMLDivElement>();
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: queryKeys.addedWork(boardId, sprint.id),
    queryFn: () => call('panel.added', { boardId, sprintId: sprint.id }),
    enabled: near,
    meta: { live: ['scope', 'sprint', 'objective'] },
  });
  const { data: issues } = useIssues(data?.issues.map(({ id }) => id) ?? []);
  if (!data) {
    return (
      <div ref={place}>
        {error ? (
          <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />
        ) : (
          <AddedSkeleton count={count} />
        )}
      </div>
    );
  }
  return (
    <List
      sprint={sprint}
      added={data}
      issues={issues}
      boardId={boardId}
      today={today}
      onObjective={onObjective}
    />
  );
}

function List({
  sprint,
  added,
  issues,
  boardId,
  today,
  onObjective,
}: Omit<AddedWorkProps, 'count'> & { added: AddedView; issues: ReadonlyMap<string, Issue> | undefined }) {
  const [all, setAll] = useState(false);
  const suggester: Suggester | null = useSuggester(added);
  const choices: readonly TargetChoice[] = useMemo(() => targetChoices(added), [added]);
  const { linked, refused, link, busy } = useLinking(onObjective);
  const serves = (issue: Added) => linked.get(issue.id) ?? wordsOf(issue, added);
  const open = added.issues.filter((issue) => serves(issue).length === 0).length;
  const source = PLAN_SOURCE_WORDS[added.plannedFrom];
  const shown = all ? added.issues : added.issues.slice(0, FIRST);
  const heading = `added-${sprint.id}`;
  return (
    <section className="added" aria-labelledby={heading}>
      <h4 id={heading}>
        Added since the start{' '}
        <span className="subtle tabular">
          {plural(added.issues.length + added.others, 'issue')}
          {open > 0 && `, ${open} unaligned`}
        </span>
      </h4>
      {source && <p className="small subtle">{source}</p>}
      {refused !== null && (
        <SectionMessage tone="warning" title="Not linked">
          <p dir="auto">{refused}</p>
        </SectionMessage>
      )}
      <ul className="plain-list added-list">
        {shown.map((issue) => (
          <AddedIssue
            key={issue.id}
            issue={issue}
            shown={issues?.get(issue.id)}
            serves={serves(issue)}
            estimatedIn={added.estimatedIn}
            suggester={suggester}
            choices={choices}
            boardId={boardId}
            today={today}
            busy={busy === issue.id}
            onLink={(target) => link(issue.id, target)}
          />
        ))}
      </ul>
      {shown.length < added.issues.length && (
        <div className="row">
          <Button compact onClick={() => setAll(true)}>
            Show {plural(added.issues.length - shown.length, 'more issue')}
          </Button>
        </div>
      )}
      {added.others > 0 && (
        <p className="small subtle">
          {added.issues.length > 0 && 'And '}
          {plural(added.others, 'issue')} that you may not browse.
        </p>
      )}
    </section>
  );
}

/** `KR-12 Fewer errors`, for each key result or KRA that it counts for. */
function wordsOf({ serves }: Added, { keyResults, areas }: AddedView): string[] {
  const names = new Map([
    ...keyResults.map(({ id, key, title }) => [id, `${key} ${title}`] as const),
    ...areas.map(({ id, key, name }) => [id, `${key} ${name}`] as const),
  ]);
  return (serves.openIds.length > 0 ? serves.openIds : serves.areaIds).flatMap((id) => names.get(id) ?? []);
}

/** What is linked here counts at once; the numbers of the sprint follow in their own time. */
function useLinking(onObjective: (objective: ObjectiveView) => void) {
  const [linked, setLinked] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [refused, setRefused] = useState<string | null>(null);
  const { mutate, isPending, variables } = useMutation({
    mutationFn: ({ issueId, target: { kind, id, objectiveId } }: { issueId: string; target: Target }) =>
      call('link.saveMany', {
        issueIds: [issueId],
        target: kind === 'area' ? { kind, areaId: id } : { kind, objectiveId, keyResultId: id },
      }),
    onMutate: () => setRefused(null),
    onSuccess: (answer, { issueId, target: { key, title } }) => {
      const [first] = answer.refused;
      if (first !== undefined) setRefused(first.message);
      else setLinked((before) => new Map(before).set(issueId, [`${key} ${title}`]));
      if (answer.objective !== null) onObjective(answer.objective);
    },
    onError: (error) => setRefused(error.message),
  });
  const link = (issueId: string, target: Target) => mutate({ issueId, target });
  return { linked, refused, link, busy: isPending ? variables.issueId : null };
}
