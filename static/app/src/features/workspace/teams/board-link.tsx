import { router } from '@forge/bridge';
import type { JiraBoard } from './boards';

const KINDS: Readonly<Record<string, string>> = { scrum: 'Scrum', kanban: 'Kanban', simple: 'Team-managed' };

/** A board's name, which opens it in Jira. */
export function BoardLink({ board, projectKey }: { board: JiraBoard; projectKey: string | null }) {
  const key = board.projectKey ?? projectKey;
  const kind = <span className="subtle small">{KINDS[board.type] ?? board.type}</span>;
  if (key === null) {
    return (
      <>
        <span dir="auto">{board.name}</span> {kind}
      </>
    );
  }
  const path = `/jira/software/projects/${encodeURIComponent(key)}/boards/${board.id}`;
  return (
    <>
      <a
        href={path}
        dir="auto"
        onClick={(event) => {
          event.preventDefault();
          void router.open(path);
        }}
      >
        {board.name}
      </a>{' '}
      {kind}
    </>
  );
}
