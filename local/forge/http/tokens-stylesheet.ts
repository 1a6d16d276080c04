import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { findSourceFolder } from '../app/source-folder';

const THEMES = ['light', 'dark', 'spacing', 'typography', 'shape', 'motion'];
const ThemeFile = z.looseObject({ default: z.string() });

/** The design tokens of `@atlaskit/tokens` as one stylesheet; which of them hold is said by the root's attributes. */
export function tokensStylesheet(): string {
  const load = createRequire(join(findSourceFolder(), 'host.ts'));
  return THEMES.map(
    (name) =>
      ThemeFile.parse(load(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}.js`)).default,
  ).join('\n');
}
