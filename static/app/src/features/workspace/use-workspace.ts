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
import { settleDue } from '../check-in-queue/due-ids';
import { withObjective as withObjectiveOnPage } from './key-result/key-result-cache';
import type { OverviewData } from './overview/use-overview';
import {
  withCycle,
  withObjective,
  withOrder,
  withoutObjective,
  withTeam,
  withTeamOfTree,
} from './workspace-cache';

const WORKSPACES = queryKeys.workspace(null, null).slice(0, 1);
const OVERVIEWS = queryKeys.overview(null, null).slice(0, 1);
const OBJECTIVES = queryKeys.objective('').slice(0, 1);

/** Everything a tab other than the Overview shows, or the page of a key result, in one read; while another cycle is read the frame of the last one stays. */
export function useWorkspace(
  projectId: string | null,
  cycleId: string | null,
  /** Only what belongs to this one, wherever it is. */
  keyResult: string | null,
  enabled: boolean,
) {
  return useQuery({
    queryKey: queryKeys.workspace(projectId, cycleId, keyResult),
    enabled,
    placeholderData: (previous: WorkspaceView | undefined) => previous,
    queryFn: () =>
      call('workspace.read', {
        ...(projectId === null || keyResult !== null ? {} : { projectId }),
        ...(cycleId === null || keyResult !== null ? {} : { cycleId }),
        ...(keyResult === null ? {} : { keyResult }),
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
  const overviews = (to: (overview: OverviewData) => OverviewData) =>
    client.setQueriesData<OverviewData>({ queryKey: OVERVIEWS }, (data) => data && to(data));
  return {
    putObjective: (objective: ObjectiveView) => {
      change((workspace) => withObjective(workspace, objective));
      overviews((data) => withObjective(data, objective));
      client.setQueryData(queryKeys.objective(objective.id), objective);
      settleDue(client, objective.keyResults);
      for (const { id } of objective.keyResults) {
        client.setQueryData<KeyResultPage>(
          queryKeys.keyResult(id),
          (page) => page && withObjectiveOnPage(page, objective),
        );
      }
    },
    /** Takes an objective out of every list: it was deleted, archived, or moved elsewhere. */
    dropObjective: (objectiveId: string) => {
      change((workspace) => withoutObjective(workspace, objectiveId));
      overviews((data) => withoutObjective(data, objectiveId));
    },
    /** Objectives of a team as they stand now, by their ids. */
    putOrder: (ids: readonly string[]) => {
      change((workspace) => withOrder(workspace, ids));
      overviews((data) => withOrder(data, ids));
    },
    putCheckIn: (keyResultId: string, checkIn: CheckInView) => {
      client.setQueryData<readonly CheckInView[]>(savedCheckIns(keyResultId), (saved = []) => [
        ...saved,
        checkIn,
      ]);
    },
    putCycle: (cycle: CycleView) => {
      change((workspace) => withCycle(workspace, cycle));
      overviews((data) => withCycle(data, cycle));
    },
    putTeam: (team: TeamView) => {
      change((workspace) => withTeam(workspace, team));
      overviews((data) => withTeamOfTree(data, team));
    },
    /** Reads the state of now, for somebody whose edit met a newer one. */
    readAgain: () =>
      Promise.all(
        [WORKSPACES, OVERVIEWS, OBJECTIVES].map((queryKey) =>
          client.refetchQueries({ queryKey, type: 'active' }),
        ),
      ),
  };
}
