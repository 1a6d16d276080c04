import { parse } from 'yaml';
import { z } from 'zod';

/** Its schema still takes it; new versions of apps are no longer taken with it. */
const ENDED_RUNTIMES = ['nodejs18.x', 'nodejs20.x'];
/** Events of Jira, all of which the mapping of events to scopes names. */
const JIRA_EVENT = /^avi:jira(-software)?:/;

const Trigger = z.object({ events: z.array(z.union([z.string(), z.object({ eventType: z.string() })])) });
const Manifest = z.object({
  app: z.object({ runtime: z.object({ name: z.string() }).optional() }).optional(),
  modules: z.object({ trigger: z.array(Trigger).default([]) }).optional(),
});

/**
 * What Forge's validator leaves to Forge's servers, one message each.
 * @param manifest text of manifest.yml
 * @param known events of Jira that there are
 */
export function leftToServers(manifest: string, known: ReadonlySet<string>): string[] {
  const { data } = Manifest.safeParse(parse(manifest));
  const runtime = data?.app?.runtime?.name ?? '';
  const events = (data?.modules?.trigger ?? []).flatMap((trigger) =>
    trigger.events.map((event) => (typeof event === 'string' ? event : event.eventType)),
  );
  return [
    ...(ENDED_RUNTIMES.includes(runtime) ? [`the runtime ${runtime} has ended`] : []),
    ...events
      .filter((event) => JIRA_EVENT.test(event) && !known.has(event))
      .map((event) => `there is no event ${event}`),
  ];
}
