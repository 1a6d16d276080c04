import type { OverdueSprint } from './overdue-sprints';

/** What the page can ask of the backend. */
export type Calls = {
  report: () => {
    sprints: OverdueSprint[];
    /** ISO 8601; what is overdue is measured from here. */
    now: string;
  };
  /** Queues a check of every board; says of how many. */
  'check-now': () => { boards: number };
};
