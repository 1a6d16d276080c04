/** Why what is told of a connected board may not be what Jira has. */
export type BoardTrouble =
  /** The app itself does not see it, since that moment: it is hidden from the app, or gone. */
  | { readonly kind: 'unseen'; readonly since: string }
  /** Neither events nor the daily pass have put its figures right since that moment. */
  | { readonly kind: 'stale'; readonly asOf: string }
  /** It has sprints, and no figures yet. */
  | { readonly kind: 'unread' };

export interface BoardHealth {
  readonly boardId: string;
  readonly name: string;
  readonly teamId: string;
  readonly teamName: string;
  /** Whether it has sprints that can be read from Jira once more. */
  readonly hasSprints: boolean;
  /** null while all is well. */
  readonly trouble: BoardTrouble | null;
}

/** Connected boards of projects that the viewer may browse; the others are only counted (PRODUCT §6). */
export interface BoardsHealth {
  /** By team and name. */
  readonly boards: readonly BoardHealth[];
  /** In projects that the viewer may not browse: all, and those of them that the app does not see. */
  readonly hidden: { readonly boards: number; readonly unseen: number };
  /** Boards beyond what one look reads; a project's own page shows them. */
  readonly beyond: number;
}
