import type { HistoryItem, HistoryRecord, IssueRecord, Json } from './records';

/**
 * An issue as it lies on disk, without its changelog: fields by place, because a hundred thousand rows that each
 * spell out their fields' names take twice as long to read. The last place holds fields that came later.
 */
export type PackedIssue = [
  id: number,
  key: string,
  projectId: string,
  typeId: string,
  summary: string,
  description: string | null,
  statusId: string,
  statusChanged: number,
  parentId: number | null,
  sprintIds: number[],
  points: number | null,
  assignee: string | null,
  reporter: string | null,
  creator: string | null,
  priorityId: string,
  labels: string[],
  created: number,
  updated: number,
  resolved: number | null,
  resolutionId: string | null,
  rank: number,
  epicName: string,
  epicDone: boolean,
  epicColor: string,
  properties: Record<string, Json> | null,
  later: object | null,
];

type PackedItem = [
  field: string,
  fieldtype: 'jira' | 'custom',
  fieldId: string | null,
  from: string | null,
  fromString: string | null,
  to: string | null,
  toString: string | null,
];

/** The changelog of an issue as it lies on disk, oldest first. */
export type PackedHistory = [id: number, at: number, author: string | null, items: PackedItem[]][];

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

/** An issue for the disk; its changelog goes into a row of its own (`packHistory`). */
export function packIssue(issue: IssueRecord): PackedIssue {
  const {
    id,
    key,
    projectId,
    typeId,
    summary,
    description,
    statusId,
    statusChanged,
    parentId,
    sprintIds,
    points,
    assignee,
    reporter,
    creator,
    priorityId,
    labels,
    created,
    updated,
    resolved,
    resolutionId,
    rank,
    epicName,
    epicDone,
    epicColor,
    properties,
    history: _elsewhere,
    ...later
  } = issue;
  return [
    id,
    key,
    projectId,
    typeId,
    summary,
    description,
    statusId,
    statusChanged,
    parentId,
    sprintIds,
    points,
    assignee,
    reporter,
    creator,
    priorityId,
    labels,
    created,
    updated,
    resolved,
    resolutionId,
    rank,
    epicName,
    epicDone,
    epicColor,
    isEmpty(properties) ? null : properties,
    isEmpty(later) ? null : later,
  ];
}

/** Most issues have none of these; they share one. Records are replaced, never changed in place. */
const NO_NUMBERS: number[] = [];
const NO_TEXTS: string[] = [];
const NO_PROPERTIES: Record<string, Json> = {};

const hasHistory = (issue: Omit<IssueRecord, 'history'>): issue is IssueRecord => 'history' in issue;

const READER = Symbol('reads the changelog');

/**
 * One getter for all issues of all sites: getters of their own would make V8 keep each issue as a dictionary, which
 * takes twice the memory.
 */
const HISTORY: PropertyDescriptor & ThisType<{ id: number; [READER]: (id: number) => HistoryRecord[] }> = {
  configurable: true,
  enumerable: true,
  get() {
    return this[READER](this.id);
  },
};

/** Makes issues from packed ones. Names that many issues share are kept once; the changelog is read when asked for. */
export function createUnpacker(readHistory: (id: number) => HistoryRecord[]) {
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
  const orNull = (text: string | null): string | null => (text === null ? null : once(text));
  return {
    unpack(packed: PackedIssue): IssueRecord {
      const issue: Omit<IssueRecord, 'history'> = {
        id: packed[0],
        key: packed[1],
        projectId: once(packed[2]),
        typeId: once(packed[3]),
        summary: packed[4],
        description: packed[5],
        statusId: once(packed[6]),
        statusChanged: packed[7],
        parentId: packed[8],
        sprintIds: packed[9].length === 0 ? NO_NUMBERS : packed[9],
        points: packed[10],
        assignee: orNull(packed[11]),
        reporter: orNull(packed[12]),
        creator: orNull(packed[13]),
        priorityId: once(packed[14]),
        labels: packed[15].length === 0 ? NO_TEXTS : packed[15].map(once),
        created: packed[16],
        updated: packed[17],
        resolved: packed[18],
        resolutionId: orNull(packed[19]),
        rank: packed[20],
        epicName: once(packed[21]),
        epicDone: packed[22],
        epicColor: once(packed[23]),
        properties: packed[24] ?? NO_PROPERTIES,
      };
      if (packed[25]) Object.assign(issue, packed[25]);
      Object.defineProperty(issue, READER, { value: readHistory });
      Object.defineProperty(issue, 'history', HISTORY);
      if (!hasHistory(issue)) throw new Error('An issue has no changelog.');
      return issue;
    },
    /** Gives an issue that is about to be overwritten the changelog it has now, for whoever still holds it. */
    pin(issue: IssueRecord): void {
      const value = issue.history;
      Object.defineProperty(issue, 'history', {
        value,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    },
  };
}

const packItem = (item: HistoryItem): PackedItem => [
  item.field,
  item.fieldtype,
  item.fieldId ?? null,
  item.from,
  item.fromString,
  item.to,
  item.toString,
];

function unpackItem([field, fieldtype, fieldId, from, fromString, to, text]: PackedItem): HistoryItem {
  return { field, fieldtype, ...(fieldId === null ? {} : { fieldId }), from, fromString, to, toString: text };
}

export const packHistory = (history: readonly HistoryRecord[]): PackedHistory =>
  history.map(({ id, at, author, items }) => [id, at, author, items.map(packItem)]);

export const unpackHistory = (packed: PackedHistory): HistoryRecord[] =>
  packed.map(([id, at, author, items]) => ({ id, at, author, items: items.map(unpackItem) }));
