import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { TeamView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import { call } from '../../../client/call';
import { newId } from '../../../client/new-id';
import { Dialog } from '../../../ui/dialog';
import { Icon } from '../../../ui/icon';
import { NumberField } from '../../../ui/number-field';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-fields';
import { RHYTHM_OPTIONS } from '../../okr-forms/options';
import { PersonField } from '../../okr-forms/person-field';
import { SaveFooter } from '../../okr-forms/save-footer';
import { SaveProblem } from '../../okr-forms/save-problem';
import { useMergedDraft } from '../../okr-forms/use-merged-draft';
import { useShownProblems } from '../../okr-forms/use-shown-problems';
import { useWorkspaceCache } from '../use-workspace';
import { useWorkspaceContext } from '../workspace-context';
import { possibleParents } from './possible-parents';
import { editTeam, newTeam, type TeamDraft, teamInput, teamProblems } from './team-draft';
import { MIX_WORDS } from './work-mix';

const NAMES = {
  name: 'Name',
  parentId: 'Parent team',
  leadId: 'Lead',
  standInId: 'Stand-in',
  rhythm: 'Check-in rhythm',
  group: 'Jira group',
  ...MIX_WORDS,
} as const;
const NO_PARENT = '';

interface TeamDialogProps {
  /** The team to edit; absent for a new one. */
  team?: TeamView;
  onClose: () => void;
  onSaved: (team: TeamView) => void;
}

/** Changes a team: who leads it, how often it checks in, what its work should be made of. */
export function TeamDialog({ team, onClose, onSaved }: TeamDialogProps) {
  const { locale } = useFormats();
  const { workspace } = useWorkspaceContext();
  const { readAgain } = useWorkspaceCache();
  const [id] = useState(() => team?.id ?? newId());
  const merged = useMergedDraft<TeamDraft>(team?.revision, () => (team ? editTeam(team, locale) : newTeam()));
  const { draft } = merged;
  const save = useMutation({
    mutationFn: () =>
      call('team.save', teamInput(draft, { id, ...(team ? { revision: team.revision } : {}) }, locale)),
    onSuccess: (saved) => {
      onSaved(saved);
      onClose();
    },
  });
  const found = teamProblems(draft, locale);
  const shown = useShownProblems(found, save.error);
  const change = (part: Partial<TeamDraft>) => {
    merged.change(part);
    shown.touch(Object.keys(part));
  };
  const submit = () => {
    shown.showAll();
    if (found.size === 0 && !save.isPending) save.mutate();
  };
  const parents = possibleParents(id, workspace.teams);
  const elsewhere = draft.parentId !== null && !parents.some(({ id }) => id === draft.parentId);
  const mixProblem = found.get('workMix') ?? shown.problem('workMix');
  return (
    <Dialog
      title={team ? `Edit ${team.name}` : 'New team'}
      onClose={onClose}
      onSubmit={submit}
      footer={<SaveFooter busy={save.isPending} onCancel={onClose} label={team ? 'Save' : 'Create team'} />}
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
        <TextField
          label="Name"
          value={draft.name}
          problem={shown.problem('name')}
          onChange={(name) => change({ name })}
        />
        <div className="field-grid">
          <PersonField label="Lead" value={draft.leadId} onChange={(leadId) => change({ leadId })} />
          <PersonField
            label="Stand-in"
            value={draft.standInId}
            onChange={(standInId) => change({ standInId })}
          />
        </div>
        {found.has('standInId') && (
          <p className="field-problem">
            <Icon name="error" />
            {found.get('standInId')}
          </p>
        )}
        <div className="field-grid">
          <Select
            label="Check-in rhythm"
            value={draft.rhythm}
            options={RHYTHM_OPTIONS}
            onChange={(rhythm) => change({ rhythm })}
          />
          {(parents.length > 0 || elsewhere) && (
            <Select
              label="Parent team"
              value={draft.parentId ?? NO_PARENT}
              problem={shown.problem('parentId')}
              options={[
                { value: NO_PARENT, label: 'None' },
                ...(elsewhere && draft.parentId !== null
                  ? [{ value: draft.parentId, label: 'A team outside this project' }]
                  : []),
                ...parents.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => change({ parentId: id === NO_PARENT ? null : id })}
            />
          )}
        </div>
        <TextField
          label="Jira group"
          optional
          hint="Name of the group its members are in"
          value={draft.group}
          problem={shown.problem('group')}
          onChange={(group) => change({ group })}
        />
        <fieldset className="field">
          <legend className="field-label">Work mix: what the team’s work should be made of</legend>
          <div className="field-grid">
            {(['keyResult', 'area', 'unaligned'] as const).map((field) => (
              <NumberField
                key={field}
                label={MIX_WORDS[field]}
                unit="%"
                value={draft[field]}
                problem={found.get(field)}
                onChange={(typed) => change({ [field]: typed })}
              />
            ))}
          </div>
          {mixProblem && (
            <p className="field-problem" role="status">
              <Icon name="error" />
              {mixProblem}
            </p>
          )}
        </fieldset>
      </div>
    </Dialog>
  );
}
