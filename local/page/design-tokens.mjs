const NAME = 'virtual:design-tokens.css';
const SHEETS = [
  'atlassian-light',
  'atlassian-dark',
  'atlassian-spacing',
  'atlassian-typography',
  'atlassian-shape',
];

/**
 * Serves Atlassian's design tokens as one static stylesheet, `virtual:design-tokens.css`.
 * The package's own loader makes `<style>` elements at run time, which a strict content security policy refuses.
 */
export function designTokens() {
  return {
    name: 'design-tokens',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const sheets = await Promise.all(
        SHEETS.map((sheet) => import(`@atlaskit/tokens/dist/es2019/artifacts/themes/${sheet}.js`)),
      );
      return sheets.map((sheet) => sheet.default).join('\n');
    },
  };
}
