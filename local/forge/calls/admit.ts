import type { CallSettings } from './call-settings';
import type { InvocationTable } from './invocation-table';

/**
 * Counts one call which a person makes of a function. In a clock minute Forge takes so many of one person, and so many
 * of all together.
 * @returns why it is refused, else undefined
 */
export function refuseByRate(
  deps: { invocations: InvocationTable; settings(): CallSettings },
  accountId: string,
): string | undefined {
  const { invocationsPerUserMinute, invocationsPerInstallationMinute, invocationsPerEnvironmentMinute } =
    deps.settings().limits;
  const { perMinute } = deps.invocations;
  if (!perMinute.take(`invoke ${accountId}`, invocationsPerUserMinute)) {
    return `Rate limit exceeded: ${invocationsPerUserMinute} invocations per user and minute`;
  }
  if (!perMinute.take('invoke', invocationsPerInstallationMinute)) {
    return `Rate limit exceeded: ${invocationsPerInstallationMinute} invocations per installation and minute`;
  }
  // Here an environment has one installation, so this is met only where it is set lower than that one's.
  if (!perMinute.take('invoke in environment', invocationsPerEnvironmentMinute)) {
    return `Rate limit exceeded: ${invocationsPerEnvironmentMinute} invocations per environment and minute`;
  }
  return undefined;
}
