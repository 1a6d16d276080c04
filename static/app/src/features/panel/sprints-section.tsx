import { Suspense, useState } from 'react';
import type { KeyResultView, ObjectiveView, PanelView } from '../../../../../src/contract/views';
import { latePart } from '../../ui/late-part';
import { SectionMessage } from '../../ui/section-message';
import { AddedSkeleton } from './added-skeleton';
import { openReview, openTagging } from './open-tagging';
import { SprintCard } from './sprint-card';

const AddedWork = latePart(() => import('./added-work'));

/** This sprint's goal, then the closed ones the same way, folded away. */
export function SprintsSection({
  panel,
  onChanged,
  onObjective,
}: {
  panel: PanelView;
  onChanged: () => void;
  onObjective: (objective: ObjectiveView) => void;
}) {
  const [failed, setFailed] = useState(false);
  const keyResults = new Map<string, KeyResultView>(
    panel.objectives.flatMap((objective) => objective.keyResults.map((each) => [each.key, each] as const)),
  );
  const running = panel.sprints.filter((sprint) => sprint.state !== 'closed');
  const closed = panel.sprints.filter((sprint) => sprint.state === 'closed');
  const card = (sprint: PanelView['sprints'][number]) => (
    <SprintCard
      key={sprint.id}
      sprint={sprint}
      keyResults={keyResults}
      onTag={() => {
        setFailed(false);
        openTagging(sprint.id, panel.board.id, onChanged).catch(() => setFailed(true));
      }}
      onReview={() => {
        setFailed(false);
        openReview(sprint.id, panel.board.id, onChanged).catch(() => setFailed(true));
      }}
    >
      {sprint.added !== undefined && (
        <Suspense fallback={<AddedSkeleton count={sprint.added} />}>
          <AddedWork
            sprint={sprint}
            count={sprint.added}
            boardId={panel.board.id}
            today={panel.today}
            onObjective={onObjective}
          />
        </Suspense>
      )}
    </SprintCard>
  );
  const asked = !panel.notices.some((notice) => notice.kind === 'jira-stale');
  return (
    <section className="stack" aria-labelledby="this-sprint">
      <h2 id="this-sprint">This sprint’s goal</h2>
      {failed && (
        <SectionMessage tone="warning">
          Jira could not open the view here. In the backlog, open the sprint’s menu and choose “Tag sprint
          goal”.
        </SectionMessage>
      )}
      {running.length === 0 && asked && (
        <p className="subtle">
          No sprint is running on this board. Start one in the backlog, and tag its goal here.
        </p>
      )}
      {running.map(card)}
      {closed.length > 0 && (
        <details className="disclosure">
          <summary>Earlier sprints ({closed.length})</summary>
          <div className="stack-tight">{closed.map(card)}</div>
        </details>
      )}
    </section>
  );
}
