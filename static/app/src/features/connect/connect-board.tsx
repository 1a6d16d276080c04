import './connect.css';
import '../tagging/tagging.css';
import '../okr/okr.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { TeamView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { LinksStep } from './links-step';
import { ObjectiveStep } from './objective-step';
import { SprintStep } from './sprint-step';
import { TeamStep } from './team-step';

type Step = 'team' | 'objective' | 'sprint' | 'links';

const TITLES: Readonly<Record<Step, string>> = {
  team: 'Team',
  objective: 'First objective',
  sprint: 'This sprint',
  links: 'Epics',
};

/** Connect this board: four short steps with everything prefilled that can be; all but the first can be skipped. */
export default function ConnectBoard({ boardId, onDone }: { boardId: string; onDone: () => void }) {
  const setup = useQuery({
    queryKey: queryKeys.setup(boardId),
    queryFn: () => call('board.setup', { boardId }),
  });
  const [step, setStep] = useState<Step>('team');
  const [team, setTeam] = useState<TeamView | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the step
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [step]);

  if (!setup.data) {
    return (
      <>
        <h1>OKR panel</h1>
        {setup.isError ? (
          <ErrorMessage
            error={setup.error}
            since={setup.errorUpdatedAt}
            onRetry={() => void setup.refetch()}
          />
        ) : (
          <Loading label="Reading the board">
            <Skeleton height="10rem" />
          </Loading>
        )}
      </>
    );
  }
  const steps: readonly Step[] = setup.data.board.supportsSprints
    ? ['team', 'objective', 'sprint', 'links']
    : ['team', 'objective', 'links'];
  const next = () => {
    const following = steps[steps.indexOf(step) + 1];
    if (following) setStep(following);
    else onDone();
  };
  return (
    <div className="stack wizard">
      <header className="stack-tight">
        <h1>Connect this board</h1>
        <p className="subtle">
          <strong dir="auto">{setup.data.board.name}</strong>{' '}
          {team === null
            ? 'has no team in Throughline yet. Connected, it shows what its sprints move.'
            : `is connected to ${team.name}. What follows can be skipped and done later.`}
        </p>
        <ol className="steps">
          {steps.map((each, index) => (
            <li key={each} aria-current={each === step ? 'step' : undefined}>
              {index + 1}. {TITLES[each]}
            </li>
          ))}
        </ol>
      </header>
      <h2 ref={heading} tabIndex={-1}>
        {TITLES[step]}
      </h2>
      {step === 'team' && (
        <TeamStep
          setup={setup.data}
          onDone={(connected) => {
            setTeam(connected);
            next();
          }}
        />
      )}
      {step === 'objective' && team && <ObjectiveStep boardId={boardId} team={team} onDone={next} />}
      {step === 'sprint' && <SprintStep setup={setup.data} onDone={next} />}
      {step === 'links' && <LinksStep boardId={boardId} onDone={next} />}
      {step !== 'team' && step !== 'links' && (
        <div>
          <Button compact look="subtle" onClick={onDone}>
            Finish later
          </Button>
        </div>
      )}
    </div>
  );
}
