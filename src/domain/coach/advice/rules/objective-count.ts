import type { PlanRule } from '../coach-rule';

export const TOO_MANY_OBJECTIVES: PlanRule = {
  id: 'too-many-objectives',
  about: 'plan',
  rule: ({ mostObjectives }) => `A team has at most ${mostObjectives} objectives in a cycle.`,
  comments: (objectives, { mostObjectives }) => {
    const teamIds = [...new Set(objectives.map(({ teamId }) => teamId))];
    return teamIds.flatMap((teamId) => {
      const count = objectives.filter((each) => each.teamId === teamId).length;
      if (count <= mostObjectives) return [];
      const message = `${count} objectives share this team's attention. Which ones can wait for the next cycle?`;
      return [{ about: { kind: 'team', teamId }, message }];
    });
  },
};
