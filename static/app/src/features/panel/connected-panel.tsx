import { Suspense, useState } from 'react';
import type { ObjectiveView, PanelView } from '../../../../../src/contract/views';
import { useManagesOkrs } from '../../client/rights';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { latePart } from '../../ui/late-part';
import { SectionMessage } from '../../ui/section-message';
import { Notices } from '../tagging/notices';
import { AwaitedReviews } from './awaited-reviews';
import { DueLine } from './due-line';
import { withObjective } from './panel-cache';
import type { PanelDialog } from './panel-dialogs';
import { PanelHeader } from './panel-header';
import { PanelObjectives } from './panel-objectives';
import { SprintsSection } from './sprints-section';

const PanelDialogs = latePart(() => import('./panel-dialogs'));
const FirstObjective = latePart(() => import('../connect/first-objective'));

interface ConnectedPanelProps {
  panel: PanelView;
  reading: boolean;
  onReload: () => void;
  onChange: (amend: (panel: PanelView) => PanelView) => void;
}

/** The panel of a board that has a team. */
export function ConnectedPanel({ panel, reading, onReload, onChange }: ConnectedPanelProps) {
  const [dialog, setDialog] = useState<PanelDialog | null>(null);
  const [writing, setWriting] = useState(false);
  const manages = useManagesOkrs(panel.viewer.manageOkrsPermission);
  const keep = (objective: ObjectiveView) => onChange((before) => withObjective(before, objective));
  const stale = panel.notices.filter((notice) => notice.kind === 'jira-stale');
  const canAdd = manages !== 'no' && panel.team !== null;
  return (
    <>
      <PanelHeader
        panel={panel}
        reading={reading}
        onReload={onReload}
        onNewObjective={
          canAdd && panel.objectives.length > 0 && panel.cycle
            ? () => setDialog({ kind: 'objective' })
            : undefined
        }
      />
      {stale.map((notice) => (
        <SectionMessage
          key={notice.message}
          tone="warning"
          title="Without Jira just now: these are the last known numbers"
          actions={
            <Button icon="refresh" busy={reading} onClick={onReload}>
              Try again
            </Button>
          }
        >
          <p dir="auto">{notice.message}</p>
        </SectionMessage>
      ))}
      <Notices notices={panel.notices} except={['jira-stale']} />
      {panel.objectives.length === 0 && !writing && (
        <EmptyState
          title="No objectives yet"
          actions={
            canAdd && (
              <Button look="primary" icon="add" onClick={() => setWriting(true)}>
                Write the first objective
              </Button>
            )
          }
        >
          <p>
            An objective says what shall be true for people at the end of the quarter; its key results are the
            numbers that prove it. Sprint goals are tagged with key results.
          </p>
          {!canAdd && <p>Ask somebody who manages OKRs to write one.</p>}
        </EmptyState>
      )}
      {writing && (
        <Suspense fallback={null}>
          <FirstObjective
            boardId={panel.board.id}
            teamId={panel.team?.id ?? null}
            onCancel={() => setWriting(false)}
            onDone={() => {
              setWriting(false);
              onReload();
            }}
          />
        </Suspense>
      )}
      <DueLine
        objectives={panel.objectives}
        accountId={panel.viewer.accountId}
        onCheckIn={(keyResult) => setDialog({ kind: 'check-in', keyResult })}
      />
      <AwaitedReviews panel={panel} onChanged={onReload} />
      <PanelObjectives panel={panel} manages={manages} onOpen={setDialog} onObjective={keep} />
      {panel.board.supportsSprints ? (
        <SprintsSection panel={panel} onChanged={onReload} onObjective={keep} />
      ) : (
        <SectionMessage>
          This board works without sprints, so there are no sprint goals to tag. Link epics and issues to key
          results: their work counts all the same.
        </SectionMessage>
      )}
      {dialog && (
        <Suspense fallback={null}>
          <PanelDialogs
            dialog={dialog}
            panel={panel}
            onClose={() => setDialog(null)}
            onObjective={keep}
            onReload={onReload}
          />
        </Suspense>
      )}
    </>
  );
}
