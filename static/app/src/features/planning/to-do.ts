import type { Target, Tries } from './tries';

/** One call's worth of links: issues or epics to one target. */
export interface LinkJob {
  readonly target: Target;
  readonly issueIds: readonly string[];
}

/** As many issues as `link.saveMany` and Jira's moves take at once. */
const AT_ONCE = 50;

/** The links that are tried, by target, in portions that one call takes. */
export function linkJobs(tries: Tries): LinkJob[] {
  const byTarget = new Map<string, { target: Target; ids: string[] }>();
  for (const [id, targets] of tries.links) {
    for (const target of targets) {
      const job = byTarget.get(target.id) ?? { target, ids: [] };
      job.ids.push(id);
      byTarget.set(target.id, job);
    }
  }
  return [...byTarget.values()].flatMap(({ target, ids }) =>
    portions(ids).map((issueIds) => ({ target, issueIds })),
  );
}

export function portions<T>(list: readonly T[], size = AT_ONCE): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < list.length; at += size) found.push(list.slice(at, at + size));
  return found;
}

/** What was tried and not done, and why, in words. */
export interface Refusal {
  readonly ids: readonly string[];
  readonly message: string;
}

/** What came of it: in numbers what was done, the rest with reasons, and the tries that are left. */
export interface Outcome {
  readonly linked: number;
  readonly assigned: number;
  readonly movedOut: number;
  readonly movedIn: number;
  readonly refused: readonly Refusal[];
  readonly left: Tries;
}

/** Tries without the links that were made. */
export function withoutLinks(tries: Tries, targetId: string, done: readonly string[]): Tries {
  const links = new Map(tries.links);
  for (const id of done) {
    const left = (links.get(id) ?? []).filter((each) => each.id !== targetId);
    if (left.length === 0) links.delete(id);
    else links.set(id, left);
  }
  return { ...tries, links };
}
