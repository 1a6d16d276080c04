import { useMutation } from '@tanstack/react-query';
import type { TeamView } from '../../../../../../src/contract/views';
import { call } from '../../../client/call';
import { Button } from '../../../ui/button';
import { ErrorMessage } from '../../../ui/error-message';
import { useFlags } from '../../okr-actions/use-flags';
import { useWorkspaceCache } from '../use-workspace';

/** Archives a team that is no longer at work, or takes it up again; a message stays with the way back. */
export function ArchiveTeam({ team }: { team: TeamView }) {
  const cache = useWorkspaceCache();
  const { show } = useFlags();
  const send = (of: TeamView, archived: boolean) =>
    call('team.archive', { teamId: of.id, revision: of.revision, archived });
  const act = useMutation({
    mutationFn: () => send(team, !team.archived),
    onSuccess: (saved) => {
      cache.putTeam(saved);
      const undo = async () => cache.putTeam(await send(saved, !saved.archived));
      show({
        text: saved.archived ? `${saved.name} is archived.` : `${saved.name} is out of the archive.`,
        action: { label: 'Undo', run: undo },
      });
    },
  });
  return (
    <>
      <div className="row">
        <Button compact look="subtle" busy={act.isPending} onClick={() => act.mutate()}>
          {team.archived ? 'Take out of the archive' : 'Archive'}
          <span className="visually-hidden"> {team.name}</span>
        </Button>
      </div>
      {act.error && <ErrorMessage error={act.error} since={act.submittedAt} onRetry={() => act.mutate()} />}
    </>
  );
}
