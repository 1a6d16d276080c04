import type { Parsed } from '../../contract/api';
import type { ErrorCode } from '../../contract/errors';
import type { ObjectiveView } from '../../contract/views';
import type { LinkedMany, RefusedLink } from '../../contract/work/answers';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import { linkArea } from './link-area';
import { linkKeyResult } from './link-key-result';

/** Joins up to 50 issues to a key result or a KRA; each one is linked, or refused with the reason. */
export async function saveLinks(
  deps: Deps,
  caller: Caller,
  { issueIds, target, relation }: Parsed<'link.saveMany'>,
): Promise<LinkedMany> {
  return target.kind === 'area'
    ? linkArea(deps, caller, target.areaId, issueIds, relation)
    : linkKeyResult(deps, caller, target, issueIds, relation);
}

/** Takes links of up to 50 issues away. The issues need not exist any more. */
export async function removeLinks(
  deps: Deps,
  caller: Caller,
  { issueIds, target }: Parsed<'link.removeMany'>,
): Promise<LinkedMany> {
  return target.kind === 'area'
    ? linkArea(deps, caller, target.areaId, issueIds, null)
    : linkKeyResult(deps, caller, target, issueIds, null);
}

/** Joins an epic or a single issue to a key result (PRODUCT §2 Work link). */
export async function saveLink(
  deps: Deps,
  caller: Caller,
  { issueId, relation, ...target }: Parsed<'link.save'>,
): Promise<ObjectiveView> {
  const { objective, refused } = await linkKeyResult(deps, caller, target, [issueId], relation);
  refuseFirst(refused);
  return objective;
}

/** Takes a work link away. The issue need not exist any more. */
export async function removeLink(
  deps: Deps,
  caller: Caller,
  { issueId, ...target }: Parsed<'link.remove'>,
): Promise<ObjectiveView> {
  const { objective, refused } = await linkKeyResult(deps, caller, target, [issueId], null);
  refuseFirst(refused);
  return objective;
}

const CODES = {
  'not-found': 'NOT_FOUND',
  'no-right': 'FORBIDDEN',
  full: 'LIMIT_REACHED',
} as const satisfies Record<RefusedLink['reason'], ErrorCode>;

function refuseFirst([refused]: readonly RefusedLink[]): void {
  if (refused !== undefined) throw new AppError(CODES[refused.reason], refused.message);
}
