import type { Input } from '../../../../../../src/contract/api';
import type { AreaView } from '../../../../../../src/contract/okrs/lifecycle-answers';
import { LONG_TEXT } from '../../okr-forms/long-text';

const NAME_LENGTH = 120;

/** A KRA as it is being typed. */
export interface AreaDraft {
  readonly name: string;
  readonly description: string;
  readonly ownerId: string | null;
  /** null: of the whole organisation. */
  readonly teamId: string | null;
}

export const editArea = ({ name, description, ownerId, teamId }: AreaView): AreaDraft => ({
  name,
  description,
  ownerId,
  teamId,
});

/** What is wrong with the draft, by field; empty when nothing is. */
export function areaProblems(draft: AreaDraft): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  const name = draft.name.trim();
  if (name === '') problems.set('name', 'Give the KRA a name.');
  else if (name.length > NAME_LENGTH) problems.set('name', `Keep the name within ${NAME_LENGTH} characters.`);
  if (draft.description.length > LONG_TEXT) problems.set('description', 'Keep it within 4,000 characters.');
  return problems;
}

/** What saving sends; call it only when there are no problems. */
export function areaInput(
  draft: AreaDraft,
  ids: { readonly id: string; readonly revision?: number },
): Input<'area.save'> {
  return { ...ids, ...draft, name: draft.name.trim() };
}
