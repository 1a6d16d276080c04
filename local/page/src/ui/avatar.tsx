const COLORS = ['blue', 'teal', 'green', 'purple', 'magenta', 'orange', 'red', 'gray'] as const;

interface AvatarProps {
  /** Null shows the empty head of somebody unassigned. */
  user: { accountId: string; displayName: string } | null;
  url?: string | undefined;
  size?: 'small' | 'medium' | 'large';
  /** Say the name to screen readers; leave out where the name stands beside it. */
  named?: boolean;
}

/** A person's picture, or the initials of the name on a colour that stays the same for that person. */
export function Avatar({ user, url, size = 'small', named = false }: AvatarProps) {
  const name = user?.displayName ?? 'Unassigned';
  const label = named ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true };
  if (url) return <img className={`avatar avatar-${size}`} src={url} alt={named ? name : ''} />;
  return (
    <span className={`avatar avatar-${size} avatar-${user ? color(user.accountId) : 'none'}`} {...label}>
      {user ? initials(user.displayName) : '–'}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return `${words[0]?.charAt(0) ?? '?'}${last?.charAt(0) ?? ''}`.toUpperCase();
}

function color(id: string): string {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return COLORS[sum % COLORS.length] ?? 'blue';
}
