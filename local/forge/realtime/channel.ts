/** Where in Jira a page of the app stands: what keeps channels of the same name apart. */
export interface Place {
  moduleKey: string;
  extension: Readonly<Record<string, unknown>>;
}

/** What a channel is known by. */
export interface ChannelName {
  name: string;
  isGlobal: boolean;
  /** Claims of the token that was shown; null without one. */
  claims: unknown;
  /** Properties of the context that count instead of the whole; none of them at all: as a global channel. */
  contextOverrides?: readonly string[] | undefined;
}

/** What a module's context consists of besides its key. */
const CONTEXT = ['project', 'board', 'sprint', 'issue', 'dashboard', 'gadget'];

/** JSON with the keys of objects in one order, so that equal claims read the same. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

function idOf(place: Place, property: string): string | null {
  const value = place.extension[property];
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return String(value.id);
}

/**
 * The one channel that is meant: whoever has the same key hears each other. Global channels are told apart by name and
 * claims, others by where the page stands as well. Undefined where a place is needed and there is none.
 */
export function channelKey(channel: ChannelName, place: Place | undefined): string | undefined {
  const { name, claims, contextOverrides } = channel;
  if (channel.isGlobal || contextOverrides?.length === 0) return canonical(['global', name, claims]);
  if (place === undefined) return undefined;
  const context =
    contextOverrides === undefined
      ? [place.moduleKey, ...CONTEXT.map((property) => idOf(place, property))]
      : [...contextOverrides].sort().map((property) => [property, idOf(place, property)]);
  return canonical(['context', context, name, claims]);
}
