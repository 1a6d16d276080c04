import { platformTime } from '../moments';
import type { Viewer } from '../rules/permissions';
import { CATEGORIES, type Category, LINK_TYPES, PRIORITIES, RESOLUTIONS } from '../store/constants';
import { ownEntry } from '../store/own-entry';
import type { IssueRecord, IssueTypeRecord, ProjectRecord, StatusRecord, UserRecord } from '../store/records';
import type { Store } from '../store/store';
import { avatar, avatarUrls, issueTypeIcon, priorityIcon } from './pictures';

const TYPE_TEXTS: Record<string, string> = {
  Epic: 'A big user story that needs to be broken down.',
  Story: 'Functionality or a feature expressed as a user goal.',
  Task: 'A small, distinct piece of work.',
  Bug: 'A problem or error.',
};

/** Writes records as Jira's JSON; what belongs to other issues only as far as `viewer` may see it. */
export function createShaper(store: Store, viewer?: Viewer) {
  const { baseUrl, timeZone } = store.site();
  const self = (path: string) => `${baseUrl}/rest/api/3${path}`;
  const time = (at: number) => platformTime(at, timeZone);

  function category(of: Category) {
    return {
      self: self(`/statuscategory/${of.id}`),
      id: of.id,
      key: of.key,
      colorName: of.colorName,
      name: of.name,
    };
  }

  function user(of: UserRecord) {
    return {
      self: self(`/user?accountId=${encodeURIComponent(of.accountId)}`),
      accountId: of.accountId,
      ...(of.email === null ? {} : { emailAddress: of.email }),
      avatarUrls: avatarUrls(avatar(of.displayName, of.avatarColor)),
      displayName: of.displayName,
      active: of.active,
      timeZone: of.timeZone,
      accountType: of.accountType,
    };
  }

  const scope = (projectId: string | null) =>
    projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } };

  return {
    base: baseUrl,
    sees: (issue: IssueRecord): boolean => viewer === undefined || viewer.browses(issue.projectId),
    self,
    time,
    category,
    user,
    person(accountId: string | null) {
      const of = accountId === null ? undefined : store.users.get(accountId);
      return of ? user(of) : null;
    },
    /** As users see themselves and search results: with locale. */
    wholeUser(of: UserRecord) {
      return { ...user(of), locale: of.locale };
    },
    status(of: StatusRecord) {
      return {
        self: self(`/status/${of.id}`),
        description: '',
        iconUrl: `${baseUrl}/images/icons/statuses/generic.png`,
        name: of.name,
        id: of.id,
        ...scope(of.projectId),
        statusCategory: category(CATEGORIES[of.category]),
      };
    },
    issueType(of: IssueTypeRecord) {
      return {
        self: self(`/issuetype/${of.id}`),
        id: of.id,
        description: ownEntry(TYPE_TEXTS, of.name) ?? '',
        iconUrl: issueTypeIcon(of.name, of.level),
        name: of.name,
        subtask: of.level < 0,
        avatarId: 10300 + (Number(of.id) % 100),
        ...scope(of.projectId),
        hierarchyLevel: of.level,
      };
    },
    projectRef(of: ProjectRecord) {
      return {
        self: self(`/project/${of.id}`),
        id: of.id,
        key: of.key,
        name: of.name,
        projectTypeKey: of.projectTypeKey,
        simplified: of.style === 'next-gen',
        avatarUrls: avatarUrls(avatar(of.key, '#505258')),
      };
    },
    priority(id: string) {
      const of = ownEntry(PRIORITIES, id);
      return of
        ? { self: self(`/priority/${id}`), iconUrl: priorityIcon(of.color), name: of.name, id }
        : null;
    },
    linkType(id: string) {
      const of = ownEntry(LINK_TYPES, id);
      return of ? { id, ...of, self: self(`/issueLinkType/${id}`) } : null;
    },
    resolution(id: string | null) {
      const of = id === null ? undefined : ownEntry(RESOLUTIONS, id);
      return of && id !== null
        ? { self: self(`/resolution/${id}`), id, description: of.description, name: of.name }
        : null;
    },
  };
}

export type Shaper = ReturnType<typeof createShaper>;
