import { z } from 'zod';
import type { BoardSetup, IssueChange, SprintIssue } from '../../application/ports';
import { id, moment } from './shapes';

/** Jira's answers about what sprints consist of, and what boards count as done. */

export const boardSetupShape = z
  .object({
    columnConfig: z
      .object({
        columns: z.array(z.object({ statuses: z.array(z.object({ id })).default([]) })).default([]),
      })
      .nullish(),
    estimation: z
      .object({
        type: z.string(),
        field: z.object({ fieldId: z.string(), displayName: z.string().optional() }).nullish(),
      })
      .nullish(),
  })
  .transform(
    ({ columnConfig, estimation }): BoardSetup => ({
      estimation: estimation?.field
        ? {
            label: estimation.field.displayName ?? estimation.field.fieldId,
            fieldId: estimation.field.fieldId,
          }
        : { label: 'issue count', fieldId: null },
      doneStatuses: (
        columnConfig?.columns.findLast((column) => column.statuses.length > 0)?.statuses ?? []
      ).map((status) => status.id),
    }),
  );

export const SPRINT_ISSUE_FIELDS = [
  'project',
  'parent',
  'issuetype',
  'status',
  'resolution',
  'resolutiondate',
  'created',
  'updated',
] as const;
/** Fields of the agile and software APIs: no custom field has to be known by its id. */
export const SPRINT_FIELDS = ['sprint', 'closedSprints'] as const;

const CATEGORIES = ['new', 'indeterminate', 'done'] as const;
const sprintRef = z.object({ id });

/** An issue as the agile and software APIs write it, with the number fields that were asked for. */
export const sprintIssueShape = (estimateFields: readonly string[]) =>
  z
    .object({
      id,
      fields: z.looseObject({
        project: z.object({ id }),
        parent: z.object({ id }).nullish(),
        issuetype: z.object({ hierarchyLevel: z.number().nullish() }).nullish(),
        status: z.object({
          id,
          // "No Category" (`undefined`) is not started.
          statusCategory: z.object({ key: z.enum(CATEGORIES).catch('new') }).nullish(),
        }),
        resolution: z.object({ name: z.string() }).nullish(),
        resolutiondate: moment,
        created: moment,
        updated: moment,
        sprint: sprintRef.nullish(),
        closedSprints: z.array(sprintRef).nullish(),
      }),
    })
    .transform(({ id: issueId, fields }): SprintIssue => {
      const sprints = [...(fields.closedSprints ?? []), ...(fields.sprint ? [fields.sprint] : [])];
      return {
        id: issueId,
        projectId: fields.project.id,
        parentId: fields.parent?.id ?? null,
        level: fields.issuetype?.hierarchyLevel ?? 0,
        statusId: fields.status.id,
        category: fields.status.statusCategory?.key ?? 'new',
        estimates: Object.fromEntries(
          estimateFields.flatMap((field) => {
            const value = fields[field];
            return typeof value === 'number' && Number.isFinite(value) ? [[field, value] as const] : [];
          }),
        ),
        resolvedAt: fields.resolutiondate,
        resolution: fields.resolution?.name ?? null,
        sprintIds: [...new Set(sprints.map((sprint) => sprint.id))],
        createdAt: fields.created,
        updatedAt: fields.updated,
      };
    });

/** What the field of sprints says of an issue: every sprint it is or was in. Not there: not a field of its project. */
const sprintsInField = z.array(sprintRef).nullable();

/**
 * Issues by the hundred. `told`: whether the field of sprints was there to be read; the agile API alone says it
 * for the others.
 */
export const bulkSprintIssuesShape = (estimateFields: readonly string[], sprintField: string) =>
  z.object({
    issues: z.array(
      z.looseObject({ fields: z.looseObject({}) }).transform((issue, context) => {
        const read = sprintIssueShape(estimateFields).safeParse(issue);
        if (!read.success) {
          context.addIssue('not an issue');
          return z.NEVER;
        }
        const sprints = sprintsInField.safeParse(issue.fields[sprintField]);
        const sprintIds = [...new Set((sprints.data ?? []).map((sprint) => sprint.id))];
        return { issue: { ...read.data, sprintIds }, told: sprints.success };
      }),
    ),
  });

