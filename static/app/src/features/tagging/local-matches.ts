import type { KeyResultChoice } from '../../../../../src/contract/views';

const normal = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Those of the key results at hand whose key, title or objective holds every typed word; all when nothing is typed. */
export function localMatches<C extends KeyResultChoice>(choices: readonly C[], typed: string): readonly C[] {
  const words = normal(typed).split(/\s+/).filter(Boolean);
  return choices.filter((choice) => {
    const text = normal(`${choice.key} ${choice.title} ${choice.objectiveTitle}`);
    return words.every((word) => text.includes(word));
  });
}
