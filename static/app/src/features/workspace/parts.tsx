import type { ComponentType } from 'react';
import { latePart } from '../../ui/late-part';
import type { WorkspaceTab } from './workspace-tabs';

/** What each tab shows, loaded when it is first opened; the Overview alone is there from the beginning. */
export const PARTS: Readonly<Record<Exclude<WorkspaceTab, 'overview'>, ComponentType>> = {
  data: latePart(() => import('../portability/portability-part')),
  'check-ins': latePart(() => import('../check-in-queue/check-in-queue')),
  plan: latePart(() => import('../planning-cycle/plan-tab')),
  health: latePart(() => import('../health-metrics/health-metrics-tab')),
  settings: latePart(() => import('../settings/settings-part')),
  areas: latePart(() => import('./areas/areas-tab')),
  reviews: latePart(() => import('../cycle-closing/closing-tab')),
  map: latePart(() => import('../alignment-map/map-tab')),
  sprints: latePart(() => import('../coverage/sprints-tab')),
  'sprint-reviews': latePart(() => import('../sprint-report/reviews-tab')),
  teams: latePart(() => import('./teams/teams-tab')),
};
