import { z } from 'zod';

/** Parsers of what the site answers, as far as the shell reads it; everything else passes unread (jira-rest). */

export const userSchema = z.looseObject({
  accountId: z.string(),
  displayName: z.string(),
  active: z.boolean().optional(),
  avatarUrls: z.record(z.string(), z.string()).optional(),
});
export type User = z.infer<typeof userSchema>;

export const issueTypeSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  hierarchyLevel: z.number().optional(),
  subtask: z.boolean().optional(),
});
export type IssueType = z.infer<typeof issueTypeSchema>;

export const projectSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string().default('software'),
  simplified: z.boolean().optional(),
  style: z.string().optional(),
});
export type Project = z.infer<typeof projectSchema>;

export const boardSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  type: z.string(),
  location: z.looseObject({ projectId: z.number().optional(), projectKey: z.string().optional() }).optional(),
});
export type Board = z.infer<typeof boardSchema>;

export const boardConfigurationSchema = z.looseObject({
  id: z.number(),
  filter: z.looseObject({ id: z.string() }).optional(),
  columnConfig: z.looseObject({
    columns: z.array(
      z.looseObject({
        name: z.string(),
        statuses: z.array(z.looseObject({ id: z.string() })),
        min: z.number().optional(),
        max: z.number().optional(),
      }),
    ),
  }),
  estimation: z
    .looseObject({
      type: z.string(),
      field: z.looseObject({ fieldId: z.string(), displayName: z.string().optional() }).optional(),
    })
    .optional(),
});
export type BoardConfiguration = z.infer<typeof boardConfigurationSchema>;

export const sprintSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  state: z.enum(['future', 'active', 'closed']),
  startDate: z.string().nullish(),
  endDate: z.string().nullish(),
  completeDate: z.string().nullish(),
  originBoardId: z.number().nullish(),
  goal: z.string().nullish(),
});
export type Sprint = z.infer<typeof sprintSchema>;

export const statusSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  statusCategory: z.looseObject({ key: z.string() }).optional(),
});
export type Status = z.infer<typeof statusSchema>;

export const prioritySchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  iconUrl: z.string().optional(),
  isDefault: z.boolean().optional(),
});
export type Priority = z.infer<typeof prioritySchema>;

/** An issue as another issue names it. */
const namedIssueSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z
    .looseObject({
      summary: z.string().optional(),
      issuetype: issueTypeSchema.optional(),
      status: statusSchema.optional(),
    })
    .optional(),
});

export const linkTypeSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  inward: z.string(),
  outward: z.string(),
});
export type LinkType = z.infer<typeof linkTypeSchema>;

const linkSchema = z.looseObject({
  id: z.string(),
  type: linkTypeSchema,
  inwardIssue: namedIssueSchema.optional(),
  outwardIssue: namedIssueSchema.optional(),
});
export type IssueLink = z.infer<typeof linkSchema>;

const commentSchema = z.looseObject({
  id: z.string(),
  author: userSchema.nullish(),
  body: z.unknown(),
  created: z.string(),
});
export type Comment = z.infer<typeof commentSchema>;

export const issueSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    status: statusSchema,
    issuetype: issueTypeSchema,
    project: projectSchema.partial({ name: true, projectTypeKey: true }).optional(),
    assignee: userSchema.nullish(),
    reporter: userSchema.nullish(),
    parent: namedIssueSchema.nullish(),
    description: z.unknown().optional(),
    priority: prioritySchema.nullish(),
    labels: z.array(z.string()).nullish(),
    subtasks: z.array(namedIssueSchema).nullish(),
    /** Absent where the site has no issue links. */
    issuelinks: z.array(linkSchema).optional(),
    /** Absent where the site has no comments. */
    comment: z.looseObject({ comments: z.array(commentSchema) }).optional(),
    created: z.string().nullish(),
    updated: z.string().nullish(),
  }),
});
export type Issue = z.infer<typeof issueSchema>;

export const fieldSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  schema: z.looseObject({ custom: z.string().optional() }).optional(),
});
export type Field = z.infer<typeof fieldSchema>;

export const sprintFieldSchema = z.array(
  z.looseObject({ id: z.number(), name: z.string(), state: z.string(), boardId: z.number().optional() }),
);

export const transitionSchema = z.looseObject({ id: z.string(), name: z.string(), to: statusSchema });
export type Transition = z.infer<typeof transitionSchema>;
