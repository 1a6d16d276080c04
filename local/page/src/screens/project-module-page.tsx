import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries';
import { projectExtension } from '../modules/extension';
import { ErrorState, Skeleton } from '../ui/states';
import { ModulePage } from './module-page';

interface ProjectModulePageProps {
  type: 'jira:projectPage' | 'jira:projectSettingsPage';
  projectKey: string;
  moduleKey: string;
}

/** An app's page in one project. */
export function ProjectModulePage({ type, projectKey, moduleKey }: ProjectModulePageProps) {
  const project = useQuery(queries.project(projectKey));
  const boards = useQuery(queries.boards(projectKey));
  const isSettings = type === 'jira:projectSettingsPage';
  const may = useQuery({ ...queries.mayAdminister(projectKey), enabled: isSettings });
  if (project.error) {
    return (
      <main className="content">
        <h1>Project not found</h1>
        <ErrorState error={project.error} onRetry={() => void project.refetch()} />
      </main>
    );
  }
  if (!project.data || boards.isPending || (isSettings && may.isPending)) {
    return (
      <main className="content">
        <Skeleton rows={6} />
      </main>
    );
  }
  const { id, key, projectTypeKey } = project.data;
  const board = type === 'jira:projectPage' ? boards.data?.[0] : undefined;
  const where = { project: { id, key, type: projectTypeKey }, board };
  const area = type === 'jira:projectPage' ? 'apps' : 'settings/apps';
  return (
    <ModulePage
      type={type}
      moduleKey={moduleKey}
      projectKey={key}
      permitted={!isSettings || may.data === true}
      base={`/jira/software/projects/${key}/${area}/${moduleKey}`}
      extension={(location) => projectExtension(type, where, location)}
    />
  );
}
