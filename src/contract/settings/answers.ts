import type { Viewer } from '../views';

/** The organisation's choices; `limits` beyond the defaults only, as they are stored. */
export interface SettingsView {
  readonly viewer: Viewer;
  /** Counts changes of the row. */
  readonly revision: number;
  readonly timeZone: string;
  /** 1–12. */
  readonly fiscalFirstMonth: number;
  readonly prefixes: { readonly keyResult: string; readonly area: string; readonly objective: string };
  /** Kinds whose keys exist already: their prefix can be changed no more. */
  readonly prefixesFixed: {
    readonly keyResult: boolean;
    readonly area: boolean;
    readonly objective: boolean;
  };
  /** A Jira project has one of the prefixes as its key: bare keys in goals then mean issues. */
  readonly prefixesTaken: boolean;
  readonly notDelivered: readonly string[];
  readonly thresholds: Readonly<Record<string, unknown>>;
  readonly coach: Readonly<Record<string, number>>;
  readonly mailReminders: boolean;
}

/** One change of something, as the log keeps it for a year. */
export interface ActivityView {
  readonly id: string;
  readonly at: string;
  /** Account id, or `app`. */
  readonly by: string;
  readonly action: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** What the procedures of this area answer. */
export interface SettingsAnswers {
  'settings.read': SettingsView;
  'settings.save': SettingsView;
  /** Newest first. */
  'activity.read': { readonly entries: readonly ActivityView[]; readonly more: boolean };
}
