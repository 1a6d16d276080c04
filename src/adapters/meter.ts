import type { Cost } from '../contract/errors';

/** Counts what one invocation costs (PRODUCT §7); adapters add to it, the envelope carries the sum. */
export interface Meter {
  storage(requests: number, bytesRead: number, bytesWritten: number): void;
  jira(points: number): void;
  cost(): Cost;
}

export function createMeter(): Meter {
  let storageRequests = 0;
  let read = 0;
  let written = 0;
  let jiraRequests = 0;
  let jiraPoints = 0;
  const kb = (bytes: number) => Math.round(bytes / 100) / 10;
  return {
    storage(requests, bytesRead, bytesWritten) {
      storageRequests += requests;
      read += bytesRead;
      written += bytesWritten;
    },
    jira(points) {
      jiraRequests += 1;
      jiraPoints += points;
    },
    cost: () => ({ storageRequests, kbRead: kb(read), kbWritten: kb(written), jiraRequests, jiraPoints }),
  };
}

/** Bytes of a value as JSON in UTF-8, as storage bills them. */
export function jsonBytes(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value), 'utf8');
}
