import type { LinkProposal } from '../../../../../src/contract/views';

/** Key of the chosen key result by issue id; '' for none. */
export type LinkChoices = ReadonlyMap<string, string>;

/** Sure suggestions are chosen from the start. */
export const sureChoices = (proposals: readonly LinkProposal[]): LinkChoices =>
  new Map(
    proposals.flatMap(({ issueId, suggestions }) => {
      const sure = suggestions.find((suggestion) => suggestion.sure);
      return sure ? [[issueId, sure.key] as const] : [];
    }),
  );

/** A work link as `link.save` takes it. */
export interface NewLink {
  readonly issueId: string;
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly relation: 'contributes';
}

/** The work links to store. */
export function chosenLinks(proposals: readonly LinkProposal[], choices: LinkChoices): NewLink[] {
  return proposals.flatMap(({ issueId, suggestions }) => {
    const chosen = suggestions.find((suggestion) => suggestion.key === choices.get(issueId));
    if (!chosen) return [];
    const { keyResultId, objectiveId } = chosen;
    return [{ issueId, keyResultId, objectiveId, relation: 'contributes' as const }];
  });
}
