import type { PersonName } from '../people';

/** Sprints of a board are counted 1..13 (closed), 14 (running), 15 (next). */
export const RUNNING_SPRINT = 14;
export const LAST_SPRINT = 15;

export interface EpicPlan {
  readonly name: string;
  /** First and last sprint with work on it; `null`: only in the backlog. */
  readonly sprints: readonly [first: number, last: number] | null;
  /** Issues that no sprint has taken up yet, of an epic that is not finished. */
  readonly backlog?: number;
  /**
   * Titles of its issues. `B:` is a bug, `T:` a task, else a story; `@14` puts it into that sprint; one group `{a|b}` stands for one issue
   * per alternative.
   */
  readonly work: readonly string[];
  readonly label?: string;
  /** Nothing of it is ever carried over. */
  readonly punctual?: true;
}

/** An issue of the next sprint that somebody wrote down yesterday: what a planning check asks about. */
export interface LateIssue {
  /** Name of its epic; null: none. */
  readonly epic: string | null;
  readonly type: 'Story' | 'Task' | 'Bug';
  readonly summary: string;
  readonly points: number;
}

export interface BoardPlan {
  readonly key: string;
  readonly boardId: number;
  /** Days from the seeding day to the start of the running sprint, negative. */
  readonly runningSince: number;
  /** The id of sprint 1. */
  readonly firstSprintId: number;
  /** Name of the sprint with this place in the row. */
  readonly sprintName: (sprint: number) => string;
  readonly estimates: boolean;
  readonly subtaskType: string;
  readonly team: readonly PersonName[];
  readonly lead: PersonName;
  readonly epics: readonly EpicPlan[];
  /** Goal of each sprint, 1..15; `null`: none. */
  readonly goals: readonly (string | null)[];
  readonly late?: readonly LateIssue[];
}

/** A goal from its lines. */
export function goal(...lines: string[]): string {
  return lines.join('\n');
}
