/** A permission as Jira writes it out; -1 is the id of those that products and apps add to the platform's own. */
interface Permission {
  id: number;
  name: string;
}

/** Project permissions that the site's own rules ask for. */
const MODELLED: Record<string, Permission> = {
  ADMINISTER_PROJECTS: { id: 23, name: 'Administer Projects' },
  BROWSE_PROJECTS: { id: 10, name: 'Browse Projects' },
  MANAGE_SPRINTS_PERMISSION: { id: 10100, name: 'Manage sprints' },
  ASSIGNABLE_USER: { id: 17, name: 'Assignable User' },
  ASSIGN_ISSUES: { id: 13, name: 'Assign Issues' },
  CLOSE_ISSUES: { id: 18, name: 'Close Issues' },
  CREATE_ISSUES: { id: 11, name: 'Create Issues' },
  DELETE_ISSUES: { id: 16, name: 'Delete Issues' },
  EDIT_ISSUES: { id: 12, name: 'Edit Issues' },
  MODIFY_REPORTER: { id: 30, name: 'Modify Reporter' },
  MOVE_ISSUES: { id: 25, name: 'Move Issues' },
  LINK_ISSUES: { id: 21, name: 'Link Issues' },
  RESOLVE_ISSUES: { id: 14, name: 'Resolve Issues' },
  SCHEDULE_ISSUES: { id: 28, name: 'Schedule Issues' },
  TRANSITION_ISSUES: { id: 46, name: 'Transition Issues' },
  ADD_COMMENTS: { id: 15, name: 'Add Comments' },
};

/** Project permissions of Jira's documented list that guard nothing on this site. */
const UNMODELLED: Record<string, Permission> = {
  VIEW_DEV_TOOLS: { id: 29, name: 'View Development Tools' },
  VIEW_READONLY_WORKFLOW: { id: 45, name: 'View Read-Only Workflow' },
  VIEW_AGGREGATED_DATA: { id: -1, name: 'View Aggregated Data' },
  SERVICEDESK_AGENT: { id: -1, name: 'Service Desk Agent' },
  SET_ISSUE_SECURITY: { id: 26, name: 'Set Issue Security' },
  MANAGE_WATCHERS: { id: 32, name: 'Manage Watchers' },
  VIEW_VOTERS_AND_WATCHERS: { id: 31, name: 'View Voters and Watchers' },
  DELETE_ALL_COMMENTS: { id: 36, name: 'Delete All Comments' },
  DELETE_OWN_COMMENTS: { id: 37, name: 'Delete Own Comments' },
  EDIT_ALL_COMMENTS: { id: 34, name: 'Edit All Comments' },
  EDIT_OWN_COMMENTS: { id: 35, name: 'Edit Own Comments' },
  CREATE_ATTACHMENTS: { id: 19, name: 'Create Attachments' },
  DELETE_ALL_ATTACHMENTS: { id: 38, name: 'Delete All Attachments' },
  DELETE_OWN_ATTACHMENTS: { id: 39, name: 'Delete Own Attachments' },
  DELETE_ALL_WORKLOGS: { id: 43, name: 'Delete All Worklogs' },
  DELETE_OWN_WORKLOGS: { id: 42, name: 'Delete Own Worklogs' },
  EDIT_ALL_WORKLOGS: { id: 41, name: 'Edit All Worklogs' },
  EDIT_OWN_WORKLOGS: { id: 40, name: 'Edit Own Worklogs' },
  WORK_ON_ISSUES: { id: 20, name: 'Work On Issues' },
};

/** Project permissions the site knows; keys as Jira writes them. */
export const PROJECT_PERMISSIONS: Record<string, Permission> = { ...MODELLED, ...UNMODELLED };

/** Held by whoever may edit issues, where a project does not grant them itself. */
export const UNMODELLED_OF_PROJECTS: ReadonlySet<string> = new Set(Object.keys(UNMODELLED));

export const GLOBAL_PERMISSIONS: Record<string, Permission> = {
  ADMINISTER: { id: 0, name: 'Administer Jira' },
  SYSTEM_ADMIN: { id: 44, name: 'Jira System Administrators' },
  USER_PICKER: { id: 27, name: 'Browse users and groups' },
  CREATE_SHARED_OBJECTS: { id: 22, name: 'Share dashboards and filters' },
  MANAGE_GROUP_FILTER_SUBSCRIPTIONS: { id: 24, name: 'Manage group filter subscriptions' },
  BULK_CHANGE: { id: 33, name: 'Make bulk changes' },
  CREATE_PROJECT: { id: 58, name: 'Create team-managed projects' },
};

/** Held by administrators, where the site does not grant them itself. */
export const UNMODELLED_GLOBALS: ReadonlySet<string> = new Set([
  'SYSTEM_ADMIN',
  'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
]);
