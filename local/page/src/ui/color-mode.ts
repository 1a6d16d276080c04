import { useEffect, useSyncExternalStore } from 'react';
import { createStore, useStore } from './store';

export type ColorChoice = 'light' | 'dark' | 'auto';
export type ColorMode = 'light' | 'dark';

const STORED_AS = 'shell.color-mode';
const CHOICES: readonly ColorChoice[] = ['light', 'dark', 'auto'];

const stored = CHOICES.find((choice) => choice === localStorage.getItem(STORED_AS));
const choice = createStore<ColorChoice>(stored ?? 'auto');
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

export function chooseColor(next: ColorChoice): void {
  localStorage.setItem(STORED_AS, next);
  choice.set(() => next);
}

export function useColorChoice(): ColorChoice {
  return useStore(choice);
}

function subscribe(listener: () => void): () => void {
  prefersDark.addEventListener('change', listener);
  const stop = choice.subscribe(listener);
  return () => {
    prefersDark.removeEventListener('change', listener);
    stop();
  };
}

/** The colours shown now: the person's choice, or with `auto` the system's. */
export function currentColorMode(): ColorMode {
  const chosen = choice.get();
  return chosen === 'auto' ? (prefersDark.matches ? 'dark' : 'light') : chosen;
}

export function useColorMode(): ColorMode {
  return useSyncExternalStore(subscribe, currentColorMode);
}

/** Keeps `html[data-color-mode]`, which the design tokens listen to, in step. */
export function useColorModeOnPage(): void {
  const mode = useColorMode();
  useEffect(() => {
    document.documentElement.dataset.colorMode = mode;
  }, [mode]);
}
