/**
 * The closed list of what can go wrong, as the wire knows it. Use cases throw `AppError` with one of
 * these; `resolvers/procedure.ts` is the only place that turns anything thrown into an envelope.
 */
export const ERROR_CODES = [
  /** The payload does not fit the schema, or a rule of the domain refuses it; `fields` says where. */
  'INVALID_INPUT',
  /** Does not exist, or this person may not see it: the two are never told apart. */
  'NOT_FOUND',
  /** This person may see it but not change it. */
  'FORBIDDEN',
  /** Somebody changed it meanwhile; `current` holds what it is now where the use case can say. */
  'CONFLICT',
  /** Another save of the same thing is under way; try again in a moment. */
  'BUSY',
  /** The board has no sprints (kanban, or team-managed with sprints switched off). */
  'NO_SPRINTS',
  /** The goal with its tags would be longer than Jira takes. */
  'GOAL_TOO_LONG',
  /** Jira answered 429; `retryAfterSeconds` where Jira said. */
  'JIRA_RATE_LIMITED',
  /** Jira answered 401 or 403 to a read the app needs. */
  'JIRA_REFUSED',
  /** Jira answered 5xx, or nothing in time. */
  'JIRA_UNAVAILABLE',
  /** Forge storage refused or throttled the call. */
  'STORAGE_UNAVAILABLE',
  /** A limit of the app was reached, e.g. work links of one key result. */
  'LIMIT_REACHED',
  /** A bug. `incidentId` is in the log. */
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One refused field: `path` as the form names it (e.g. `numbers.target`), `message` says what to do. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

export interface WireError {
  readonly code: ErrorCode;
  /** A sentence for the person: what happened, what was kept, what to do. */
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number;
  readonly incidentId?: string;
}

/** What every procedure resolves to: only a message survives a thrown error on Forge's bridge. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T; readonly cost?: Cost; readonly live?: LiveNews }
  | { readonly ok: false; readonly error: WireError; readonly cost?: Cost };

/** What a screen needs to follow changes (decision 011). */
export interface LiveNews {
  /** What this very call changed, as the message to all says it: the screen that called knows it already. */
  readonly changed?: readonly string[];
  /** Only for a call that asked for it with `live: true` beside its input. */
  readonly ticket?: { readonly channel: string; readonly token: string; readonly endsAt: number };
}

/**
 * What the call cost (PRODUCT §7); KB are thousands of bytes of JSON. Only where the app is developed: how much was
 * read to make an answer says that there was something which the answer leaves out.
 */
export interface Cost {
  readonly storageRequests: number;
  readonly kbRead: number;
  readonly kbWritten: number;
  readonly jiraRequests: number;
  /** Rate-limit points, by Jira's own tariff. */
  readonly jiraPoints: number;
}
