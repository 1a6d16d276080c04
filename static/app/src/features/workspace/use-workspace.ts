import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CheckInView,
  CycleView,
  KeyResultPage,
  ObjectiveView,
  TeamView,
  WorkspaceView,
} from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { withObjective as withObjectiveOnPage } from './key-result/key-result-cache';
import { withCycle, withObjective, withTeam } from './workspace-cache';

const WORKSPACES = queryKeys.workspace(null, null).slice(0, 1);

/** Everything the page shows, in one read; while another cycle is read the frame of the last one stays. */
export function useWorkspace(projectId: string | null, cycleId: string | null, enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.workspace(projectId, cycleId),
    enabled,
    placeholderData: (previous: WorkspaceView | undefined) => previous,
    queryFn: () =>
      call('workspace.read', {
        ...(projectId === null ? {} : { projectId }),
        ...(cycleId === null ? {} : { cycleId }),
      }),
  });
}

const savedCheckIns = (keyResultId: string) => ['saved-check-ins', keyResultId] as const;

/** Check-ins saved since the page was opened: a list read right after may not know them yet. */
export function useSavedCheckIns(keyResultId: string): readonly CheckInView[] {
  const { data } = useQuery<readonly CheckInView[]>({
    queryKey: savedCheckIns(keyResultId),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return data ?? [];
}

/** Puts what a write returned where the screens look: nothing is read again after a write. */
export function useWorkspaceCache() {
  const client = useQueryClient();
  const change = (to: (workspace: WorkspaceView) => WorkspaceView) =>
    client.setQueriesData<WorkspaceView>({ queryKey: WORKSPACES }, (data) => data && to(data));
  return {
    putObjective: (objective: ObjectiveView) => {
      change((workspace) => withObjective(workspace, objective));
      for (const { id } of objective.keyResults) {
        client.setQueryData<KeyResultPage>(
          queryKeys.keyResult(id),
          (page) => page && withObjectiveOnPage(page, objective),
        );
      }
    },
    putCheckIn: (keyResultId: string, checkIn: CheckInView) => {
      client.setQueryData<readonly CheckInView[]>(savedCheckIns(keyResultId), (saved = []) => [
        ...saved,
        checkIn,
      ]);
    },
    putCycle: (cycle: CycleView) => change((workspace) => withCycle(workspace, cycle)),
    putTeam: (team: TeamView) => change((workspace) => withTeam(workspace, team)),
    /** Reads the state of now, for somebody whose edit met a newer one. */
    readAgain: () => client.refetchQueries({ queryKey: WORKSPACES, type: 'active' }),
  };
}
