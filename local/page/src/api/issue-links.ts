import { z } from 'zod';
import { requestDone, requestJson } from './request';
import { type LinkType, linkTypeSchema } from './shapes';

const typesSchema = z.looseObject({ issueLinkTypes: z.array(linkTypeSchema) });

/** The ways in which two issues can be linked, each with its words in both directions. */
export const readLinkTypes = async (signal?: AbortSignal): Promise<LinkType[]> =>
  (await requestJson('/rest/api/3/issueLinkType', typesSchema, { signal })).issueLinkTypes;

/**
 * Says "`from` blocks `to`". Jira takes the issue whose page shows the outward words as `inwardIssue`, whatever that name
 * suggests.
 */
export const linkIssues = (type: string, keys: { from: string; to: string }): Promise<void> =>
  requestDone('/rest/api/3/issueLink', {
    method: 'POST',
    body: { type: { name: type }, inwardIssue: { key: keys.from }, outwardIssue: { key: keys.to } },
  });

export const removeLink = (id: string): Promise<void> =>
  requestDone(`/rest/api/3/issueLink/${encodeURIComponent(id)}`, { method: 'DELETE' });
