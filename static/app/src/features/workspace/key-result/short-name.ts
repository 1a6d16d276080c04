/** Width of a letter in pixels, about. */
const LETTER = 6;

/** What of a sprint's name fits: all of it, its number, or a mark. */
export function shortName(name: string, width: number): string {
  const fits = (text: string) => text !== '' && [...text].length * LETTER + 8 < width;
  if (fits(name)) return name;
  const number = /\d+\s*$/.exec(name)?.[0].trim() ?? '';
  return fits(number) ? number : '•';
}
