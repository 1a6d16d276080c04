import { ownEntry } from '../store/own-entry';

/** Pictures as `data:` addresses, so that they show under a content security policy and without a network. */

const svg = (body: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>${body}</svg>`)}`;

const cache = new Map<string, string>();

function kept(key: string, make: () => string): string {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

const escaped = (text: string): string => text.replace(/[&<>'"]/g, '');

/** Initials on a colour. */
export function avatar(name: string, color: string): string {
  return kept(`${name}/${color}`, () => {
    const words = name.split(/\s+/).filter(Boolean);
    const initials = escaped(
      words
        .map((word) => [...word][0] ?? '')
        .slice(0, 2)
        .join('')
        .toUpperCase(),
    );
    return svg(
      `<rect width='16' height='16' fill='${escaped(color)}'/><text x='8' y='11' font-size='7' font-family='sans-serif' text-anchor='middle' fill='#fff'>${initials}</text>`,
    );
  });
}

export interface AvatarUrls {
  '48x48': string;
  '24x24': string;
  '16x16': string;
  '32x32': string;
}

export const avatarUrls = (url: string): AvatarUrls => ({
  '48x48': url,
  '24x24': url,
  '16x16': url,
  '32x32': url,
});

const TYPE_COLORS: Record<string, string> = {
  Story: '#6a9a23',
  Task: '#357de8',
  Bug: '#e2483d',
};

export function issueTypeIcon(name: string, level: number): string {
  const color = ownEntry(TYPE_COLORS, name) ?? (level > 0 ? '#964ac0' : level < 0 ? '#357de8' : '#6a9a23');
  return kept(`type/${color}`, () => svg(`<rect width='16' height='16' rx='3' fill='${color}'/>`));
}

export const priorityIcon = (color: string): string =>
  kept(`priority/${color}`, () => svg(`<path d='M3 7h10v2H3z' fill='${color}'/>`));
