import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { AlignmentView } from '../../../../../src/contract/alignment/answers';
import type { OverviewObjective } from '../../../../../src/contract/overview/rows';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { inReadingOrder } from '../workspace/overview/filter-objectives';
import { receivedObjectives } from '../workspace/overview/received-rows';
import { type OverviewData, useOverview, useTeamLoading } from '../workspace/overview/use-overview';
import { useBoards } from '../workspace/teams/boards';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { inputOf } from './follow-alignment';

/**
 * Effort by key result, read once for heat map and alignment map. Of very many teams a look at all leaves some out:
 * choosing one of these reads it.
 */
export function useAlignment() {
  const { address } = useWorkspaceFrame();
  const { teamId } = address;
  const all = useAlignmentOf(null, true);
  const isLeftOut = teamId !== null && all.data?.unread.includes(teamId) === true;
  const own = useAlignmentOf(teamId, isLeftOut);
  const team = useChosenTeam();
  const { data, error, errorUpdatedAt, refetch } = isLeftOut ? own : all;
  const named = useNamedBoards(data);
  return {
    data: team.isRead ? named : undefined,
    error: error ?? team.error,
    errorUpdatedAt,
    refetch: () => {
      if (team.error !== null) team.read();
      return refetch();
    },
  };
}

/** Boards that are named from Jira, as the person who looks: those without figures, as kanban boards are. */
const NAMED_AT_ONCE = 10;

function useNamedBoards(view: AlignmentView | undefined): AlignmentView | undefined {
  const nameless = (view?.boards ?? []).filter(({ name }) => name === '').slice(0, NAMED_AT_ONCE);
  const { data: names } = useBoards(nameless.map(({ id }) => id));
  return useMemo(() => {
    if (view === undefined || names === undefined) return view;
    const boards = view.boards.map((board) => ({
      ...board,
      name: board.name || (names.get(board.id)?.name ?? ''),
    }));
    return { ...view, boards };
  }, [view, names]);
}

function useAlignmentOf(teamId: string | null, enabled: boolean) {
  const { place } = useAppContext();
  const { address } = useWorkspaceFrame();
  return useQuery({
    queryKey: ['alignment', place.projectId, address.cycleId, teamId],
    enabled,
    meta: { live: ['figures', 'directory', 'cycles'] },
    queryFn: () => call('alignment.read', inputOf(place.projectId, address.cycleId, teamId)),
  });
}

/** The rows of the team that is chosen: read now where the Overview left them out. */
function useChosenTeam() {
  const { place } = useAppContext();
  const { address } = useWorkspaceFrame();
  const { teamId, cycleId } = address;
  const { data } = useOverview(place.projectId, cycleId, true);
  const isRead = data?.teams.find(({ id }) => id === teamId)?.loaded !== false;
  const { mutate, variables, error } = useTeamLoading(place.projectId, cycleId);
  const asked = variables?.[0] ?? null;
  useEffect(() => {
    if (!isRead && teamId !== null && asked !== teamId) mutate([teamId]);
  }, [isRead, teamId, asked, mutate]);
  return { isRead, error: isRead ? null : error, read: () => teamId !== null && mutate([teamId]) };
}

export interface AlignedRows {
  readonly objectives: readonly OverviewObjective[];
  readonly areas: OverviewData['areas'];
}

const NOTHING: AlignedRows = { objectives: [], areas: [] };

/**
 * The objectives that rows and nodes name, narrowed to team and KRA of the address: those of the teams here, in the
 * order of the Overview, whose rows the page has read already, then those of teams elsewhere and of cycles beside this
 * one that boards here work on.
 */
export function useAlignedRows(view: AlignmentView | undefined): AlignedRows {
  const { place } = useAppContext();
  const { address } = useWorkspaceFrame();
  const { data } = useOverview(place.projectId, address.cycleId, true);
  const { teamId, areaId } = address;
  return useMemo(() => {
    if (data === undefined || view === undefined) return NOTHING;
    const worked = workedOn(view, teamId);
    const elsewhere = receivedObjectives({ ...view.elsewhere, cycleId: view.cycleId }).map((each, at) => {
      return { ...each, cycleId: view.elsewhere.cycleIds[at] ?? each.cycleId };
    });
    const known = new Set(data.objectives.map(({ id }) => id));
    const away = elsewhere.filter(({ id }) => !known.has(id));
    const objectives = [...inReadingOrder(data.objectives), ...away].flatMap((objective) => {
      if (areaId !== null && !objective.areaIds.includes(areaId)) return [];
      if (teamId === null || objective.teamId === teamId) return [objective];
      const keyResults = objective.keyResults.filter(({ id }) => worked.has(id));
      return keyResults.length === 0 ? [] : [{ ...objective, keyResults }];
    });
    return { objectives, areas: data.areas };
  }, [data, view, teamId, areaId]);
}

/** Ids of what the boards of a team have worked on. */
function workedOn(view: AlignmentView, teamId: string | null): ReadonlySet<string> {
  const places = [
    ...view.boards
      .filter((each) => each.teamId === teamId)
      .flatMap(({ sprints }) => sprints.flatMap(({ efforts }) => efforts)),
    ...view.others.filter((each) => each.teamId === teamId).flatMap(({ efforts }) => efforts),
  ].map(([target]) => target);
  return new Set(
    [...new Set(places)].flatMap((place) => {
      const target = view.targets[place];
      return target !== undefined && 'id' in target ? [target.id] : [];
    }),
  );
}
