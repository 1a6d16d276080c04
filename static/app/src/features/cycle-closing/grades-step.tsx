import { useState } from 'react';
import type { CloseView, ClosingObjective } from '../../../../../src/contract/reviews/views';
import { useFormats } from '../../client/app-context';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { Lozenge } from '../../ui/lozenge';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { mayEditObjective } from '../workspace/workspace-rights';
import { gradeWords } from './grade-words';
import { ObjectiveGrade } from './objective-grade';
import type { CloseCache } from './use-close';

/** The objectives with their grades; one at a time is open, so that a long list stays one to look over. */
export function GradesStep({
  view,
  cache,
  only,
}: {
  view: CloseView;
  cache: CloseCache;
  only: string | null;
}) {
  const [open, setOpen] = useState<string | null>(only ?? view.objectives.find(isToGrade)?.key ?? null);
  return (
    <ul className="closing-objectives" aria-label="Objectives to grade">
      {view.objectives
        .filter(({ key }) => only === null || key === only)
        .map((objective) => (
          <ObjectiveRow
            key={objective.id}
            objective={objective}
            cache={cache}
            isOpen={open === objective.key}
            onToggle={() => setOpen(open === objective.key ? null : objective.key)}
          />
        ))}
    </ul>
  );
}

/** Whether somebody still has to look at it: it ran, and is not frozen yet. */
export function isToGrade({ closed, lifecycle }: ClosingObjective): boolean {
  return closed === null && lifecycle !== 'draft' && lifecycle !== 'cancelled';
}

function ObjectiveRow({
  objective,
  cache,
  isOpen,
  onToggle,
}: {
  objective: ClosingObjective;
  cache: CloseCache;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const formats = useFormats();
  const { rights, teamOf } = useWorkspaceFrame();
  const toGrade = isToGrade(objective);
  const editable = toGrade && mayEditObjective(rights, objective, teamOf(objective));
  return (
    <li className="closing-objective">
      <div className="row">
        <h3 className="people-text" dir="auto">
          <span className="subtle">{objective.key}</span> {objective.title}
        </h3>
        {objective.restricted && <Lozenge>Restricted</Lozenge>}
        <StateOf objective={objective} />
        {objective.computed !== null && (
          <span className="small tabular">Grade {gradeWords(objective.computed, formats)}</span>
        )}
        <Button
          compact
          look="subtle"
          className="push"
          icon={isOpen ? 'chevron-down' : 'chevron-right'}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {isOpen ? 'Fold' : editable ? 'Grade' : 'Show'}
          <span className="visually-hidden"> {objective.key}</span>
        </Button>
      </div>
      <p className="small subtle">
        {objective.teamName} · {objective.ambition} · {plural(objective.keyResults.length, 'key result')}
      </p>
      {objective.needs.map(({ key, hint }) => (
        <p key={key} className="small closing-need">
          {hint}
        </p>
      ))}
      {isOpen && <ObjectiveGrade objective={objective} cache={cache} editable={editable} />}
    </li>
  );
}

function StateOf({ objective }: { objective: ClosingObjective }) {
  if (objective.closed !== null) return <Lozenge>Closed</Lozenge>;
  if (objective.lifecycle === 'draft') return <Lozenge>Never ran: will be cancelled</Lozenge>;
  if (objective.lifecycle === 'cancelled') return <Lozenge>Cancelled</Lozenge>;
  if (objective.needs.length > 0) return <Lozenge tone="warn">Needs a reason</Lozenge>;
  if (objective.lifecycle === 'paused') return <Lozenge tone="info">Paused</Lozenge>;
  if (objective.lifecycle === 'closed') return <Lozenge tone="info">Ended</Lozenge>;
  return objective.succeeded ? <Lozenge tone="good">Succeeded</Lozenge> : null;
}