/** The fields of a site; the one of sprints is known by what it is, not by its id or name. */
export const fieldsShape = z.array(
  z.object({ id: z.string(), schema: z.object({ custom: z.string().optional() }).nullish() }),
);
export const SPRINT_FIELD_TYPE = 'com.pyxis.greenhopper.jira:gh-sprint';

export const sprintIssuesPageShape = (estimateFields: readonly string[]) =>
  z.object({ issues: z.array(sprintIssueShape(estimateFields)), nextPageToken: z.string().nullish() });

const text = z.union([z.string(), z.number()]).transform(String).nullish();

/** One entry of a changelog. Its items are read as plain tables: one of their keys is `toString`. */
const history = z.object({
  created: moment,
  items: z.array(z.record(z.string(), z.unknown())),
});
type History = z.infer<typeof history>;

const changelog = z.object({
  /** Jira cuts long ones; this says how long it is. */
  changelog: z.object({ total: z.number().nullish(), histories: z.array(history) }).nullish(),
});

/** Issues by the hundred with their changelogs. */
export const historiesShape = (estimateFields: readonly string[]) =>
  z.object({
    issues: z.array(
      z.looseObject({}).transform((issue, context) => {
        const read = sprintIssueShape(estimateFields).safeParse(issue);
        const past = changelog.safeParse(issue);
        if (read.success && past.success) return { issue: read.data, changelog: past.data.changelog };
        context.addIssue('not an issue with its changelog');
        return z.NEVER;
      }),
    ),
  });

export const changelogPageShape = z.object({ values: z.array(history), isLast: z.boolean().nullish() });

/** What an entry says of sprints, status and estimates; null where it says nothing of them. */
export function issueChange(
  issueId: string,
  { created, items }: History,
  estimateFields: readonly string[],
): IssueChange | null {
  if (created === null) return null;
  const item = (name: string) => items.find((each) => each.field === name);
  const sprint = item('Sprint');
  const status = item('status');
  const parent = items.find((each) => PARENT_ITEMS.includes(String(each.field)));
  const statusFrom = text.safeParse(status?.from).data;
  const statusTo = text.safeParse(status?.to).data;
  const estimates = Object.fromEntries(
    estimateFields.flatMap((field) => {
      const found = items.find((each) => each.fieldId === field);
      if (found === undefined) return [];
      return [
        [
          field,
          { from: estimateIn(found.fromString, found.from), to: estimateIn(found.toString, found.to) },
        ] as const,
      ];
    }),
  );
  const change: IssueChange = {
    issueId,
    at: created,
    sprints: sprint === undefined ? null : { from: idsIn(sprint.from), to: idsIn(sprint.to) },
    status: statusFrom && statusTo ? { from: statusFrom, to: statusTo } : null,
    parent:
      parent === undefined ? null : { from: idsIn(parent.from)[0] ?? null, to: idsIn(parent.to)[0] ?? null },
    estimates,
  };
  const saysNothing =
    change.sprints === null &&
    change.status === null &&
    change.parent === null &&
    Object.keys(estimates).length === 0;
  return saysNothing ? null : change;
}
/** Names of the item about the parent, as Jira writes and wrote them. */
const PARENT_ITEMS = ['IssueParentAssociation', 'Epic Link', 'Parent', 'Parent Link'];

/** "12, 14" → ["12", "14"]; "" and null are none. */
export function idsIn(list: unknown): string[] {
  if (typeof list !== 'string' && typeof list !== 'number') return [];
  return String(list)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Of number fields only the words say it; times may be words (`1d`) beside their seconds. */
const estimateIn = (words: unknown, id: unknown): number | null => numberIn(words) ?? numberIn(id);

function numberIn(written: unknown): number | null {
  if (typeof written !== 'string' || written.trim() === '') return null;
  const value = Number(written);
  return Number.isFinite(value) ? value : null;
}
