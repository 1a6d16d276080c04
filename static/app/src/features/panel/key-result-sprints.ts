import type {
  PanelView,
  SprintContributionView,
  SprintLineView,
  SprintView,
} from '../../../../../src/contract/views';

export interface KeyResultSprints {
  /** Lines of running sprints that carry the key, with the sprint's claim. */
  readonly now: readonly {
    readonly sprint: SprintView;
    readonly lines: readonly SprintLineView[];
    readonly contribution: SprintContributionView | undefined;
  }[];
  /** What closed sprints moved, latest first. */
  readonly earlier: readonly { readonly sprint: SprintView; readonly contribution: SprintContributionView }[];
}

/** How the board's sprints serve one key result. */
export function sprintsOf(key: string, sprints: PanelView['sprints']): KeyResultSprints {
  const contributionIn = (sprint: SprintView) => sprint.contributions.find((each) => each.key === key);
  return {
    now: sprints
      .filter((sprint) => sprint.state !== 'closed')
      .map((sprint) => ({
        sprint,
        lines: sprint.lines.filter((line) => line.keys.includes(key) && line.withdrawn === undefined),
        contribution: contributionIn(sprint),
      }))
      .filter(({ lines, contribution }) => lines.length > 0 || contribution !== undefined),
    earlier: sprints.flatMap((sprint) => {
      const contribution = sprint.state === 'closed' ? contributionIn(sprint) : undefined;
      return contribution ? [{ sprint, contribution }] : [];
    }),
  };
}
