import { Avatar } from './avatar';

/** A square with the project's first letters. */
export function ProjectIcon({ project }: { project: { key: string; name: string } }) {
  return (
    <span className="project-icon">
      <Avatar user={{ accountId: project.key, displayName: project.name }} />
    </span>
  );
}
