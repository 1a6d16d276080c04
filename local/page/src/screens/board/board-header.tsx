import type { ReactNode } from 'react';
import type { Project } from '../../api/shapes';
import { Link } from '../../router/navigation';

interface BoardHeaderProps {
  project: Project;
  title: string;
  boardName: string;
  actions?: ReactNode;
}

/** Where this is, the title, and what can be done with the whole of it. */
export function BoardHeader({ project, title, boardName, actions }: BoardHeaderProps) {
  return (
    <header className="screen-header">
      <nav aria-label="Breadcrumbs" className="breadcrumbs">
        <ol>
          <li>
            <Link to={{ name: 'home' }}>Projects</Link>
          </li>
          <li>
            <Link to={{ name: 'project', projectKey: project.key }}>{project.name}</Link>
          </li>
          <li>{boardName}</li>
        </ol>
      </nav>
      <div className="screen-title">
        <h1>{title}</h1>
        <div className="screen-actions">{actions}</div>
      </div>
    </header>
  );
}
