import type { makeSite } from './site';

/** The text of `site.json`: one record per line, so that a change shows as the lines it concerns. */
export function siteText(site: ReturnType<typeof makeSite>): string {
  const parts = Object.entries(site).map(([name, part]) => {
    if (!Array.isArray(part)) return `${JSON.stringify(name)}: ${JSON.stringify(part)}`;
    const records = part.map((record: unknown) => JSON.stringify(record)).join(',\n');
    return `${JSON.stringify(name)}: [\n${records}\n]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
