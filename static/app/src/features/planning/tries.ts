import type { PlanningIssue, PlanningServes } from '../../../../../src/contract/planning/answers';

/** What work is linked to: a key result or a KRA, with what screens say of it. */
export interface Target {
  readonly kind: 'key-result' | 'area';
  readonly id: string;
  /** Of a key result; '' of a KRA. */
  readonly objectiveId: string;
  readonly key: string;
  readonly title: string;
}

/** An issue from outside the sprint, with what it and what stands above it serve. */
export interface Candidate {
  readonly issue: PlanningIssue;
  readonly serves: Readonly<Record<string, PlanningServes>>;
}

/** What somebody tries with the plan of a sprint before anything is saved (PRODUCT §5.4). */
export interface Tries {
  /** Issues to go to the backlog. */
  readonly out: ReadonlySet<string>;
  /** Issues to come in, by id. */
  readonly in: ReadonlyMap<string, Candidate>;
  /** By id of an issue, or of what stands above one: what it is to be linked to. */
  readonly links: ReadonlyMap<string, readonly Target[]>;
  /** By id of an issue: the line it is to belong to. */
  readonly lines: ReadonlyMap<string, string>;
}

export const NOTHING_TRIED: Tries = { out: new Set(), in: new Map(), links: new Map(), lines: new Map() };

export type TryAction =
  | { readonly type: 'link'; readonly ids: readonly string[]; readonly target: Target }
  | { readonly type: 'unlink'; readonly id: string; readonly targetId: string }
  | { readonly type: 'line'; readonly ids: readonly string[]; readonly lineId: string }
  | { readonly type: 'off-line'; readonly id: string }
  | { readonly type: 'out'; readonly ids: readonly string[] }
  | { readonly type: 'stay'; readonly ids: readonly string[] }
  | { readonly type: 'in'; readonly candidate: Candidate }
  | { readonly type: 'not-in'; readonly id: string }
  /** What was tried when it began has been done, but for what is left; what was tried meanwhile stays. */
  | { readonly type: 'done'; readonly begun: Tries; readonly left: Tries }
  | { readonly type: 'discard' };

/** The tries after one more step. */
export function triesAfter(tries: Tries, action: TryAction): Tries {
  switch (action.type) {
    case 'link': {
      const links = new Map(tries.links);
      for (const id of action.ids) {
        const others = (links.get(id) ?? []).filter((each) => each.id !== action.target.id);
        links.set(id, [...others, action.target]);
      }
      return { ...tries, links };
    }
    case 'unlink': {
      const links = new Map(tries.links);
      const left = (links.get(action.id) ?? []).filter((each) => each.id !== action.targetId);
      if (left.length === 0) links.delete(action.id);
      else links.set(action.id, left);
      return { ...tries, links };
    }
    case 'line': {
      const lines = new Map(tries.lines);
      for (const id of action.ids) lines.set(id, action.lineId);
      return { ...tries, lines };
    }
    case 'off-line': {
      const lines = new Map(tries.lines);
      lines.delete(action.id);
      return { ...tries, lines };
    }
    case 'out':
      return { ...tries, out: new Set([...tries.out, ...action.ids]) };
    case 'stay':
      return { ...tries, out: new Set([...tries.out].filter((id) => !action.ids.includes(id))) };
    case 'in':
      return { ...tries, in: new Map(tries.in).set(action.candidate.issue.id, action.candidate) };
    case 'not-in': {
      const coming = new Map(tries.in);
      coming.delete(action.id);
      return { ...tries, in: coming };
    }
    case 'done':
      return withoutDone(tries, action.begun, action.left);
    case 'discard':
      return NOTHING_TRIED;
  }
}

function withoutDone(tries: Tries, begun: Tries, left: Tries): Tries {
  const isDone = (id: string, target: Target) =>
    (begun.links.get(id) ?? []).some((each) => each.id === target.id) &&
    !(left.links.get(id) ?? []).some((each) => each.id === target.id);
  const links = [...tries.links].flatMap(([id, targets]): [string, readonly Target[]][] => {
    const open = targets.filter((target) => !isDone(id, target));
    return open.length === 0 ? [] : [[id, open]];
  });
  return {
    out: new Set([...tries.out].filter((id) => !begun.out.has(id) || left.out.has(id))),
    in: new Map([...tries.in].filter(([id]) => !begun.in.has(id) || left.in.has(id))),
    links: new Map(links),
    // Put on another line meanwhile, it is to go there yet.
    lines: new Map(
      [...tries.lines].filter(([id, line]) => begun.lines.get(id) !== line || left.lines.get(id) === line),
    ),
  };
}

/** How many things would be done. */
export function triedCount({ out, in: coming, links, lines }: Tries): number {
  const linked = [...links.values()].reduce((sum, targets) => sum + targets.length, 0);
  return out.size + coming.size + linked + lines.size;
}
