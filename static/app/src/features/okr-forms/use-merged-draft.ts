import { useState } from 'react';
import { isChanged } from './is-changed';
import { type Merge, mergeDrafts } from './merge-drafts';

/** A form's draft that takes in what somebody else saved while it was being typed. */
export interface MergedDraft<D> {
  readonly draft: D;
  /** Whether it differs from what is stored. */
  readonly changed: boolean;
  readonly change: (part: Partial<D>) => void;
  /** Gives up my text of a field for theirs. */
  readonly take: (field: keyof D) => void;
  /** What was joined when a newer revision came in; null while none has. */
  readonly merge: (Merge<D> & { readonly theirs: D /** When (ms). */; readonly at: number }) | null;
}

/**
 * The draft of something stored (or new: `revision` undefined). When a newer revision of it comes in by the props, what
 * was typed is kept and joined with that.
 */
export function useMergedDraft<D extends object>(
  revision: number | undefined,
  stored: () => D,
): MergedDraft<D> {
  const [state, setState] = useState(() => {
    const base = stored();
    return { revision, base, draft: base, merge: null as MergedDraft<D>['merge'] };
  });
  if (state.revision !== revision) {
    const theirs = stored();
    const merge = mergeDrafts(state.base, state.draft, theirs);
    setState({ revision, base: theirs, draft: merge.draft, merge: { ...merge, theirs, at: Date.now() } });
  }
  return {
    draft: state.draft,
    changed: isChanged(state.base, state.draft),
    merge: state.merge,
    take: (field) =>
      setState((before) =>
        before.merge === null
          ? before
          : { ...before, draft: { ...before.draft, [field]: before.merge.theirs[field] } },
      ),
    change: (part) => setState((before) => ({ ...before, draft: { ...before.draft, ...part } })),
  };
}
