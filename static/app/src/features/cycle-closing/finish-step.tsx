import { useState } from 'react';
import type { CloseView } from '../../../../../src/contract/reviews/views';
import { useFormats } from '../../client/app-context';
import { asWireError } from '../../client/call-error';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { earlyWords } from './early-words';
import { gradeWords } from './grade-words';
import { isToGrade } from './grades-step';
import type { Finishing } from './use-finish';

/** The last step: what is still open, what will happen, and how far it is. */
export function FinishStep({
  view,
  finishing,
  mayFinish,
  partOfCycle,
  onGo,
}: {
  view: CloseView;
  finishing: Finishing;
  mayFinish: boolean;
  /** Several teams of one project: each is closed by itself, and the cycle with all teams of the organisation. */
  partOfCycle: boolean;
  /** Opens one objective. */
  onGo: (key: string) => void;
}) {
  const [asking, setAsking] = useState(false);
  const formats = useFormats();
  const { frame } = useWorkspaceFrame();
  const early = earlyWords(view.cycle, frame.today, formats);
  const { running, progress, error, moved } = finishing;
  const open = view.objectives.filter(isToGrade);
  const drafts = view.objectives.filter(({ lifecycle }) => lifecycle === 'draft');
  const needs = view.objectives.flatMap((each) =>
    each.needs.map((need) => ({ ...need, objective: each.key })),
  );
  const unanswered = open.filter(({ entry }) => entry.truth === null).length;
  const what = view.teamId === null ? view.cycle.name : 'this team’s part of it';
  const closedTeams = view.teams.reduce((sum, team) => sum + team.closed, 0);
  return (
    <div className="stack">
      {error !== null && <ErrorMessage error={error} onRetry={finishing.start} retryLabel="Go on" />}
      {error !== null && (asWireError(error).fields ?? []).length > 0 && (
        <ul className="closing-needs">
          {asWireError(error).fields?.map(({ path, message }) => (
            <li key={`${path}${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {needs.length > 0 && (
        <SectionMessage tone="warning" title={`${plural(needs.length, 'thing')} to say first`}>
          <ul className="closing-needs">
            {needs.map(({ key, hint, objective }) => (
              <li key={`${objective}${key}`}>
                {hint}{' '}
                <Button compact onClick={() => onGo(objective)}>
                  Go to {objective}
                </Button>
              </li>
            ))}
          </ul>
        </SectionMessage>
      )}
      {moved.length > 0 && (
        <SectionMessage title="Somebody checked in while it closed">
          <ul className="closing-needs">
            {moved.map(({ key, seen, now }) => (
              <li key={key}>
                {key}: the computed grade is {now === null ? 'pending' : gradeWords(now, formats)}, it was{' '}
                {seen === null ? 'pending' : gradeWords(seen, formats)} when you looked.
              </li>
            ))}
          </ul>
        </SectionMessage>
      )}
      {running ? (
        <p role="status">
          Closing…{' '}
          {progress !== null &&
            `${formats.count(progress.closed)} of ${formats.count(progress.of)} objectives`}
        </p>
      ) : (
        <ul className="closing-needs">
          {!view.tooMany && <li>{plural(open.length, 'objective')} will be closed, their numbers frozen.</li>}
          {view.tooMany && (
            <li>
              {closedTeams} of {view.teams.reduce((sum, team) => sum + team.objectives, 0)} objectives are
              closed.
            </li>
          )}
          {drafts.length > 0 && <li>{plural(drafts.length, 'draft')} never ran and will be cancelled.</li>}
          {unanswered > 0 && (
            <li>
              “Is the objective true now?” is open for {plural(unanswered, 'objective')}. It may stay so.
            </li>
          )}
          {view.teamId === null && !partOfCycle && (
            <li>Then {view.cycle.name} is closed. It can be reopened with a reason.</li>
          )}
        </ul>
      )}
      {view.teamId === null && view.teams.length > 1 && <TeamProgress view={view} />}
      {early && !partOfCycle && mayFinish && (
        <SectionMessage tone="warning" title={early.title}>
          <p>{early.text}</p>
        </SectionMessage>
      )}
      {partOfCycle ? (
        <p className="subtle">
          Choose a team to close its part. All of {view.cycle.name} is closed in the Apps menu, for every team
          of the organisation.
        </p>
      ) : !mayFinish ? (
        <p className="subtle">An OKR manager closes {what}. What you write here is kept until then.</p>
      ) : asking ? (
        <div className="row" role="alertdialog" aria-label={`Close ${what}?`}>
          <p>
            Close {what}
            {early && ' early'}? Check-ins are refused from then on.
          </p>
          <Button
            look="primary"
            busy={running}
            autoFocus
            onClick={() => {
              setAsking(false);
              finishing.start();
            }}
          >
            Yes, close
          </Button>
          <Button onClick={() => setAsking(false)}>Not yet</Button>
        </div>
      ) : (
        <div className="row">
          <Button
            look={early ? 'default' : 'primary'}
            busy={running}
            off={needs.length > 0}
            onClick={() => setAsking(true)}
          >
            Close {what}
            {early && ' early…'}
          </Button>
        </div>
      )}
    </div>
  );
}

/** How far each team is; a team can be closed before the others. */
function TeamProgress({ view }: { view: CloseView }) {
  const { go } = useWorkspaceFrame();
  const formats = useFormats();
  return (
    <section className="stack-tight" aria-label="Teams">
      <h3>Team by team</h3>
      <ul className="closing-key-results closing-teams">
        {view.teams.map(({ id, name, closed, objectives }) => (
          <li key={id} className="row">
            <span className="people-text" dir="auto">
              {name}
            </span>
            <span className="small subtle tabular">
              {formats.count(closed)} of {formats.count(objectives)} closed
            </span>
            <Button compact className="push" onClick={() => go({ teamId: id })}>
              Only this team<span className="visually-hidden">: {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
