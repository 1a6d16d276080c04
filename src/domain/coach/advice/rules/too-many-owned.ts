import type { PlanRule } from '../coach-rule';

/** Commented at each key result above the limit, in the order of the plan: nobody is named or counted elsewhere. */
export const TOO_MANY_OWNED: PlanRule = {
  id: 'too-many-owned',
  about: 'plan',
  rule: ({ mostOwned }) => `One person owns at most ${mostOwned} key results in a cycle.`,
  comments: (objectives, { mostOwned }) => {
    const owned = new Map<string, number>();
    return objectives.flatMap(({ id: objectiveId, keyResults }) =>
      keyResults.flatMap(({ id: keyResultId, ownerId }) => {
        if (ownerId === null) return [];
        const count = (owned.get(ownerId) ?? 0) + 1;
        owned.set(ownerId, count);
        if (count <= mostOwned) return [];
        const message = `Its owner already has ${count - 1} others in this cycle. Who else could own it?`;
        return [{ about: { kind: 'key-result', objectiveId, keyResultId } as const, message }];
      }),
    );
  },
};
