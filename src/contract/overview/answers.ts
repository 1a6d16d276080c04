import type { CycleView, ObjectiveView, Viewer } from '../views';
import type { ViewFilters } from './procedures';
import type { SentObjective } from './rows';

/** A team as the tree shows it. */
export interface OverviewTeam {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly leadId: string | null;
  readonly standInId: string | null;
  /** False: its objectives are not in this answer, and are read by its id. */
  readonly loaded: boolean;
}

export interface OverviewView {
  readonly viewer: Viewer;
  /** `YYYY-MM-DD` in the organisation's zone. */
  readonly today: string;
  readonly timeZone: string;
  readonly fiscalFirstMonth: number;
  readonly cycles: readonly CycleView[];
  /** The cycle shown; null while there is none at all. */
  readonly cycleId: string | null;
  readonly teams: readonly OverviewTeam[];
  /** Account ids that the rows name by their place here. */
  readonly people: readonly string[];
  readonly objectives: readonly SentObjective[];
  /** Whether the organisation has KRAs at all: what is not used yet stays out of sight. */
  readonly hasAreas: boolean;
  /** The KRAs to narrow by: those that are not archived, and archived ones that an objective here serves. */
  readonly areas: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  readonly asOf: string;
}

/** Filters of the Overview under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filters: ViewFilters;
}
/** Each in the order of names. */
export interface SavedViews {
  readonly own: readonly SavedView[];
  readonly shared: readonly SavedView[];
}

/** What the procedures of this area answer. */
export interface OverviewAnswers {
  'overview.read': OverviewView;
  'objective.read': ObjectiveView;
  'views.read': SavedViews;
  'views.save': SavedViews;
  'views.remove': SavedViews;
}
