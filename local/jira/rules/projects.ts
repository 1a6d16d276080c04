import { noProject } from '../http/refusal';
import type { Call } from '../http/route';
import type { ProjectRecord } from '../store/records';

/** The project of a path, by id or key (case-sensitive), or 404 as Jira words it. */
export function projectOf(call: Call): ProjectRecord {
  const keyOrId = call.params.projectIdOrKey ?? '';
  const project = [...call.store.projects.values()].find((one) => one.key === keyOrId || one.id === keyOrId);
  if (!project || !call.viewer.browses(project.id)) throw noProject(keyOrId);
  return project;
}
