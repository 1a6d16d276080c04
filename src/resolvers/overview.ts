import { readObjective } from '../application/overview/read-objective';
import { readOverview } from '../application/overview/read-overview';
import { readViews } from '../application/overview/read-views';
import { removeView } from '../application/overview/remove-view';
import { saveView } from '../application/overview/save-view';
import type { OVERVIEW_PROCEDURES } from '../contract/overview/procedures';
import type { UseCases } from './procedure';

export const OVERVIEW_USE_CASES: UseCases<keyof typeof OVERVIEW_PROCEDURES> = {
  'overview.read': readOverview,
  'objective.read': readObjective,
  'views.read': readViews,
  'views.save': saveView,
  'views.remove': removeView,
};
