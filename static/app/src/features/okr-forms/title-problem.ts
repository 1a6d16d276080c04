export const TITLE_LIMIT = 255;

/** What is wrong with a title, or undefined. `what` names the thing: "key result". */
export function titleProblem(title: string, what: string): string | undefined {
  const length = title.trim().length;
  if (length === 0) return `Give the ${what} a title.`;
  return length > TITLE_LIMIT ? `Keep the title within ${TITLE_LIMIT} characters.` : undefined;
}
