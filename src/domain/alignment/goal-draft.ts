import { cleanLineText } from './line-text';
import { type TagOptions, tagGrammar } from './tag-grammar';

/**
 * A first text for the goal of a sprint that has none, from chosen key results (PRODUCT §5.1): one bulleted line each,
 * the title with its tag, to be rewritten by people. Keys in a title are left out, for they would be tags too.
 *
 * @param keyResults in the order wanted; keys canonical.
 */
export function draftGoal(
  keyResults: readonly { readonly key: string; readonly title: string }[],
  { prefixes }: TagOptions,
): string {
  const { tag } = tagGrammar({ prefixes, bareKeys: true });
  return keyResults
    .map(({ key, title }) => {
      // Brackets around a key that goes must not close around the next one.
      const words = cleanLineText(title.replace(tag, ' ').replace(/[\r\n\u2028\u2029]+/g, ' '));
      return words === '' ? `- [${key}]` : `- ${words} [${key}]`;
    })
    .join('\n');
}
