import { z } from 'zod';
import type { Action } from './action';
import { keyResultFacts } from './key-result-facts';

/** Objectives of one answer: an agent reads them all. */
const LIMIT = 30;

const inputs = z.strictObject({ team: z.string().max(120).optional() });

/** The running cycle's objectives and key results, of the project where the person is, or of a team they name. */
export const okrsAction: Action<typeof inputs> = {
  inputs,
  async run(ask, { team }, { projectId }) {
    const named = team?.trim().toLowerCase() ?? '';
    // A team that is named may be anywhere.
    const view = await ask('workspace.read', named === '' && projectId !== null ? { projectId } : {});
    const cycle = view.cycles.find(({ id }) => id === view.cycleId);
    const teams = view.teams.filter(({ name }) => named === '' || name.toLowerCase().includes(named));
    const ids = new Set(teams.map(({ id }) => id));
    const objectives = view.objectives.filter(({ teamId, archived }) => ids.has(teamId) && !archived);
    return {
      cycle: cycle === undefined ? null : { name: cycle.name, from: cycle.start, to: cycle.end },
      today: view.today,
      objectives: objectives.slice(0, LIMIT).map((objective) => ({
        key: objective.key,
        title: objective.title,
        team: objective.teamName,
        status: objective.status.word,
        why: objective.status.reason,
        keyResults: objective.keyResults.map(keyResultFacts),
      })),
      notShown: Math.max(0, objectives.length - LIMIT),
    };
  },
};
