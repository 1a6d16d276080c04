/**
 * What an export of this person does not hold, in words, for whoever opens the file later; empty where it is lossless.
 * Of restricted objectives nothing is said but the rule: whether there are any is not theirs to know (PRODUCT §6).
 */
export function leftOutOf({
  manages,
  hidesBoards,
}: {
  /** Whether they hold “Manage OKRs”, and so see every objective. */
  readonly manages: boolean;
  /** Whether a team has boards in projects that they may not browse. */
  readonly hidesBoards: boolean;
}): string[] {
  return [
    ...(manages
      ? []
      : [
          'Restricted objectives that the exporting person may not see, with their key results and check-ins.',
          'Settings, grades being drafted, and the issues that key results reach: only OKR managers export them.',
        ]),
    ...(hidesBoards
      ? ['Boards, sprints and linked issues in Jira projects that the exporting person may not browse.']
      : []),
  ];
}
