import { call } from '../../../client/call';
import { type Reader, readers } from '../../../client/live/readers';
import { receivedObjectives } from './received-rows';
import { inputOf, type OverviewData, withTeams } from './use-overview';

/** Above this many changed teams everything is read at once. */
const MOST_TEAMS = 25;

/**
 * The Overview of a large company is dear, and somebody checks in somewhere all the time: only the teams that changed
 * are read, of those whose objectives are on the page.
 */
export const followOverview: Reader = async (client, { queryKey }, rows) => {
  const data = client.getQueryData<OverviewData>(queryKey);
  if (!data || rows.some(({ kind }) => kind !== 'summary')) return false;
  const changed = new Set(rows.map(({ key }) => key));
  const teamIds = data.teams
    .filter(({ id, loaded }) => loaded && changed.has(`${id}.${data.cycleId}`))
    .map(({ id }) => id);
  if (teamIds.length === 0) return true;
  if (teamIds.length > MOST_TEAMS) return false;
  const [, projectId, cycleId] = queryKey;
  const idOf = (value: unknown) => (typeof value === 'string' ? value : null);
  const { people, ...answer } = await call('overview.read', {
    ...inputOf(idOf(projectId), idOf(cycleId)),
    teamIds,
  });
  const objectives = receivedObjectives({ ...answer, people });
  client.setQueryData<OverviewData>(queryKey, (now) => now && withTeams(now, answer.teams, objectives));
  return true;
};

readers.set('overview', followOverview);
