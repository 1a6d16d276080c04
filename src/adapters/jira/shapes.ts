import { z } from 'zod';
import type { JiraBoard, JiraIssue, JiraSprint } from '../../application/ports';

/** Jira's answers as the app reads them: lenient in what it ignores, strict in what it uses. */

export const id = z.union([z.string(), z.number()]).transform(String);
export const moment = z
  .string()
  .nullish()
  .transform((text) => parseMoment(text));

/** ISO in UTC, or null. Jira writes `2026-08-10T15:12:18.263Z` and `2026-08-10T15:12:18.263+0000`. */
export function parseMoment(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text === '') return null;
  const instant = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

export const sprintShape = z
  .object({
    id,
    name: z.string(),
    state: z.enum(['future', 'active', 'closed']),
    startDate: moment,
    endDate: moment,
    completeDate: moment,
    originBoardId: id.nullish(),
    /** Absent, null and '' are all "none". */
    goal: z.string().nullish(),
  })
  .transform(
    (sprint): JiraSprint => ({
      id: sprint.id,
      name: sprint.name,
      state: sprint.state,
      start: sprint.startDate,
      end: sprint.completeDate ?? sprint.endDate,
      goal: sprint.goal ?? '',
      boardId: sprint.originBoardId ?? null,
    }),
  );

export const sprintPageShape = z.object({ values: z.array(sprintShape), isLast: z.boolean() });

export const boardShape = z
  .object({
    id,
    name: z.string().default(''),
    type: z.enum(['scrum', 'simple', 'kanban']),
    location: z.object({ projectId: id.nullish(), projectKey: z.string().nullish() }).nullish(),
  })
  .transform(
    (board): JiraBoard => ({
      id: board.id,
      name: board.name,
      type: board.type,
      projectId: board.location?.projectId ?? null,
      projectKey: board.location?.projectKey ?? null,
    }),
  );

export const ISSUE_FIELDS = [
  'summary',
  'status',
  'issuetype',
  'parent',
  'resolution',
  'resolutiondate',
  'project',
] as const;

export const issueShape = z
  .object({
    id,
    key: z.string(),
    fields: z.object({
      summary: z.string().nullish(),
      status: z.object({ statusCategory: z.object({ key: z.string() }).nullish() }).nullish(),
      issuetype: z.object({ hierarchyLevel: z.number().nullish() }).nullish(),
      parent: z.object({ id }).nullish(),
      resolution: z.object({ name: z.string() }).nullish(),
      resolutiondate: moment,
      project: z.object({ id }).nullish(),
    }),
  })
  .transform(
    ({ id: issueId, key, fields }): JiraIssue => ({
      id: issueId,
      key,
      summary: fields.summary ?? '',
      level: fields.issuetype?.hierarchyLevel ?? 0,
      parentId: fields.parent?.id ?? null,
      done: fields.status?.statusCategory?.key === 'done',
      resolvedAt: fields.resolutiondate,
      resolution: fields.resolution?.name ?? null,
      projectId: fields.project?.id ?? null,
    }),
  );

/** What cannot be seen is reported beside it in `issueErrors`, and not needed. */
export const fetchedIssuesShape = z.object({ issues: z.array(issueShape) });

export const searchPageShape = z.object({
  issues: z.array(issueShape),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().nullish(),
});

export const permissionsShape = z.object({
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(
      z.object({
        permission: z.string(),
        projects: z.array(id).default([]),
        issues: z.array(id).default([]),
      }),
    )
    .default([]),
});

/** 204: done, and nothing to say. */
export const nothingShape = z.null();

export const myselfShape = z.object({ timeZone: z.string().nullish() });

export const projectPageShape = z.object({ values: z.array(z.object({ key: z.string() })) });

/** Jira says it in `errorMessages`, in `errors`, or in both. */
export const errorShape = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.unknown()).default({}),
});

export const countShape = z.object({ count: z.number() });

export const projectIdsShape = z.object({
  values: z.array(z.object({ id })),
  isLast: z.boolean().default(true),
});

export const projectCountShape = z.object({ total: z.number().nullish() });

/** One page of a search that asked for one number field: its value in each issue, null where it is empty. */
export const numbersPageShape = (fieldId: string) =>
  z.object({
    issues: z.array(
      z
        .object({ fields: z.record(z.string(), z.unknown()).nullish() })
        .transform(({ fields }): number | null => {
          const value = fields?.[fieldId];
          return typeof value === 'number' && Number.isFinite(value) ? value : null;
        }),
    ),
    nextPageToken: z.string().nullish(),
  });
