import type { Input } from '../../../../../src/contract/api';
import type { TaggingView } from '../../../../../src/contract/views';
import { asWireError } from '../../client/call-error';
import { taggedLines } from './goal-preview';
import { reduceTagging, type TaggingState } from './tagging-state';

/** The same save once more; somebody who was told that the sprint has moved on meanwhile means it. */
export function again(input: Input<'tagging.save'>, error: unknown): Input<'tagging.save'> {
  if (asWireError(error).code !== 'CONFLICT') return input;
  const { seenState: _seen, ...rest } = input;
  return rest;
}

/** A save that writes the goal of a sprint that has none; claims only for the key results it names. */
export function withNewGoal(
  input: Input<'tagging.save'>,
  state: TaggingState,
  written: readonly { readonly key: string }[],
  newGoal: string,
): Input<'tagging.save'> {
  const keys = new Set(written.map(({ key }) => key));
  const claims = Object.entries(state.claims).filter(([key]) => keys.has(key));
  return {
    ...input,
    newGoal,
    lines: taggedLines(newGoal),
    claims: claims.map(([key, claim]) => ({ key, claim })),
  };
}

/** The state with a draft's tags and claims taken over. */
export function withDraft(state: TaggingState, draft: NonNullable<TaggingView['draft']>): TaggingState {
  const claims = Object.fromEntries(draft.claims.map(({ key, claim }) => [key, claim]));
  return {
    ...reduceTagging(state, { type: 'take', lines: draft.lines }),
    claims: { ...state.claims, ...claims },
  };
}

/** A save that writes the goal which somebody drafted for a sprint that has none. */
export function withDraftedGoal(
  input: Input<'tagging.save'>,
  { newGoal, lines, claims }: NonNullable<TaggingView['draft']>,
): Input<'tagging.save'> {
  if (newGoal === null) return input;
  const kept = lines.map(({ index, keys, issueIds }) => ({
    index,
    keys: [...keys],
    issueIds: [...issueIds],
  }));
  return { ...input, newGoal, lines: kept, claims: [...claims] };
}
