import type { Input } from '../../../../../src/contract/api';

/** What issues are linked to. */
export interface LinkTarget {
  readonly key: string;
  readonly title: string;
  readonly at: Input<'link.saveMany'>['target'];
  /** Issues that are linked already. */
  readonly linked: readonly string[];
}

/** As many as one call takes. */
export const ISSUES_AT_ONCE = 50;
