import { DELIVERY_LIMITS } from './limits';

/**
 * Forge deploys no app with more scheduled triggers than it allows.
 * @throws one sentence
 */
export function checkSchedules(schedules: readonly { key: string; interval: string }[]): void {
  const { schedules: all, fiveMinuteSchedules: short } = DELIVERY_LIMITS;
  if (schedules.length > all.value)
    throw new Error(
      `manifest.yml has ${schedules.length} scheduled triggers, Forge allows ${all.value} in an app`,
    );
  const often = schedules.filter(({ interval }) => interval === 'fiveMinute').map(({ key }) => key);
  if (often.length > short.value)
    throw new Error(
      `manifest.yml has ${often.length} scheduled triggers with the interval fiveMinute (${often.join(', ')}), Forge allows ${short.value}`,
    );
}
