import type { ClosingObjective } from '../../../../../src/contract/reviews/views';
import { plural } from '../../format/plural';

/** What of a closing is printed: everything that ran, or the one objective of this key. */
export function onSheet<O extends Pick<ClosingObjective, 'key' | 'lifecycle'>>(
  objectives: readonly O[],
  only: string | null,
): readonly O[] {
  return objectives.filter(
    ({ key, lifecycle }) =>
      (only === null || key === only) && lifecycle !== 'draft' && lifecycle !== 'cancelled',
  );
}

/** Warns before a sheet is printed that holds what not everybody may see; null without such. */
export function restrictedWords(
  objectives: readonly Pick<ClosingObjective, 'key' | 'restricted'>[],
): string | null {
  const keys = objectives.filter(({ restricted }) => restricted).map(({ key }) => key);
  if (keys.length === 0) return null;
  return `This sheet holds ${plural(keys.length, 'restricted objective')}: ${keys.join(', ')}`;
}
