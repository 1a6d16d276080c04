export const TOKENS_URL = '/__forge/tokens.css';
const THEMES = 'light:light dark:dark spacing:spacing typography:typography shape:shape';

/**
 * What `view.theme.enable()` does in a frame: design tokens as a stylesheet, and `data-color-mode` on the root
 * element, which follows the shell's switch.
 */
export function createTheming(page: Document) {
  let colorMode: 'light' | 'dark' = 'light';
  let enabled = false;

  function apply(): void {
    if (enabled) page.documentElement.dataset.colorMode = colorMode;
  }

  return {
    set(mode: 'light' | 'dark'): void {
      colorMode = mode;
      apply();
    },
    /** Resolves when the tokens can be used, so that a first render has its colours. */
    async enable(): Promise<void> {
      if (enabled) return;
      enabled = true;
      page.documentElement.dataset.theme = THEMES;
      apply();
      const link = page.createElement('link');
      link.rel = 'stylesheet';
      link.href = TOKENS_URL;
      const loaded = new Promise((resolve) => {
        link.onload = resolve;
        link.onerror = resolve;
      });
      page.head.append(link);
      await loaded;
    },
  };
}
