import type { Company } from './company';
import { idsOf, MARK, TARGET } from './names';
import { accountOf, type Role, SEES, WORLDS, type World } from './roles';

/** The worlds of which this person sees nothing; owners see their own. */
export function hiddenFrom(role: Role, own: World): World[] {
  const owns = role === 'objectiveOwner' || role === 'keyResultOwner';
  return WORLDS.filter((world) => (owns ? world !== 'open' && world !== own : !SEES[world].includes(role)));
}

/**
 * What would give the objectives of these worlds away: words, ids, keys, owners. Keys that a sprint's goal carries
 * stand in Jira's own text, which whoever sees the board reads there.
 */
export function secretsOf(company: Company, worlds: readonly World[]): string[] {
  const hidden = company.objectives.filter(({ id }) => worlds.some((world) => belongsTo(id, world)));
  const keyResults = hidden.flatMap((each) => each.keyResults);
  return [
    ...worlds.map((world) => `${MARK} ${world}`),
    ...[...hidden, ...keyResults].flatMap(({ id, key }) => [id, key]),
    ...worlds.flatMap((world) => {
      const { checkInId, commentId, proposalId } = idsOf(world);
      const people = [accountOf('objectiveOwner', world), accountOf('keyResultOwner', world)];
      return [checkInId, commentId, proposalId, `review-${world}`, ...people];
    }),
  ];
}

function belongsTo(objectiveId: string, world: World): boolean {
  return objectiveId !== TARGET && objectiveId.startsWith(idsOf(world).objectiveId);
}

/** Those of the secrets that an answer or error says, besides what its caller said first and what Jira's goals say. */
export function leaksIn(
  said: unknown,
  secrets: readonly string[],
  known: { readonly input: unknown; readonly goal?: string },
): string[] {
  const text = JSON.stringify(said) ?? '';
  const before = JSON.stringify(known);
  return secrets.filter((secret) => isIn(secret, text) && !isIn(secret, before));
}

/** As a word of its own: KR-1 is not in KR-14, nor `objective-open` in `objective-open-past`. */
function isIn(secret: string, text: string): boolean {
  return text.includes(secret) && new RegExp(`(?<![\\w-])${secret}(?![\\w-])`).test(text);
}
