import { z } from 'zod';
import { Refusal, refuse, refuseField } from '../http/refusal';
import type { Call } from '../http/route';
import type { IssueRecord } from '../store/records';
import { checkedComment, writeComment } from './comments';
import { checkedLink, makeLink } from './issue-links';
import { issueByKeyOrId } from './issues';

const Additions = z.array(z.looseObject({ add: z.unknown() })).default([]);
const Named = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const Link = z.looseObject({
  type: z.looseObject({ id: z.string().optional(), name: z.string().optional() }),
  inwardIssue: Named.optional(),
  outwardIssue: Named.optional(),
});

/** What `update` adds to an issue rather than writing into it: read and checked, not yet written. */
export interface UpdateAdditions {
  /** The other fields of `update`. */
  update: Readonly<Record<string, unknown>>;
  /** Writes them; to be called once the issue itself is stored, in the same transaction (`Store.together`). */
  write(): void;
}

function additionsOf(field: string, list: unknown): unknown[] {
  const parsed = Additions.safeParse(list);
  if (!parsed.success) throw refuse(400, `The operation is not supported for the field '${field}'.`);
  return parsed.data.map(({ add }) => add);
}

/** Refusals of what a field of `update` names are 400 with the field's name. */
function ofField<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw refuseField(field, error.message);
  }
}

/** `outwardIssue`: the issue "blocks" it; `inwardIssue`: it "is blocked by" that one. */
function readLink(call: Call, issue: IssueRecord, value: unknown) {
  const parsed = Link.safeParse(value);
  const other = parsed.data?.outwardIssue ?? parsed.data?.inwardIssue;
  if (!parsed.success || !other) throw refuse(400, 'A link needs a type and an inward or an outward issue.');
  const linked = issueByKeyOrId(call, other.key ?? other.id ?? '');
  const [source, destination] = parsed.data.outwardIssue ? [issue, linked] : [linked, issue];
  return checkedLink(call, parsed.data.type, { source, destination, changed: issue });
}

/**
 * Takes new links and comments (`{issuelinks:[{add:{type, outwardIssue}}], comment:[{add:{body}}]}`) out of the
 * `update` of a create, an edit or a transition. Other operations on the two are refused.
 */
export function readAdditions(
  call: Call,
  issue: IssueRecord,
  { issuelinks, comment, ...update }: Readonly<Record<string, unknown>> = {},
): UpdateAdditions {
  const links = additionsOf('issuelinks', issuelinks).map((value) =>
    ofField('issuelinks', () => readLink(call, issue, value)),
  );
  const comments = additionsOf('comment', comment).map((value) =>
    checkedComment(call, issue, z.looseObject({ body: z.unknown() }).safeParse(value).data?.body),
  );
  return {
    update,
    write() {
      for (const link of links) makeLink(call, link);
      for (const text of comments) writeComment(call, issue.id, text);
    },
  };
}
