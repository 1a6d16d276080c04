const LONGEST = 29;

/** Jira's name for a new sprint: the last one's with its number raised, or "KEY Sprint 1"; at most 29 characters. */
export function nextSprintName(names: readonly string[], projectKey: string): string {
  const last = names[names.length - 1];
  const found = last === undefined ? null : /^(.*?)(\d+)(\D*)$/.exec(last);
  if (!found) return `${projectKey} Sprint ${names.length + 1}`.slice(0, LONGEST);
  const [, before = '', number = '0', after = ''] = found;
  const raised = `${before}${Number(number) + 1}${after}`;
  return raised.length <= LONGEST ? raised : `${projectKey} Sprint ${Number(number) + 1}`.slice(0, LONGEST);
}
