import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries';
import type { Project } from '../../api/shapes';
import { Link } from '../../router/navigation';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { ProjectIcon } from '../../ui/project-icon';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { usePageTitle } from '../../ui/use-page-title';
import { CreateBoardDialog } from './create-board-dialog';

/** All projects the person may see, with their boards. */
export function HomeScreen() {
  usePageTitle('Projects');
  const projects = useQuery(queries.projects());
  return (
    <main className="content">
      <h1>Projects</h1>
      {projects.isPending ? <Skeleton rows={5} /> : null}
      {projects.error ? <ErrorState error={projects.error} onRetry={() => void projects.refetch()} /> : null}
      {projects.data?.length === 0 ? (
        <EmptyState title="You can see no project">
          <p>Use the site as somebody else: press the picture in the upper right corner.</p>
        </EmptyState>
      ) : null}
      <ul className="project-list">
        {projects.data?.map((project) => (
          <li key={project.key}>
            <ProjectCard project={project} />
          </li>
        ))}
      </ul>
    </main>
  );
}

function ProjectCard({ project }: { project: Project }) {
  const boards = useQuery(queries.boards(project.key));
  const [creating, setCreating] = useState(false);
  return (
    <section className="project-card">
      <h2>
        <ProjectIcon project={project} />
        <Link to={{ name: 'project', projectKey: project.key }}>{project.name}</Link>
      </h2>
      <p className="subtle">
        {project.key} · {project.simplified ? 'Team-managed' : 'Company-managed'} {project.projectTypeKey}
      </p>
      <ul>
        {boards.data?.map((board) => (
          <li key={board.id}>
            <Link to={{ name: 'board', projectKey: project.key, boardId: String(board.id) }}>
              {board.name}
            </Link>
          </li>
        ))}
      </ul>
      {boards.data?.length === 0 ? <p className="subtle">No boards</p> : null}
      {project.simplified ? null : (
        <Button
          look="subtle"
          className="create-board-button"
          aria-label={`Create a board of ${project.name}`}
          onClick={() => setCreating(true)}
        >
          <Icon name="plus" /> Create board
        </Button>
      )}
      {creating ? <CreateBoardDialog project={project} onClose={() => setCreating(false)} /> : null}
    </section>
  );
}
