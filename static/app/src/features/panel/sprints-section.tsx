import { useState } from 'react';
import type { KeyResultView, PanelView } from '../../../../../src/contract/views';
import { SectionMessage } from '../../ui/section-message';
import { openReview, openTagging } from './open-tagging';
import { SprintCard } from './sprint-card';

/** This sprint's goal, then the closed ones the same way, folded away. */
export function SprintsSection({ panel, onChanged }: { panel: PanelView; onChanged: () => void }) {
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
    />
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
