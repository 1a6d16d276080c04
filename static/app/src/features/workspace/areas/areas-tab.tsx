import './areas.css';
import { useState } from 'react';
import type { AreaRow } from '../../../../../../src/contract/okrs/lifecycle-answers';
import { usePeople } from '../../../client/people';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorMessage } from '../../../ui/error-message';
import { Loading, Skeleton } from '../../../ui/skeleton';
import { useWorkspaceContext } from '../workspace-context';
import { mayPlanFor } from '../workspace-rights';
import { AreaDialog } from './area-dialog';
import { AreaListRow } from './area-row';
import { useAreas } from './use-areas';

/** KRAs: what teams and roles answer for all year round, and the objectives of the cycle that serve it. */
export default function AreasTab() {
  const { workspace, rights, address } = useWorkspaceContext();
  const { data, error, errorUpdatedAt, refetch } = useAreas(workspace.cycleId);
  const [editing, setEditing] = useState<AreaRow | 'new' | null>(null);
  const [withArchived, setWithArchived] = useState(false);
  const areas = (data?.areas ?? []).filter(
    ({ teamId }) => address.teamId === null || teamId === null || teamId === address.teamId,
  );
  const person = usePeople(areas.map(({ ownerId }) => ownerId));
  const archived = areas.filter((area) => area.archived);
  const shown = withArchived ? areas : areas.filter((area) => !area.archived);
  const adds = rights.managesOkrs || workspace.teams.some((team) => mayPlanFor(rights, team));
  const edits = ({ teamId }: AreaRow) =>
    rights.managesOkrs ||
    (teamId !== null &&
      mayPlanFor(
        rights,
        workspace.teams.find(({ id }) => id === teamId),
      ));
  const add = (
    <Button look={areas.length === 0 ? 'primary' : 'default'} icon="add" onClick={() => setEditing('new')}>
      Add a KRA
    </Button>
  );
  return (
    <>
      {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Loading label="Reading the KRAs">
          <div className="stack-tight">
            {[0, 1, 2].map((at) => (
              <Skeleton key={at} height="4.5rem" />
            ))}
          </div>
        </Loading>
      )}
      {data && areas.length === 0 && (
        <EmptyState title="No KRAs yet" {...(adds ? { actions: add } : {})}>
          <p>
            A KRA is a key result area: something a team or a role answers for all year round, such as
            “Checkout stays up and safe”. Objectives say which KRA they serve, and lines of a sprint goal can
            be tagged with one, so that upkeep is not counted as unaligned.
          </p>
          {!adds && <p>Leads of teams and OKR managers add them.</p>}
        </EmptyState>
      )}
      {data && areas.length > 0 && (
        <>
          <div className="row">
            {adds && add}
            {archived.length > 0 && (
              <label className="check push">
                <input
                  type="checkbox"
                  checked={withArchived}
                  onChange={(event) => setWithArchived(event.target.checked)}
                />
                <span>Show archived ({archived.length})</span>
              </label>
            )}
          </div>
          <ul className="area-list" aria-label="KRAs">
            {shown.map((area) => (
              <AreaListRow
                key={area.id}
                area={area}
                owner={area.ownerId === null ? null : person(area.ownerId)}
                edits={edits(area)}
                onEdit={() => setEditing(area)}
              />
            ))}
          </ul>
        </>
      )}
      {editing !== null && (
        <AreaDialog area={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}
