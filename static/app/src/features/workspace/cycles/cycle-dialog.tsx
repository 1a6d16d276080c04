import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CycleView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import { call } from '../../../client/call';
import { newId } from '../../../client/new-id';
import { Dialog } from '../../../ui/dialog';
import { SectionMessage } from '../../../ui/section-message';
import { Select } from '../../../ui/select';
import { DateField, TextField } from '../../../ui/text-fields';
import History from '../../change-log/history';
import { SaveFooter } from '../../okr-forms/save-footer';
import { SaveProblem } from '../../okr-forms/save-problem';
import { useMergedDraft } from '../../okr-forms/use-merged-draft';
import { useShownProblems } from '../../okr-forms/use-shown-problems';
import { useWorkspaceCache } from '../use-workspace';
import { useWorkspaceFrame } from '../workspace-context';
import {
  type CycleDraft,
  cycleInput,
  cycleProblems,
  DRAFT_KINDS,
  type DraftKind,
  editCycle,
  proposedDraft,
  sameName,
} from './cycle-draft';

const KIND_WORDS: Readonly<Record<DraftKind, string>> = {
  month: 'Month',
  quarter: 'Quarter',
  trimester: 'Trimester (four months)',
  'half-year': 'Half-year',
  year: 'Year',
  free: 'Dates of your own',
};
const STATES = [
  { value: 'planning', label: 'Planning: being written' },
  { value: 'active', label: 'Active: in force' },
  { value: 'closed', label: 'Closed: takes no new objectives' },
] as const;
const NAMES = { name: 'Name', start: 'First day', end: 'Last day', state: 'State' } as const;

interface CycleDialogProps {
  /** The cycle to edit; absent for a new one. */
  cycle: CycleView | undefined;
  onClose: () => void;
  onSaved: (cycle: CycleView) => void;
}

/** Creates or changes a cycle: the usual periods are proposed, all of it can be typed over. */
export function CycleDialog({ cycle, onClose, onSaved }: CycleDialogProps) {
  const formats = useFormats();
  const { frame } = useWorkspaceFrame();
  const { readAgain } = useWorkspaceCache();
  const { today, cycles, fiscalFirstMonth } = frame;
  const [id] = useState(() => cycle?.id ?? newId());
  const merged = useMergedDraft<CycleDraft>(cycle?.revision, () =>
    cycle ? editCycle(cycle) : proposedDraft('quarter', today, cycles, fiscalFirstMonth),
  );
  const { draft } = merged;
  const save = useMutation({
    mutationFn: () =>
      call('cycle.save', cycleInput(draft, { id, ...(cycle ? { revision: cycle.revision } : {}) })),
    onSuccess: (saved) => {
      onSaved(saved);
      onClose();
    },
  });
  const found = cycleProblems(draft);
  const shown = useShownProblems(found, save.error);
  const change = (part: Partial<CycleDraft>) => {
    merged.change(part);
    shown.touch(Object.keys(part));
  };
  const submit = () => {
    shown.showAll();
    if (found.size === 0 && !save.isPending) save.mutate();
  };
  const twin = sameName(draft, cycles, id);
  return (
    <Dialog
      title={cycle ? `Edit ${cycle.name}` : 'New cycle'}
      onClose={onClose}
      onSubmit={submit}
      footer={<SaveFooter busy={save.isPending} onCancel={onClose} label={cycle ? 'Save' : 'Create cycle'} />}
    >
      <div className="stack">
        <SaveProblem
          error={save.error}
          since={save.submittedAt}
          names={NAMES}
          draft={merged}
          onRetry={submit}
          onReload={readAgain}
        />
        {!cycle && (
          <Select
            label="Period"
            value={draft.kind}
            options={DRAFT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
            onChange={(kind) =>
              merged.change(kind === 'free' ? { kind } : proposedDraft(kind, today, cycles, fiscalFirstMonth))
            }
          />
        )}
        <TextField
          label="Name"
          value={draft.name}
          problem={shown.problem('name')}
          onChange={(name) => change({ name })}
        />
        <div className="field-grid">
          <DateField
            label="First day"
            value={draft.start}
            problem={shown.problem('start')}
            onChange={(start) => change({ start, kind: 'free' })}
          />
          <DateField
            label="Last day"
            hint="Still part of it"
            value={draft.end}
            problem={shown.problem('end')}
            onChange={(end) => change({ end, kind: 'free' })}
          />
        </div>
        <Select label="State" value={draft.state} options={STATES} onChange={(state) => change({ state })} />
        {twin && (
          <SectionMessage tone="warning">
            There is a {twin.name} already, {formats.dayRange(twin.start, twin.end)}. Cycles may overlap, but
            people will mix up two of one name.
          </SectionMessage>
        )}
        {cycle && <History subject={{ kind: 'cycle', id: cycle.id }} version={cycle.revision} />}
      </div>
    </Dialog>
  );
}
