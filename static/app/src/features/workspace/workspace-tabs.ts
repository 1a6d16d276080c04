/** The tabs of the workspace in their order; each is the first part of its address. */
export const WORKSPACE_TABS = [
  { key: 'overview', label: 'Overview' },
  { key: 'check-ins', label: 'Check-ins' },
  { key: 'plan', label: 'Plan' },
  { key: 'health', label: 'Health metrics' },
  { key: 'teams', label: 'Teams & boards' },
  { key: 'data', label: 'Import & export' },
  { key: 'settings', label: 'Settings' },
] as const;
export type WorkspaceTab = (typeof WORKSPACE_TABS)[number]['key'];
