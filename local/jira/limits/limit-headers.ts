import type { Limits } from '../site-settings';
import type { Refused } from './limit-reason';

/** A limit as the structured headers tell it. */
export interface Policy {
  name: 'global-app-quota' | 'tenant-app-quota' | 'jira-burst-based';
  /** Total, and what is left of it. */
  quota: number;
  left: number;
  windowSeconds: number;
  /** Until it begins anew. */
  seconds: number;
}

/** Less than a fifth left: Jira says so. */
export const isNear = (left: number, quota: number): boolean => left < quota * 0.2;

/** `2026-01-01T01:01:01Z`, or without the seconds. */
function isoMoment(at: number, withoutSeconds: boolean): string {
  return `${new Date(at).toISOString().slice(0, withoutSeconds ? 16 : 19)}Z`;
}

/** `RateLimit-Policy` and `RateLimit`, one entry per policy; what is left of a quota is told only near its end. */
export function structuredHeaders(
  policies: readonly Policy[],
  form: Limits['headers']['structured'],
): Record<string, string> {
  if (form === 'off' || policies.length === 0) return {};
  const prefix = form === 'beta' ? 'beta-' : '';
  const entries = policies.map(({ name, quota, left, seconds }) => {
    const tellsLeft = name === 'jira-burst-based' || isNear(left, quota);
    return `"${name}";${tellsLeft ? `r=${left};` : ''}t=${seconds}`;
  });
  return {
    [`${prefix}ratelimit-policy`]: policies
      .map(({ name, quota, windowSeconds }) => `"${name}";q=${quota};w=${windowSeconds}`)
      .join(','),
    [`${prefix}ratelimit`]: entries.join(','),
  };
}

/** The headers that only a 429 has. @param at epoch ms */
export function refusalHeaders(
  refused: Refused,
  at: number,
  headers: Limits['headers'],
): Record<string, string> {
  const seconds = Math.max(1, Math.ceil((refused.until - at) / 1000));
  return {
    ...(headers.retryAfter ? { 'retry-after': String(seconds) } : {}),
    'x-ratelimit-limit': String(refused.limit),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': isoMoment(at + seconds * 1000, headers.resetWithoutSeconds),
    'ratelimit-reason': refused.reason,
  };
}
