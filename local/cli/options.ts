import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface CliOptions {
  /** Folder of the app with its manifest.yml. */
  app: string;
  port: number;
  data: string;
  /** Folder with `site.json` and, if the app is to be filled, `seed.ts`. */
  sample: string;
  shell: string;
  reset: boolean;
  watch: boolean;
  /** What "now" is when the host starts, epoch milliseconds; undefined = the machine's clock. */
  now: number | undefined;
  /** A real site instead of the sample, e.g. `https://example.atlassian.net`. */
  site: string | undefined;
  allowWrites: boolean;
}

export const USAGE = `npm start -- [options]
  --port <number>     port of the page to open (3300; the next free one if taken)
  --reset             forget all data and begin with the sample company again
  --data <folder>     where data is kept (.local)
  --sample <folder>   the company to begin with (sample)
  --now <time>        pretend it is this moment, e.g. 2026-03-02T09:00
  --watch             rebuild when a file changes
  --site <address>    use a real Jira site; JIRA_EMAIL and JIRA_API_TOKEN in the environment say as whom
  --allow-writes      let the app change the real site`;

/** @throws one sentence when an option is unknown or its value makes no sense */
export function parseOptions(args: string[], cwd: string): CliOptions {
  const { values } = parseArgs({
    args,
    options: {
      app: { type: 'string', default: '.' },
      port: { type: 'string', default: '3300' },
      data: { type: 'string', default: '.local' },
      sample: { type: 'string', default: 'sample' },
      shell: { type: 'string', default: 'dist/shell' },
      reset: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      now: { type: 'string' },
      site: { type: 'string' },
      'allow-writes': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is no port number`);
  const now = values.now === undefined ? undefined : Date.parse(values.now);
  if (Number.isNaN(now)) throw new Error(`--now ${values.now} is no time, write it as 2026-03-02T09:00`);
  if (values['allow-writes'] && values.site === undefined)
    throw new Error('--allow-writes is for a real site: give --site too');
  return {
    app: resolve(cwd, values.app),
    port,
    data: resolve(cwd, values.data),
    sample: resolve(cwd, values.sample),
    shell: resolve(cwd, values.shell),
    reset: values.reset,
    watch: values.watch,
    now,
    site: values.site,
    allowWrites: values['allow-writes'],
  };
}
