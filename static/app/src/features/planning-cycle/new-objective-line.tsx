import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { TeamView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { TextField } from '../../ui/text-fields';
import { useWorkspaceContext } from '../workspace/workspace-context';

/** Writes a new objective of a team by its title alone; Enter adds it as a draft and stays for the next. */
export function NewObjectiveLine({ team, cycleId }: { team: TeamView; cycleId: string }) {
  const { accountId } = useAppContext();
  const { putObjective, open } = useWorkspaceContext();
  const [title, setTitle] = useState('');
  const [id, setId] = useState(newId);
  const save = useMutation({
    mutationFn: () =>
      call('objective.save', {
        id,
        teamId: team.id,
        cycleId,
        title: title.trim(),
        ownerId: accountId || null,
        ambition: 'committed',
        lifecycle: 'draft',
      }),
    onSuccess: (saved) => {
      putObjective(saved);
      setTitle('');
      setId(newId());
    },
  });
  const isEmpty = title.trim() === '';
  return (
    <form
      className="sentence-input"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && !save.isPending) save.mutate();
      }}
    >
      <div className="sentence-line">
        <TextField
          label={`New objective for ${team.name}`}
          placeholder="What shall be better for people at the end of the cycle?"
          value={title}
          onChange={(typed) => {
            setTitle(typed);
            save.reset();
          }}
        />
        <Button type="submit" icon="add" off={isEmpty} busy={save.isPending}>
          Add objective
        </Button>
        <Button look="subtle" onClick={() => open({ kind: 'template', teamId: team.id })}>
          From a template…
          <span className="visually-hidden"> for {team.name}</span>
        </Button>
      </div>
      {save.error && (
        <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={() => save.mutate()} />
      )}
    </form>
  );
}
