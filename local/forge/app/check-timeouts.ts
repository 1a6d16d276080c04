import { LIMITS, type LimitName } from '../calls/limits';
import type { FunctionUse, FunctionUses } from './function-uses';

const LONG_RUNNING = new Set(['consumer', 'scheduledTrigger']);

/** Forge's linter knows two limits besides the long-running one. */
function lintLimitSeconds({ moduleType }: FunctionUse): number {
  const name: LimitName = moduleType === 'webtrigger' ? 'actionMs' : 'shortFunctionMs';
  return LIMITS[name].value / 1000;
}

/**
 * Refuses a `timeoutSeconds` as Forge's linter does: only consumers and scheduled triggers may have one; shared with
 * another module it may not exceed what that module is given.
 * @throws one sentence in the linter's words
 */
export function checkTimeouts(
  functions: readonly { key: string; timeoutSeconds?: number | undefined }[],
  uses: FunctionUses,
): void {
  for (const { key, timeoutSeconds } of functions) {
    if (timeoutSeconds === undefined) continue;
    const users = uses.get(key) ?? [];
    const isShared = users.some(({ moduleType }) => LONG_RUNNING.has(moduleType));
    const refusing = users.find(
      (use) => !LONG_RUNNING.has(use.moduleType) && (!isShared || timeoutSeconds > lintLimitSeconds(use)),
    );
    if (refusing) {
      throw new Error(
        `manifest.yml: Function "${key}" defines timeoutSeconds (${timeoutSeconds}s) but is used by ${refusing.moduleType} "${refusing.moduleKey}". Only consumer and scheduledTrigger functions support custom timeouts.`,
      );
    }
  }
}
