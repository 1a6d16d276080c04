/** Where nothing of a sentence stands: private characters mark quantities and must not come from people. */
const PRIVATE = /[\uE000-\uF8FF]/g;
const SAME: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '−': '-', '–': '-', '—': '-', '⇒': '→' };

const blank = (text: string): string => ' '.repeat(text.length);

/**
 * The sentence in lower case with one kind of space, dash and apostrophe, markup and addresses blanked out. Every
 * character keeps its place, so that a match here is a span there.
 */
export function plainText(sentence: string): string {
  return Array.from({ length: sentence.length }, (_, index) => sentence.charAt(index))
    .map((unit) => {
      const lower = unit.toLowerCase();
      return SAME[unit] ?? (lower.length === 1 ? lower : unit);
    })
    .join('')
    .replace(PRIVATE, ' ')
    .replace(/\s/g, ' ')
    .replace(/<\/?[a-z][^<>]{0,200}>/g, blank)
    .replace(/\bhttps?:\/\/\S+/g, blank);
}
