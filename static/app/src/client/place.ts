import { field, text } from './json';

/** Where in Jira a view was opened: ids as decimal strings, null where the place has none. */
export interface Place {
  readonly moduleType: string;
  readonly boardId: string | null;
  readonly boardType: string | null;
  readonly sprintId: string | null;
  readonly projectId: string | null;
  readonly issueId: string | null;
  readonly projectKey: string | null;
  /** Which of its screens another view asked for; null for the usual one. */
  readonly view: string | null;
  /** Opened by another view of the app through the bridge's modal. */
  readonly inModal: boolean;
}

const id = (value: unknown): string | null => {
  const read = text(value);
  return /^\d{1,18}$/.test(read) ? read : null;
};

/**
 * Reads the bridge context's `extension`. A modal's own context (`extension.modal`) goes before its opener's, so that
 * the same view works from Jira's menu and from another view.
 */
export function readPlace(extension: unknown): Place {
  const modal = field(extension, 'modal');
  return {
    moduleType: text(field(extension, 'type')),
    boardId: id(field(modal, 'boardId')) ?? id(field(field(extension, 'board'), 'id')),
    boardType: text(field(field(extension, 'board'), 'type')) || null,
    sprintId: id(field(modal, 'sprintId')) ?? id(field(field(extension, 'sprint'), 'id')),
    projectId: id(field(field(extension, 'project'), 'id')),
    issueId: id(field(field(extension, 'issue'), 'id')),
    projectKey: text(field(field(extension, 'project'), 'key')) || null,
    view: text(field(modal, 'view')) || null,
    inModal: modal !== undefined,
  };
}
