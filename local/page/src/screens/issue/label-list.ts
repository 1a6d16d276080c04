/** The labels somebody typed, parted by spaces or commas; Jira's labels hold no spaces. Each once, in their order. */
export function labelsOf(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}
