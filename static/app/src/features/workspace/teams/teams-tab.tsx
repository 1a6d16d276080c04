import './teams.css';
import { useState } from 'react';
import { useAppContext } from '../../../client/app-context';
import { usePeople } from '../../../client/people';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { useWorkspaceContext } from '../workspace-context';
import { useBoards } from './boards';
import { DataHealth } from './data-health';
import { FreeBoards } from './free-boards';
import { TeamCard } from './team-card';
import { teamTree } from './team-tree';

/** Teams of the project with their boards, how well these are read, and the boards that have no team yet. */
export default function TeamsTab() {
  const { place } = useAppContext();
  const { workspace, rights, address, open } = useWorkspaceContext();
  const [withArchived, setWithArchived] = useState(false);
  const here = workspace.teams.filter((team) => address.teamId === null || team.id === address.teamId);
  const archived = here.filter((team) => team.archived).length;
  const teams = withArchived ? here : here.filter((team) => !team.archived);
  const person = usePeople(workspace.teams.flatMap((team) => [team.leadId, team.standInId]));
  const boards = useBoards(teams.flatMap((team) => team.boards.map((board) => board.boardId)));
  return (
    <>
      {here.length === 0 ? (
        <EmptyState title="No team works on this project yet">
          <p>Connect one of the boards below: that makes its team, or joins one that exists.</p>
        </EmptyState>
      ) : (
        <ul className="team-cards" aria-label="Teams, each below its parent">
          {teamTree(teams).map(({ team, level }) => (
            <TeamCard
              key={team.id}
              team={team}
              personOf={(id) => (id === null ? null : person(id))}
              boards={boards.data}
              boardsRead={!boards.isLoading}
              level={level}
            />
          ))}
        </ul>
      )}
      {rights.managesOkrs && place.projectId === null && address.teamId === null && (
        <div className="row">
          <Button icon="add" onClick={() => open({ kind: 'new-team' })}>
            Add a team
          </Button>
        </div>
      )}
      {archived > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={withArchived}
            onChange={(event) => setWithArchived(event.target.checked)}
          />
          <span>Show archived teams ({archived})</span>
        </label>
      )}
      <DataHealth />
      {place.projectId !== null && address.teamId === null && <FreeBoards projectId={place.projectId} />}
    </>
  );
}
