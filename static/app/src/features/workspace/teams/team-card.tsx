import type { TeamView } from '../../../../../../src/contract/views';
import { useAppContext } from '../../../client/app-context';
import type { Person } from '../../../client/people';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { Lozenge } from '../../../ui/lozenge';
import { Skeleton } from '../../../ui/skeleton';
import History from '../../change-log/history';
import { RHYTHM_WORDS } from '../../okr-forms/options';
import { useWorkspaceContext } from '../workspace-context';
import { mayPlanFor } from '../workspace-rights';
import { ArchiveTeam } from './archive-team';
import { BoardLink } from './board-link';
import type { JiraBoard } from './boards';
import { Trash } from './trash';
import { WorkMixBar } from './work-mix';

interface TeamCardProps {
  team: TeamView;
  /** undefined while the name is being read; null for nobody. */
  personOf: (accountId: string | null) => Person | undefined | null;
  boards: ReadonlyMap<string, JiraBoard> | undefined;
  boardsRead: boolean;
  /** How far below the top of the tree. */
  level: number;
}

/** Indentation of the tree; deeper levels stand where the deepest does, so that narrow screens have room. */
const STEP_REM = 1.5;
const DEEPEST = 4;

/** Who leads a team, its rhythm, its work mix, its boards. */
export function TeamCard({ team, personOf, boards, boardsRead, level }: TeamCardProps) {
  const { place } = useAppContext();
  const { workspace, rights, open } = useWorkspaceContext();
  const edits = mayPlanFor(rights, team);
  const parent = workspace.teams.find(({ id }) => id === team.parentId);
  return (
    <li className="team-card" style={{ marginInlineStart: `${Math.min(level, DEEPEST) * STEP_REM}rem` }}>
      <div className="row">
        <h2 className="people-text" dir="auto">
          {team.name}
        </h2>
        {team.archived && <Lozenge>Archived</Lozenge>}
        {edits && (
          <Button
            compact
            icon="edit"
            className="push"
            onClick={() => open({ kind: 'team', teamId: team.id })}
          >
            Edit<span className="visually-hidden"> {team.name}</span>
          </Button>
        )}
      </div>
      <dl className="facts">
        <Fact name="Lead">
          <PersonName person={personOf(team.leadId)} nobody="Nobody yet" />
        </Fact>
        <Fact name="Stand-in">
          <PersonName person={personOf(team.standInId)} nobody="None" />
        </Fact>
        <Fact name="Check-in rhythm">{RHYTHM_WORDS[team.rhythm]}</Fact>
        <Fact name="Parent team">
          {team.parentId === null ? 'None' : (parent?.name ?? 'A team outside this project')}
        </Fact>
        {team.group !== '' && (
          <Fact name="Jira group">
            <span dir="auto">{team.group}</span>
          </Fact>
        )}
        <Fact name="Work mix">
          <WorkMixBar mix={team.workMix} />
        </Fact>
        <Fact name="Boards">
          {team.boards.length === 0 && <span className="subtle">None</span>}
          <ul className="plain-list">
            {team.boards.map(({ boardId }) => {
              const board = boards?.get(boardId);
              if (board) {
                return (
                  <li key={boardId}>
                    <BoardLink board={board} projectKey={place.projectKey} />
                  </li>
                );
              }
              return (
                <li key={boardId} className="subtle">
                  {boardsRead ? 'A board that you may not see, or that is gone' : <Skeleton width="10rem" />}
                </li>
              );
            })}
          </ul>
        </Fact>
      </dl>
      {edits && <ArchiveTeam team={team} />}
      <History subject={{ kind: 'team', id: team.id }} version={team.revision} />
      <Trash team={team} />
    </li>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PersonName({ person, nobody }: { person: Person | undefined | null; nobody: string }) {
  if (person === null) return <span className="subtle">{nobody}</span>;
  const name = person?.name ?? '…';
  return (
    <span className="row">
      <Avatar name={name} picture={person?.picture ?? null} />
      {name}
      {person?.active === false && <span className="subtle">(no longer active)</span>}
    </span>
  );
}
