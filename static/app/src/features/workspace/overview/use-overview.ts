import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OverviewTeam, OverviewView } from '../../../../../../src/contract/overview/answers';
import type { OverviewObjective } from '../../../../../../src/contract/overview/rows';
import { call } from '../../../client/call';
import { queryKeys } from '../../../client/query-keys';
import { receivedObjectives } from './received-rows';

/** An answer with its rows as screens use them. */
export interface OverviewData extends Omit<OverviewView, 'objectives' | 'people'> {
  readonly objectives: readonly OverviewObjective[];
}

/** Teams of one request, as the contract has it. */
const TEAMS_AT_ONCE = 75;

export const inputOf = (projectId: string | null, cycleId: string | null) => ({
  ...(projectId === null ? {} : { projectId }),
  ...(cycleId === null ? {} : { cycleId }),
});

async function readOverview(projectId: string | null, cycleId: string | null): Promise<OverviewData> {
  const { people, ...answer } = await call('overview.read', inputOf(projectId, cycleId));
  return { ...answer, objectives: receivedObjectives({ ...answer, people }) };
}

/** The Overview of a cycle in one read; while another cycle is read the frame of the last one stays. */
export function useOverview(projectId: string | null, cycleId: string | null, enabled: boolean) {
  return useQuery({
    queryKey: queryKeys.overview(projectId, cycleId),
    enabled,
    placeholderData: (previous: OverviewData | undefined) => previous,
    queryFn: () => readOverview(projectId, cycleId),
  });
}

/** Reads the objectives of teams that the first look left out, and puts them into what is shown. */
export function useTeamLoading(projectId: string | null, cycleId: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (teamIds: readonly string[]) => {
      for (let at = 0; at < teamIds.length; at += TEAMS_AT_ONCE) {
        const { people, ...answer } = await call('overview.read', {
          ...inputOf(projectId, cycleId),
          teamIds: teamIds.slice(at, at + TEAMS_AT_ONCE),
        });
        const objectives = receivedObjectives({ ...answer, people });
        client.setQueryData<OverviewData>(
          queryKeys.overview(projectId, cycleId),
          (data) => data && withTeams(data, answer.teams, objectives),
        );
      }
    },
  });
}

/** An overview with the objectives of further teams. */
export function withTeams(
  data: OverviewData,
  teams: readonly OverviewTeam[],
  objectives: readonly OverviewObjective[],
): OverviewData {
  const loaded = new Set(teams.filter((team) => team.loaded).map(({ id }) => id));
  const known = data.objectives.filter((each) => !loaded.has(each.teamId));
  return {
    ...data,
    teams: data.teams.map((team) => (loaded.has(team.id) ? { ...team, loaded: true } : team)),
    objectives: [...known, ...objectives.filter((each) => loaded.has(each.teamId))],
  };
}
