import type { AreaView } from '../../contract/okrs/lifecycle-answers';
import type { AreaRecord } from '../records/area-record';

export function areaView(area: AreaRecord): AreaView {
  const { id, key, revision, name, description, ownerId, teamId, archived } = area;
  return { id, key, revision, name, description, ownerId, teamId, archived };
}
