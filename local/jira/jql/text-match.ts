const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * `~`: every word of the query is a word of the text, in any order and case; `foo*` matches beginnings; a query in
 * double quotes must occur as that phrase. No stemming and no scoring.
 */
export function textMatcher(query: string): (text: string) => boolean {
  const phrase = /^"(.*)"$/s.exec(query.trim());
  if (phrase) {
    const wanted = ` ${words(phrase[1] ?? '').join(' ')} `;
    return (text) => ` ${words(text).join(' ')} `.includes(wanted);
  }
  const terms = query.toLowerCase().match(/[\p{L}\p{N}]+\*?/gu) ?? [];
  return (text) => {
    const present = words(text);
    return terms.every((term) =>
      term.endsWith('*')
        ? present.some((word) => word.startsWith(term.slice(0, -1)))
        : present.includes(term),
    );
  };
}
