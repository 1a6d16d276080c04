/** The tabs of the workspace in their order; each is the first part of its address. */
export const WORKSPACE_TABS = [
  { key: 'overview', label: 'Overview' },
  { key: 'map', label: 'Alignment map' },
  { key: 'sprints', label: 'Sprints' },
  { key: 'check-ins', label: 'Check-ins' },
  { key: 'sprint-reviews', label: 'Reviews' },
  { key: 'plan', label: 'Plan' },
  { key: 'health', label: 'Health metrics' },
  { key: 'areas', label: 'KRAs' },
  { key: 'reviews', label: 'Closing' },
  { key: 'teams', label: 'Teams & boards' },
  { key: 'data', label: 'Import & export' },
  { key: 'settings', label: 'Settings' },
] as const;
export type WorkspaceTab = (typeof WORKSPACE_TABS)[number]['key'];

/** Tabs that show rows of the Overview; the others read objectives in full. */
export const ROW_TABS: readonly WorkspaceTab[] = ['overview', 'map', 'sprints', 'sprint-reviews'];

/**
 * The tabs that somebody sees: in a project, KRAs stay out of sight until there is one, save for OKR managers, who may
 * add the first (PRODUCT §5.2). The one that is open always shows.
 */
export function visibleTabs({
  projectId,
  hasAreas,
  managesOkrs,
  open,
}: {
  readonly projectId: string | null;
  readonly hasAreas: boolean;
  readonly managesOkrs: boolean;
  readonly open: WorkspaceTab;
}): readonly (typeof WORKSPACE_TABS)[number][] {
  const hidesAreas = projectId !== null && !hasAreas && !managesOkrs && open !== 'areas';
  return WORKSPACE_TABS.filter(({ key }) => key !== 'areas' || !hidesAreas);
}
