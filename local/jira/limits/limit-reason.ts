/** Value of the header `RateLimit-Reason`. */
export type LimitReason =
  | 'jira-quota-global-based'
  | 'jira-quota-tenant-based'
  | 'jira-burst-based'
  | 'jira-per-issue-on-write';

/** Why a call is refused, and until when. */
export interface Refused {
  reason: LimitReason;
  /** How many there may be in the window. */
  limit: number;
  /** When the next call may pass, epoch ms. */
  until: number;
}
