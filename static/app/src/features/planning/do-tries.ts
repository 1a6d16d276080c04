import type { PlanningCheck } from '../../../../../src/contract/planning/answers';
import { call } from '../../client/call';
import { asWireError } from '../../client/call-error';
import { moveIssues } from '../../client/move-issues';
import { linkJobs, type Outcome, portions, type Refusal, withoutLinks } from './to-do';
import type { Tries } from './tries';

interface Where {
  readonly boardId: string;
  readonly check: PlanningCheck;
}

/**
 * Does what was tried: links and lines through the app, moves through Jira as the person. Each part is done whether
 * or not another one is refused; what was refused stays a try, with its reason.
 */
export async function doTries({ boardId, check }: Where, tries: Tries): Promise<Outcome> {
  const links = await makeLinks(tries);
  const lines = await assignLines(check, boardId, tries);
  const out = await move([...tries.out], null);
  const coming = await move([...tries.in.keys()], check.sprintId);
  return {
    linked: links.done,
    assigned: lines.done.length,
    movedOut: out.done.length,
    movedIn: coming.done.length,
    refused: [...links.refused, ...lines.refused, ...out.refused, ...coming.refused],
    left: {
      links: links.left.links,
      lines: new Map([...tries.lines].filter(([id]) => !lines.done.includes(id))),
      out: new Set([...tries.out].filter((id) => !out.done.includes(id))),
      in: new Map([...tries.in].filter(([id]) => !coming.done.includes(id))),
    },
  };
}

async function makeLinks(tries: Tries): Promise<{ done: number; refused: Refusal[]; left: Tries }> {
  let left = tries;
  let done = 0;
  const refused: Refusal[] = [];
  for (const { target, issueIds } of linkJobs(tries)) {
    const { kind, id, objectiveId } = target;
    try {
      const answer = await call('link.saveMany', {
        issueIds: [...issueIds],
        target: kind === 'area' ? { kind, areaId: id } : { kind, objectiveId, keyResultId: id },
      });
      left = withoutLinks(left, id, answer.linked);
      done += answer.linked.length;
      refused.push(...answer.refused.map(({ issueId, message }) => ({ ids: [issueId], message })));
    } catch (error) {
      refused.push({ ids: issueIds, message: asWireError(error).message });
    }
  }
  return { done, refused, left };
}

interface Done {
  readonly done: readonly string[];
  readonly refused: readonly Refusal[];
}

async function assignLines(check: PlanningCheck, boardId: string, tries: Tries): Promise<Done> {
  const ids = [...tries.lines.keys()];
  if (ids.length === 0) return { done: [], refused: [] };
  try {
    await call('planning.assign', {
      sprintId: check.sprintId,
      boardId,
      revision: check.revision,
      assigned: [...tries.lines].map(([issueId, lineId]) => ({ issueId, lineId })),
    });
    return { done: ids, refused: [] };
  } catch (error) {
    return { done: [], refused: [{ ids, message: asWireError(error).message }] };
  }
}

async function move(ids: readonly string[], sprintId: string | null): Promise<Done> {
  const done: string[] = [];
  const refused: Refusal[] = [];
  for (const portion of portions(ids)) {
    try {
      await moveIssues(portion, sprintId);
      done.push(...portion);
    } catch (error) {
      const { code, message } = asWireError(error);
      // Jira refuses a portion whole: one by one those go that may.
      if (portion.length > 1 && code === 'JIRA_REFUSED') {
        for (const id of portion) {
          const single = await move([id], sprintId);
          done.push(...single.done);
          refused.push(...single.refused);
        }
      } else refused.push({ ids: portion, message });
    }
  }
  return { done, refused };
}
