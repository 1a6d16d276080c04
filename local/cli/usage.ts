/** Every option, what it is followed by, and what it does; `--help` prints them. */
export const OPTIONS = {
  port: {
    type: 'string',
    value: '<number>',
    help: 'port of the page to open (3300; the next free one if taken)',
  },
  data: { type: 'string', value: '<folder>', help: "where data is kept (.local in the app's folder)" },
  reset: { type: 'boolean', help: 'forget all data and begin again' },
  sample: {
    type: 'string',
    value: '<folder>',
    help: "the Jira site to begin with: site.json, and seed.ts which fills the app (sample in the app's folder, else a small demo site)",
  },
  now: { type: 'string', value: '<time>', help: 'pretend it is this moment, e.g. 2026-03-02T09:00' },
  build: {
    type: 'boolean',
    help: "build the app's pages first by its own script, npm run build; else only if one is missing",
  },
  'no-rules': { type: 'boolean', help: 'do not ask what Forge would refuse of manifest.yml' },
  watch: { type: 'boolean', help: 'take over changes of the backend and of manifest.yml at once' },
  set: {
    type: 'string',
    multiple: true,
    value: '<section.field=value>',
    help: 'change a setting from the start, e.g. storage.staleQueriesMs=2000; any number of times',
  },
  settings: {
    type: 'string',
    value: '<file.json>',
    help: 'many settings, from a file; what --set says wins',
  },
  fault: {
    type: 'string',
    multiple: true,
    value: '<preset[:times]>',
    help: 'let calls of the app fail from the start, e.g. jira-503 or kvs-throttled:3; any number of times',
  },
  site: {
    type: 'string',
    value: '<address>',
    help: 'use a real Jira site; JIRA_EMAIL and JIRA_API_TOKEN in the environment say as whom',
  },
  'allow-writes': { type: 'boolean', help: 'let the app change the real site' },
  app: { type: 'string', value: '<folder>', help: 'the same as naming the folder without an option' },
  shell: { type: 'string', value: '<folder>', help: 'another build of the pages around the app' },
  help: { type: 'boolean', help: 'show this' },
} as const;

const WIDTH = 30;

export const USAGE = `Runs a Forge app on this machine, on a Jira of its own.

npm run local -- <folder with a manifest.yml> [options]
npm start -- [options]                    the app of this project

${Object.entries(OPTIONS)
  .map(
    ([name, option]) =>
      `  --${name}${'value' in option ? ` ${option.value}` : ''}`.padEnd(WIDTH) + option.help,
  )
  .join('\n')}`;
