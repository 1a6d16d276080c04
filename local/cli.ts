import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preparePages } from './cli/app-pages';
import { checkApp } from './cli/check-app';
import { chosenFaults } from './cli/chosen-faults';
import { chosenSettings } from './cli/chosen-settings';
import { takeDataFolder } from './cli/data-folder';
import { fillWithSample, sampleTools } from './cli/fill-with-sample';
import { sayForgeRefusals } from './cli/forge-rules';
import { clockNotice, openKeptClock } from './cli/kept-clock';
import { openLocalSite, readSeed } from './cli/open-local-site';
import { type CliOptions, parseOptions } from './cli/options';
import { settle } from './cli/settle';
import { builtShell, demoSite } from './cli/tool-folder';
import { USAGE } from './cli/usage';
import { watchApp } from './cli/watch-app';
import { startHost } from './forge/host';
import { createRealSite } from './forge/real-site';
import { createSettings } from './forge/settings';
import { BEGINNING } from './forge/snapshots/snapshots';
import type { JiraSite } from './jira/types';

const print = (line: string) => console.log(line);

async function openRealSite(options: CliOptions, siteUrl: string): Promise<JiraSite> {
  const { JIRA_EMAIL: email, JIRA_API_TOKEN: token } = process.env;
  if (!email || !token) throw new Error('Set JIRA_EMAIL and JIRA_API_TOKEN to use a real site.');
  const site = await createRealSite({ siteUrl, email, token, allowWrites: options.allowWrites });
  const [person] = await site.users();
  print(
    `Real site ${site.baseUrl} as ${person?.displayName}; ${options.allowWrites ? 'the app MAY CHANGE IT' : 'read only'}.`,
  );
  return site;
}

/** Real data never lies beside the sample's. */
function dataFolderOf(options: CliOptions): string {
  return options.site === undefined
    ? options.data
    : join(options.data, `site-${options.site.replace(/\W+/g, '-')}`);
}

/** The folder whose site is played: the one asked for, the app's own, or the demo. */
function siteFolderOf(options: CliOptions): string {
  if (options.sample !== undefined) return options.sample;
  const own = join(options.app, 'sample');
  return existsSync(join(own, 'site.json')) ? own : demoSite();
}

async function start(options: CliOptions): Promise<void> {
  checkApp(options.app);
  const settings = chosenSettings(options.settings, options.set);
  // Only to refuse what makes no sense before anything is made.
  createSettings(settings);
  chosenFaults(options.faults);
  await preparePages(options.app, options.build, print);
  const data = await takeDataFolder(dataFolderOf(options), options.reset);
  const clock = openKeptClock(data.path, options.now);
  const { now } = clock;
  if (options.site === undefined && !data.filled) print('Making the Jira site…');
  const played =
    options.site === undefined
      ? await openLocalSite({
          appDir: options.app,
          dataDir: data.path,
          seed: readSeed(siteFolderOf(options)),
          now,
        })
      : undefined;
  const site = played ?? (await openRealSite(options, options.site ?? ''));
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const host = await startHost({
    appDir: options.app,
    dataDir: data.path,
    port: options.port,
    site,
    clock,
    opened,
    log: (line) => console.error(line),
    ...(played ? { siteData: played.data, siteUsage: played.usage } : {}),
    shellDir: options.shell ?? builtShell(),
  });
  played?.learnFunctionsOf(host);
  const stopWatching = options.watch ? watchApp(options.app, host, print) : () => {};

  let stopAsking = () => {};
  const stop = async () => {
    stopWatching();
    stopAsking();
    await host.close();
    await site.close();
    data.release();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  if (!data.filled) {
    if (played) {
      // Weeks of a company happen within seconds here: what is counted by the second is not meant for that.
      host.settings.change({ realtime: { operationsPerSecond: Number.MAX_SAFE_INTEGER } });
      const tools = sampleTools(host, site, now(), print);
      await fillWithSample(options.sample ?? join(options.app, 'sample'), join(data.path, 'build'), tools);
      const pending = await settle(host, 120_000);
      if (pending.length > 0) print(`Still working on: ${pending.join(', ')}`);
    }
    await host.snapshots.take(BEGINNING);
    data.seal();
  }
  host.settings.watch(({ jira }) => played?.configure(jira));
  // Not before: what makes the app's life hard is not meant for its filling.
  host.settings.reset();
  host.settings.change(settings);
  host.faults(chosenFaults(options.faults));
  open();
  const { port } = new URL(host.shellUrl);
  if (options.port !== 0 && Number(port) !== options.port)
    print(`Port ${options.port} is taken, using ${port}.`);
  const notice = clockNotice(clock.offsetMs());
  if (notice !== undefined) print(notice);
  print(`\nOpen ${host.shellUrl}   (Ctrl+C ends it; --reset begins again)\n`);
  if (options.rules) stopAsking = sayForgeRefusals(options.app, join(data.path, 'build'), print);
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), process.cwd());
  if (options.help) print(USAGE);
  else await start(options);
}

/** Most often a package is not found because nobody has installed any. */
function hintFor(message: string): string {
  return /Could not resolve "[^./]/.test(message)
    ? "\nAre the app's packages installed? Run npm install in its folder."
    : '';
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `\n${error.message}${hintFor(error.message)}` : error);
  if (process.env.DEBUG && error instanceof Error) console.error(error.stack);
  process.exit(1);
});
