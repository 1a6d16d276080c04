/** Names of everything the client keeps, so that a write can put its answer where the screens look. */
export const queryKeys = {
  panel: (boardId: string) => ['panel', boardId] as const,
  /** Apart from the panel itself: reading it must not end the wizard that asks. */
  objectivesOf: (boardId: string) => ['objectives-of', boardId] as const,
  setup: (boardId: string) => ['setup', boardId] as const,
  workspace: (projectId: string | null, cycleId: string | null, keyResult: string | null = null) =>
    ['workspace', projectId, cycleId, keyResult] as const,
  overview: (projectId: string | null, cycleId: string | null) => ['overview', projectId, cycleId] as const,
  objective: (objectiveId: string) => ['objective', objectiveId] as const,
  reviews: (objectiveId: string) => ['reviews', objectiveId] as const,
  close: (cycleId: string | null, teamId: string | null, projectId: string | null = null) =>
    ['close', cycleId, teamId, projectId] as const,
  keyResult: (keyResultId: string) => ['key-result', keyResultId] as const,
  planning: (boardId: string, sprintId: string | null) => ['planning', boardId, sprintId] as const,
  boardWork: (boardId: string, from: string, words: string) => ['board-work', boardId, from, words] as const,
  tagging: (sprintId: string) => ['tagging', sprintId] as const,
  throughline: (issueId: string) => ['throughline', issueId] as const,
  suggestions: (boardId: string | null, text: string) => ['suggestions', boardId, text] as const,
  sprintIssues: (sprintId: string) => ['sprint-issues', sprintId] as const,
  issueLinks: (sprintId: string) => ['issue-links', sprintId] as const,
  issues: (ids: readonly string[]) => ['issues', ...ids] as const,
  issueSearch: (projectId: string | null, text: string) => ['issue-search', projectId, text] as const,
  people: (ids: readonly string[]) => ['people', ...ids] as const,
  peopleSearch: (text: string) => ['people-search', text] as const,
  manages: (permission: string) => ['manages', permission] as const,
  metrics: (projectId: string | null) => ['metrics', projectId] as const,
  numberFields: ['number-fields'] as const,
  runs: (keyResultId: string) => ['runs', keyResultId] as const,
  settings: ['settings'] as const,
  /** `version` counts the changes that somebody knows of. */
  activity: (kind: string, id: string | number, version: number) => ['activity', kind, id, version] as const,
  objectiveChoices: (text: string, notBelow: string | null, cycleId: string | null) =>
    ['objective-choices', text, notBelow, cycleId] as const,
  areas: (cycleId: string | null) => ['areas', cycleId] as const,
  area: (areaId: string) => ['area', areaId] as const,
  pastMoves: (objectiveIds: readonly string[]) => ['past-moves', ...objectiveIds] as const,
  trash: (teamId: string) => ['trash', teamId] as const,
  checkInQueue: (projectId: string | null, teamIds: readonly string[]) =>
    ['check-in-queue', projectId, ...teamIds] as const,
  comments: (keyResultId: string) => ['comments', keyResultId] as const,
  addedWork: (boardId: string, sprintId: string) => ['added-work', boardId, sprintId] as const,
  proposals: (boardId: string) => ['proposals', boardId] as const,
};
