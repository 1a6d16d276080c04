import { refusalAnswer, toResponse } from '../http/answer';
import { refuse } from '../http/refusal';
import type { Limits } from '../site-settings';
import type { JiraResponse } from '../types';
import { type Endpoint, endpointName, requestsPerSecond } from './endpoint';
import { createHourlyUsage, type HourUsage } from './hourly-usage';
import { createIssueWrites } from './issue-writes';
import { isNear, type Policy, refusalHeaders, structuredHeaders } from './limit-headers';
import type { LimitReason, Refused } from './limit-reason';
import { createTokenBuckets } from './token-buckets';

/** What the app has spent this hour, and what is left. */
export interface LimitUsage extends HourUsage {
  quota: Limits['quota'];
  pointsPerHour: number;
  /** Points left this hour; they bind only when `quota` is switched on. */
  left: number;
}

/** A call that the app makes, before its route runs. */
export interface LimitedCall extends Endpoint {
  /** Epoch ms of the clock. */
  at: number;
  /** Ids of the issues that it names for writing; none for reads. */
  writes: readonly number[];
}

const QUOTA_REASON = {
  global: 'jira-quota-global-based',
  tenant: 'jira-quota-tenant-based',
} as const satisfies Record<string, LimitReason>;

/**
 * Jira's three limits for an app: points per hour, requests per second and endpoint, writes per issue. Everything is
 * counted all the time; calls are refused only by the limits that are switched on. A refused call costs nothing.
 */
export function createRateLimits(limits: () => Limits) {
  const usage = createHourlyUsage();
  const buckets = createTokenBuckets();
  const issues = createIssueWrites();

  const leftAt = (at: number) => Math.max(0, limits().pointsPerHour - usage.read(at).points);

  function whyNot(call: LimitedCall): { refused: Refused | undefined; burstLeft: number } {
    const { quota, pointsPerHour, burst, perIssueWrites } = limits();
    if (quota !== 'off' && leftAt(call.at) === 0) {
      const { until } = usage.read(call.at);
      return { refused: { reason: QUOTA_REASON[quota], limit: pointsPerHour, until }, burstLeft: 0 };
    }
    const perSecond = requestsPerSecond(call);
    const { taken, left, readyAt } = buckets.take(endpointName(call), perSecond, call.at);
    if (burst && !taken)
      return { refused: { reason: 'jira-burst-based', limit: perSecond, until: readyAt }, burstLeft: 0 };
    const tooMany = perIssueWrites ? issues.exceeded(call.writes, call.at) : undefined;
    if (tooMany) return { refused: { reason: 'jira-per-issue-on-write', ...tooMany }, burstLeft: left };
    issues.add(call.writes, call.at);
    return { refused: undefined, burstLeft: left };
  }

  function policiesAt(call: LimitedCall, burstLeft: number): Policy[] {
    const { quota, pointsPerHour, burst } = limits();
    const seconds = Math.max(1, Math.ceil((usage.read(call.at).until - call.at) / 1000));
    return [
      ...(quota === 'off'
        ? []
        : [
            {
              name: `${quota}-app-quota` as const,
              quota: pointsPerHour,
              left: leftAt(call.at),
              windowSeconds: 3600,
              seconds,
            },
          ]),
      ...(burst
        ? [
            {
              name: 'jira-burst-based' as const,
              quota: requestsPerSecond(call),
              left: burstLeft,
              windowSeconds: 1,
              seconds: 1,
            },
          ]
        : []),
    ];
  }

  /** Headers that answers have while limits are on, refused or not. */
  function standing(call: LimitedCall, burstLeft: number): Record<string, string> {
    const { quota, pointsPerHour, burst, headers } = limits();
    return {
      ...(burst
        ? {
            'x-ratelimit-limit': String(requestsPerSecond(call)),
            'x-ratelimit-remaining': String(burstLeft),
          }
        : quota !== 'off'
          ? {
              'x-ratelimit-limit': String(pointsPerHour),
              'x-ratelimit-remaining': String(leftAt(call.at)),
            }
          : {}),
      ...(quota !== 'off' && isNear(leftAt(call.at), pointsPerHour)
        ? { 'x-ratelimit-nearlimit': 'true' }
        : {}),
      ...structuredHeaders(policiesAt(call, burstLeft), headers.structured),
    };
  }

  return {
    /** Refuses the call with 429, or runs it and counts what it cost. */
    async around(call: LimitedCall, run: () => Promise<JiraResponse>): Promise<JiraResponse> {
      const { refused, burstLeft } = whyNot(call);
      if (refused) {
        usage.refuse(call.at, endpointName(call), refused.reason);
        const answer = toResponse(refusalAnswer(refuse(429, 'Rate limit exceeded.')), true);
        const own = refusalHeaders(refused, call.at, limits().headers);
        return { ...answer, headers: { ...answer.headers, ...standing(call, burstLeft), ...own }, points: 0 };
      }
      const answer = await run();
      usage.spend(call.at, endpointName(call), answer.points);
      return { ...answer, headers: { ...answer.headers, ...standing(call, burstLeft) } };
    },
    usage(at: number): LimitUsage {
      const { quota, pointsPerHour } = limits();
      return { ...usage.read(at), quota, pointsPerHour, left: leftAt(at) };
    },
    clear(): void {
      usage.clear();
      buckets.clear();
      issues.clear();
    },
  };
}
