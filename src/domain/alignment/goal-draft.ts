import { cleanLineText } from './line-text';
import type { TagOptions } from './tag-grammar';
import { stripTags } from './write-tags';

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
  return keyResults
    .map(({ key, title }) => {
      const inOneLine = title.replace(/[\r\n\u2028\u2029]+/g, ' ');
      const words = cleanLineText(stripTags(inOneLine, { prefixes, bareKeys: true }));
      return words === '' ? `- [${key}]` : `- ${words} [${key}]`;
    })
    .join('\n');
}
