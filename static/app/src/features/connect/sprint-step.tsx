import { useState } from 'react';
import type { BoardSetupView } from '../../../../../src/contract/views';
import { Button } from '../../ui/button';
import { SectionMessage } from '../../ui/section-message';
import { openTagging } from '../panel/open-tagging';

/** Tags the goal of the sprint that runs. */
export function SprintStep({ setup, onDone }: { setup: BoardSetupView; onDone: () => void }) {
  const [failed, setFailed] = useState(false);
  const sprint = setup.activeSprint;
  if (!sprint) {
    return (
      <div className="stack">
        <p>No sprint is running on this board. You can tag its goal once you start one.</p>
        <div className="row">
          <Button look="primary" onClick={onDone}>
            Go on
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      <p>
        <strong dir="auto">{sprint.name}</strong> is running.{' '}
        {sprint.goal === ''
          ? 'It has no goal yet: write one from your key results.'
          : 'Say which key results its goal serves.'}
      </p>
      {sprint.goal !== '' && (
        <pre className="goal-preview" dir="auto">
          {sprint.goal}
        </pre>
      )}
      {failed && (
        <SectionMessage tone="warning">
          Jira could not open the view here. Use the sprint’s menu in the backlog.
        </SectionMessage>
      )}
      <div className="row">
        <Button
          look="primary"
          onClick={() => {
            setFailed(false);
            openTagging(sprint.id, setup.board.id, onDone).catch(() => setFailed(true));
          }}
        >
          Tag sprint goal
        </Button>
        <Button look="subtle" onClick={onDone}>
          Skip for now
        </Button>
      </div>
    </div>
  );
}
