import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProjectDetail } from '../../api/projects';
import { queries } from '../../api/queries';
import type { Field as JiraField, Project } from '../../api/shapes';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { CreateForm } from './create-form';

interface CreateDialogProps {
  /** The project the person is in; another can be chosen. */
  projectKey: string | null;
  onClose: () => void;
}

/** Jira's create dialog: project and type first, then the fields that such an issue has. */
export function CreateDialog({ projectKey, onClose }: CreateDialogProps) {
  const projects = useQuery(queries.projects());
  const [chosen, setChosen] = useState(projectKey);
  const [written, setWritten] = useState(false);
  const [asking, setAsking] = useState(false);
  const here = projects.data?.find(({ key }) => key === chosen) ?? projects.data?.[0];
  return (
    <Dialog
      title="Create issue"
      className="dialog-form dialog-create"
      closeOnOverlayClick={false}
      onClose={() => (written ? setAsking(true) : onClose())}
    >
      {projects.error ? <ErrorState error={projects.error} onRetry={() => void projects.refetch()} /> : null}
      {projects.isPending ? <Loading /> : null}
      {projects.data?.length === 0 ? (
        <EmptyState title="You can see no project">
          <p>There is nowhere to create an issue in.</p>
        </EmptyState>
      ) : null}
      {projects.data && here ? (
        <CreateIn
          projects={projects.data}
          projectKey={here.key}
          onProject={setChosen}
          onWritten={setWritten}
          onClose={onClose}
        />
      ) : null}
      {asking ? (
        <ConfirmDialog
          title="Discard this issue?"
          confirm="Discard"
          onConfirm={onClose}
          onClose={() => setAsking(false)}
        >
          <p>What you wrote would be lost.</p>
        </ConfirmDialog>
      ) : null}
    </Dialog>
  );
}

interface CreateInProps {
  projects: readonly Project[];
  projectKey: string;
  onProject: (key: string) => void;
  onWritten: (written: boolean) => void;
  onClose: () => void;
}

function CreateIn({ projects, projectKey, onProject, onWritten, onClose }: CreateInProps) {
  const project = useQuery(queries.project(projectKey));
  const fields = useQuery(queries.fields());
  const error = project.error ?? fields.error;
  const retry = () => void Promise.all([project.refetch(), fields.refetch()]);
  const [last, setLast] = useState<{ project: ProjectDetail; fields: JiraField[] } | null>(null);
  const loaded = project.data && fields.data ? { project: project.data, fields: fields.data } : null;
  // What was typed stays while the next project is being read.
  if (loaded && loaded.project !== last?.project) setLast(loaded);
  const shown = loaded ?? last;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!shown) return <Loading />;
  return (
    <CreateForm
      projects={projects}
      project={shown.project}
      fields={shown.fields}
      onProject={onProject}
      onWritten={onWritten}
      onClose={onClose}
    />
  );
}

function Loading() {
  return (
    <div className="dialog-body">
      <Skeleton rows={6} />
    </div>
  );
}
