import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { KvsSdkOptions } from './kvs-sdk';

const manifest = z.object({
  app: z.object({
    storage: z.object({
      entities: z.array(z.custom<NonNullable<KvsSdkOptions['entities']>[number]>()),
    }),
  }),
});

/** The storage entities as manifest.yml declares them. */
export function manifestEntities(): NonNullable<KvsSdkOptions['entities']> {
  const text = readFileSync(join(__dirname, '../../manifest.yml'), 'utf8');
  return manifest.parse(parse(text)).app.storage.entities;
}
