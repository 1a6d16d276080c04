import { useQuery } from '@tanstack/react-query';
import { askJira } from '../../../client/jira';
import { field, text } from '../../../client/json';

/** A sprint as the person who looks may see it. */
export interface JiraSprint {
  readonly id: string;
  readonly name: string;
  readonly goal: string;
  readonly state: string;
  /** The board it was made on; null when Jira does not say. */
  readonly boardId: string | null;
}

const readSprint = (value: unknown): JiraSprint => ({
  id: text(field(value, 'id')),
  name: text(field(value, 'name')),
  goal: text(field(value, 'goal')),
  state: text(field(value, 'state')),
  boardId: text(field(value, 'originBoardId')) || null,
});

/** Names and goals of these sprints, read in the browser; those that the viewer may not see are missing. */
export function useSprints(ids: readonly string[]) {
  const wanted = [...new Set(ids)].sort();
  return useQuery({
    queryKey: ['sprints', ...wanted],
    enabled: wanted.length > 0,
    queryFn: async () => {
      const answers = await Promise.allSettled(wanted.map((id) => askJira(`/rest/agile/1.0/sprint/${id}`)));
      const found = answers.flatMap((each) => (each.status === 'fulfilled' ? [readSprint(each.value)] : []));
      return new Map(found.map((sprint) => [sprint.id, sprint]));
    },
  });
}
