/**
 * Run by `forge-rules.ts` as a process of its own in the app's folder: the manifest by Forge's own validator, whose
 * file is the first argument. Prints a JSON list of what it would refuse, `{message, line?}` each.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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

interface Refusal {
  message: string;
  line?: number | undefined;
}

/** What the validator leaves to Forge's servers. */
function leftToServers(known: ReadonlySet<string>): Refusal[] {
  const { data } = Manifest.safeParse(parse(readFileSync('manifest.yml', 'utf8')));
  const runtime = data?.app?.runtime?.name ?? '';
  const events = (data?.modules?.trigger ?? []).flatMap((trigger) =>
    trigger.events.map((event) => (typeof event === 'string' ? event : event.eventType)),
  );
  return [
    ...(ENDED_RUNTIMES.includes(runtime) ? [`the runtime ${runtime} has ended`] : []),
    ...events
      .filter((event) => JIRA_EVENT.test(event) && !known.has(event))
      .map((event) => `there is no event ${event}`),
  ].map((message) => ({ message }));
}

async function refusals(file: string): Promise<Refusal[]> {
  const load = createRequire(file);
  const {
    ProcessorBuilder,
    ProductTriggerScopesValidator,
    ValidationTypes,
  }: typeof import('@forge/manifest') = load(file);
  const events = load(join(dirname(file), 'mapping', 'product-event-to-scope-mapping.json'));
  const full = await ProcessorBuilder.instance().withValidation(ValidationTypes.FULL).build().process();
  const scopes = await new ProductTriggerScopesValidator(events).validate(full.manifestObject);
  const known = z.object({ mapping: z.array(z.object({ productEvent: z.string() })) }).parse(events);
  return [
    ...[...(full.errors ?? []), ...(scopes.errors ?? [])].filter(({ level }) => level === 'error'),
    ...leftToServers(new Set(known.mapping.map(({ productEvent }) => productEvent))),
  ].map(({ message, line }) => ({ message, line }));
}

void refusals(process.argv[2] ?? '').then((found) => process.stdout.write(JSON.stringify(found)));
