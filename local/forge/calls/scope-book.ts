import type { PlatformReply } from '../workers/messages';
import { scopesForEvent } from './event-scopes';
import { areGranted, type EndpointScopes, scopesForCall } from './jira-scopes';
import { jsonReply } from './json-reply';
import type { ScopeSets } from './scope-table';
import type { Unmodelled } from './unmodelled';

export interface ScopeReport {
  /** Declared scopes that let something pass. */
  used: string[];
  /** What was refused, and the sets of scopes of which one would do. */
  missing: { endpoint: string; anyOf: string[][] }[];
  /** Declared scopes that nothing has needed so far. */
  unused: string[];
}

export interface ScopeBook {
  /**
   * The gateway's refusal of a call to Jira, else undefined.
   * @param scopes other than all of the manifest's, for calls as a person who is not there
   */
  refuseJira(method: string, path: string, scopes?: readonly string[]): PlatformReply | undefined;
  /** The refusal of a call to a service of the platform that one scope opens. */
  refuseService(endpoint: string, scope: string): PlatformReply | undefined;
  /** Why the app may not hear of an event of this type, in words; undefined when it may. */
  withholdEvent(eventType: string): string | undefined;
  report(): ScopeReport;
  /** What is worth a look when all is over: declared scopes that nothing used. */
  farewell(): string[];
}

export interface ScopeBookOptions {
  scopes(): readonly string[];
  unmodelled: Unmodelled;
  /** Whether the site would answer a call (`JiraSite.knows`); left out where the site cannot be asked. */
  isAnswered?: ((method: string, path: string) => boolean) | undefined;
  print(line: string): void;
}

const REFUSAL = { code: 401, message: 'Unauthorized; scope does not match' };

function inWords(anyOf: ScopeSets): string {
  return anyOf.map((set) => set.join(' + ')).join(', or ');
}

/**
 * Holds every call to the manifest's scopes as Jira's gateway does, says once per endpoint which are missing, and
 * keeps book of those that were needed.
 */
export function createScopeBook({ scopes, unmodelled, isAnswered, print }: ScopeBookOptions): ScopeBook {
  const used = new Set<string>();
  const missing = new Map<string, ScopeSets>();

  /** Books one use; false when no set is granted. */
  function use({ endpoint, anyOf }: EndpointScopes, granted: readonly string[]): boolean {
    if (areGranted(anyOf, granted)) {
      for (const set of anyOf) {
        if (areGranted([set], granted)) for (const scope of set) used.add(scope);
      }
      return true;
    }
    if (!missing.has(endpoint)) {
      missing.set(endpoint, anyOf);
      print(`${endpoint} is refused: manifest.yml lacks ${inWords(anyOf)}`);
    }
    return false;
  }

  return {
    refuseJira(method, path, granted = scopes()) {
      const needed = scopesForCall(method, path);
      if (!needed) {
        // What nobody has given scopes is not opened by any; what the site cannot answer either is 501 there.
        const refused = isAnswered?.(method, path) === true;
        unmodelled.record('scopes', method, path, refused);
        return refused ? jsonReply(401, REFUSAL) : undefined;
      }
      return use(needed, granted) ? undefined : jsonReply(401, REFUSAL);
    },
    refuseService(endpoint, scope) {
      return use({ endpoint, anyOf: [[scope]] }, scopes()) ? undefined : jsonReply(401, REFUSAL);
    },
    withholdEvent(eventType) {
      const anyOf = scopesForEvent(eventType);
      if (use({ endpoint: `event ${eventType}`, anyOf }, scopes())) return undefined;
      return `manifest.yml lacks ${inWords(anyOf)}`;
    },
    report: () => ({
      used: [...used].sort(),
      missing: [...missing].map(([endpoint, anyOf]) => ({ endpoint, anyOf: anyOf.map((set) => [...set]) })),
      unused: scopes().filter((scope) => !used.has(scope)),
    }),
    farewell() {
      const unused = scopes().filter((scope) => !used.has(scope));
      // Where nobody has tried the app, all of them are unused, which says nothing.
      if (unused.length === 0 || used.size === 0) return [];
      return [`Scopes of manifest.yml that nothing used in this run: ${unused.join(', ')}`];
    },
  };
}
