import { type Role, SEES, type World } from './roles';

/** `refused`: FORBIDDEN. `hidden`: NOT_FOUND, or an answer in which what was asked about does not appear. */
export type Verdict = 'allowed' | 'refused' | 'hidden';
export type Rule = (role: Role, world: World) => Verdict;

/** Who plans for the team. */
export const PLANNERS: readonly Role[] = ['manager', 'lead', 'standIn'];
/** Who may edit the objective. */
export const EDITORS: readonly Role[] = [...PLANNERS, 'objectiveOwner'];
/** Who may edit the key result, and check in. */
export const KEEPERS: readonly Role[] = [...EDITORS, 'keyResultOwner'];

export const everybody: Rule = () => 'allowed';

/** About no objective: the same whatever is restricted. */
export function only(...roles: readonly Role[]): Rule {
  return (role) => (roles.includes(role) ? 'allowed' : 'refused');
}

/** About the objective: hidden from whoever does not see it, whatever else they may do. */
export function onSeen(...roles: readonly Role[]): Rule {
  return (role, world) => {
    if (!SEES[world].includes(role)) return 'hidden';
    return roles.includes(role) ? 'allowed' : 'refused';
  };
}

/** Everybody who sees it may. */
export const seen: Rule = (role, world) => (SEES[world].includes(role) ? 'allowed' : 'hidden');

/** First of all Jira is asked, as the person: who does not see the board or sprint sees nothing. */
export function inJira(rule: Rule): Rule {
  return (role, world) => (role === 'outsider' ? 'hidden' : rule(role, world));
}

/** The right comes first; what they may do is done without what they do not see. */
export function rightThenSight(...roles: readonly Role[]): Rule {
  return (role, world) => {
    if (!roles.includes(role)) return 'refused';
    return SEES[world].includes(role) ? 'allowed' : 'hidden';
  };
}
