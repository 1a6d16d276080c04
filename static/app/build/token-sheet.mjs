import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'virtual:token-sheet.css';
const SHARED = ['atlassian-spacing', 'atlassian-typography', 'atlassian-shape'];

async function sheet(name) {
  const { default: css } = await import(`@atlaskit/tokens/dist/es2019/artifacts/themes/${name}.js`);
  return [...css.matchAll(/(--ds-[a-z0-9-]+):\s*([^;]+);/g)].map(([, variable, value]) => [variable, value]);
}

function variablesIn(folder) {
  const used = new Set();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(css|tsx?)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [variable] of text.matchAll(/--ds-[a-z0-9-]+/g)) used.add(variable);
  }
  return used;
}

const block = (selector, scheme, pairs, used) =>
  `${selector}{${scheme}${pairs
    .filter(([variable]) => used.has(variable))
    .map(([variable, value]) => `${variable}:${value};`)
    .join('')}}`;

/**
 * The design tokens that the screens use, as one static stylesheet `virtual:token-sheet.css`: fallbacks for where
 * Jira has not (yet) brought its own, light and dark. `:where` keeps them weaker than Jira's. The package's own
 * loader makes `<style>` elements, which Forge's content security policy refuses.
 */
export function tokenSheet(sources) {
  return {
    name: 'token-sheet',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const used = variablesIn(sources);
      const light = await sheet('atlassian-light');
      const dark = await sheet('atlassian-dark');
      const shared = (await Promise.all(SHARED.map(sheet))).flat();
      const known = new Set([...light, ...shared].map(([variable]) => variable));
      const missing = [...used].filter((variable) => !known.has(variable));
      if (missing.length > 0) throw new Error(`no such design tokens: ${missing.join(', ')}`);
      return [
        block(':where(:root)', 'color-scheme:light;', [...light, ...shared], used),
        block(':where(html[data-color-mode="dark"])', 'color-scheme:dark;', dark, used),
        `@media (prefers-color-scheme:dark){${block(':where(html[data-color-mode="auto"])', 'color-scheme:dark;', dark, used)}}`,
      ].join('\n');
    },
  };
}
