/**
 * Run by `forge-rules.ts` as a process of its own in the app's folder: the manifest by Forge's own validator, whose
 * file is the first argument. Prints a JSON list of what it would refuse, `{message, line?}` each.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { leftToServers } from './left-to-servers';

interface Refusal {
  message: string;
  line?: number | undefined;
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
  const jiraEvents = new Set(known.mapping.map(({ productEvent }) => productEvent));
  const left = leftToServers(readFileSync('manifest.yml', 'utf8'), jiraEvents);
  return [
    ...[...(full.errors ?? []), ...(scopes.errors ?? [])].filter(({ level }) => level === 'error'),
    ...left.map((message) => ({ message, line: undefined })),
  ].map(({ message, line }) => ({ message, line }));
}

void refusals(process.argv[2] ?? '').then((found) => process.stdout.write(JSON.stringify(found)));
