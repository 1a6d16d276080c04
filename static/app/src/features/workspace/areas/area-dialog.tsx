import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AreaRow, AreaView } from '../../../../../../src/contract/okrs/lifecycle-answers';
import { useAppContext } from '../../../client/app-context';
import { call } from '../../../client/call';
import { newId } from '../../../client/new-id';
import { queryKeys } from '../../../client/query-keys';
import { Dialog } from '../../../ui/dialog';
import { ErrorMessage } from '../../../ui/error-message';
import { Select } from '../../../ui/select';
import { Loading, Skeleton } from '../../../ui/skeleton';
import { TextArea, TextField } from '../../../ui/text-fields';
import History from '../../change-log/history';
import { LONG_TEXT } from '../../okr-forms/long-text';
import { PersonField } from '../../okr-forms/person-field';
import { SaveFooter } from '../../okr-forms/save-footer';
import { SaveProblem } from '../../okr-forms/save-problem';
import { useCloseQuestion } from '../../okr-forms/use-close-question';
import { useMergedDraft } from '../../okr-forms/use-merged-draft';
import { useShownProblems } from '../../okr-forms/use-shown-problems';
import { useWorkspaceContext } from '../workspace-context';
import { mayPlanFor } from '../workspace-rights';
import { type AreaDraft, areaInput, areaProblems, editArea } from './area-draft';
import { usePutArea } from './use-areas';

const NAMES = {
  name: 'Name',
  description: 'What belongs to it?',
  ownerId: 'Owner',
  teamId: 'Belongs to',
} as const;
const ORGANISATION = '';

/** Writes a new KRA, or changes one: read in full first, for lists leave its description out. */
export function AreaDialog({ area, onClose }: { area: AreaRow | null; onClose: () => void }) {
  const read = useQuery({
    queryKey: queryKeys.area(area?.id ?? ''),
    queryFn: () => call('area.read', { areaId: area?.id ?? '' }),
    enabled: area !== null,
  });
  if (area === null) return <AreaForm area={undefined} onClose={onClose} />;
  if (read.data) return <AreaForm area={read.data} onClose={onClose} onReload={() => read.refetch()} />;
  return (
    <Dialog title={`Edit ${area.key}`} onClose={onClose}>
      {read.error ? (
        <ErrorMessage error={read.error} since={read.errorUpdatedAt} onRetry={() => void read.refetch()} />
      ) : (
        <Loading label="Reading the KRA">
          <Skeleton height="12rem" />
        </Loading>
      )}
    </Dialog>
  );
}

function AreaForm({
  area,
  onClose,
  onReload,
}: {
  area: AreaView | undefined;
  onClose: () => void;
  onReload?: () => Promise<unknown>;
}) {
  const { accountId } = useAppContext();
  const { workspace, rights } = useWorkspaceContext();
  const put = usePutArea(workspace.teams);
  const [id] = useState(() => area?.id ?? newId());
  const teams = workspace.teams.filter((team) => mayPlanFor(rights, team) && !team.archived);
  const first = rights.managesOkrs ? null : (teams[0]?.id ?? null);
  const merged = useMergedDraft<AreaDraft>(area?.revision, () =>
    area ? editArea(area) : { name: '', description: '', ownerId: accountId || null, teamId: first },
  );
  const { draft } = merged;
  const leaving = useCloseQuestion(merged.changed, onClose);
  const save = useMutation({
    mutationFn: () =>
      call('area.save', areaInput(draft, { id, ...(area ? { revision: area.revision } : {}) })),
    onSuccess: (saved) => {
      put(saved);
      onClose();
    },
  });
  const found = areaProblems(draft);
  const shown = useShownProblems(found, save.error);
  const change = (part: Partial<AreaDraft>) => {
    merged.change(part);
    shown.touch(Object.keys(part));
  };
  const submit = () => {
    shown.showAll();
    if (found.size === 0 && !save.isPending) save.mutate();
  };
  const elsewhere = draft.teamId !== null && !teams.some((team) => team.id === draft.teamId);
  return (
    <Dialog
      title={area ? `Edit ${area.key}` : 'New KRA'}
      onClose={leaving.close}
      onSubmit={submit}
      footer={leaving.footer(
        <SaveFooter busy={save.isPending} onCancel={leaving.close} label={area ? 'Save' : 'Create KRA'} />,
      )}
    >
      <div className="stack">
        <SaveProblem
          error={save.error}
          since={save.submittedAt}
          names={NAMES}
          draft={merged}
          onRetry={submit}
          onReload={onReload}
        />
        <TextField
          label="Name"
          placeholder="Checkout stays up and safe"
          hint="What somebody answers for all year round; it has no end date."
          value={draft.name}
          problem={shown.problem('name')}
          autoFocus
          onChange={(name) => change({ name })}
        />
        <TextArea
          label="What belongs to it?"
          optional
          limit={LONG_TEXT}
          value={draft.description}
          problem={shown.problem('description')}
          onChange={(description) => change({ description })}
        />
        <PersonField label="Owner" value={draft.ownerId} onChange={(ownerId) => change({ ownerId })} />
        <Select
          label="Belongs to"
          value={draft.teamId ?? ORGANISATION}
          problem={shown.problem('teamId')}
          options={[
            ...(rights.managesOkrs || draft.teamId === null
              ? [{ value: ORGANISATION, label: 'The whole organisation' }]
              : []),
            ...(elsewhere && draft.teamId !== null
              ? [{ value: draft.teamId, label: 'A team outside this project' }]
              : []),
            ...teams.map(({ id: value, name: label }) => ({ value, label })),
          ]}
          onChange={(teamId) => change({ teamId: teamId === ORGANISATION ? null : teamId })}
        />
        {area && <History subject={{ kind: 'area', id: area.id }} version={area.revision} />}
      </div>
    </Dialog>
  );
}
