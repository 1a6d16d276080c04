import type { LimitReason } from './limit-reason';

const HOUR = 3_600_000;

export interface EndpointUsage {
  /** `GET /rest/api/3/issue/{issueIdOrKey}`. */
  endpoint: string;
  calls: number;
  points: number;
  /** Calls answered with 429 because of a limit; they cost nothing. */
  refused: number;
}

/** What the app has spent in the full UTC hour that runs now. */
export interface HourUsage {
  /** The hour's beginning and end, epoch ms. */
  from: number;
  until: number;
  calls: number;
  points: number;
  refused: Partial<Record<LimitReason, number>>;
  /** The dearest first. */
  endpoints: EndpointUsage[];
}

/** Counts calls, points and refusals per endpoint; forgets them when another UTC hour of the clock begins. */
export function createHourlyUsage() {
  let from = 0;
  let refused: Partial<Record<LimitReason, number>> = {};
  const endpoints = new Map<string, EndpointUsage>();

  function turn(at: number): void {
    const hour = Math.floor(at / HOUR) * HOUR;
    if (hour === from) return;
    from = hour;
    refused = {};
    endpoints.clear();
  }

  function entry(endpoint: string): EndpointUsage {
    const known = endpoints.get(endpoint) ?? { endpoint, calls: 0, points: 0, refused: 0 };
    endpoints.set(endpoint, known);
    return known;
  }

  const sum = (key: 'calls' | 'points') =>
    [...endpoints.values()].reduce((total, one) => total + one[key], 0);

  return {
    /** @param at epoch ms of the clock; @param endpoint as `endpointName` writes it */
    spend(at: number, endpoint: string, points: number): void {
      turn(at);
      const one = entry(endpoint);
      one.calls += 1;
      one.points += points;
    },
    refuse(at: number, endpoint: string, reason: LimitReason): void {
      turn(at);
      entry(endpoint).refused += 1;
      refused[reason] = (refused[reason] ?? 0) + 1;
    },
    read(at: number): HourUsage {
      turn(at);
      return {
        from,
        until: from + HOUR,
        calls: sum('calls'),
        points: sum('points'),
        refused: { ...refused },
        endpoints: [...endpoints.values()].map((one) => ({ ...one })).sort((a, b) => b.points - a.points),
      };
    },
    clear(): void {
      endpoints.clear();
      refused = {};
    },
  };
}
