import type { Route } from '../http/route';
import { agileMoveRoutes } from './agile-moves';
import { boardWriteRoutes } from './board-writes';
import { boardRoutes } from './boards';
import { bulkMoveRoutes } from './bulk-moves';
import { bulkPropertyRoutes } from './bulk-properties';
import { commentRoutes } from './comments';
import { fieldMetaRoutes } from './field-meta';
import { metaRoutes } from './fields-and-statuses';
import { filterRoutes } from './filters';
import { issueBulkCreateRoutes } from './issue-bulk-create';
import { issueLinkRoutes } from './issue-links';
import { issueListRoutes } from './issue-lists';
import { issueReadRoutes } from './issue-reads';
import { issueRoutes } from './issues';
import { notificationRoutes } from './notifications';
import { permissionRoutes } from './permissions';
import { precomputationRoutes } from './precomputations';
import { projectRoleRoutes } from './project-roles';
import { projectRoutes } from './projects';
import { propertyRoutes } from './properties';
import { searchRoutes } from './search';
import { sprintRoutes } from './sprints';
import { userRoutes } from './users';

/** All routes; of two that match, the first wins, so fixed paths stand before open ones. */
export const ROUTES: readonly Route[] = [
  ...issueListRoutes,
  ...boardRoutes,
  ...boardWriteRoutes,
  ...filterRoutes,
  ...sprintRoutes,
  ...agileMoveRoutes,
  ...searchRoutes,
  ...precomputationRoutes,
  ...bulkPropertyRoutes,
  ...bulkMoveRoutes,
  ...issueReadRoutes,
  ...issueBulkCreateRoutes,
  ...issueRoutes,
  ...issueLinkRoutes,
  ...commentRoutes,
  ...notificationRoutes,
  ...propertyRoutes,
  ...userRoutes,
  ...permissionRoutes,
  ...projectRoutes,
  ...projectRoleRoutes,
  ...metaRoutes,
  ...fieldMetaRoutes,
];
