/** Light, dark or as the system says; the choice lives in the browser's storage and the result on the root element. */
import { useSyncExternalStore } from 'react';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

// theme-boot.js reads the same key before the first paint.
const KEY = 'reeve-theme';
const CHANGED = 'reeve-theme-changed';

function readThemeChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Without storage the choice holds until the page is loaded again.
  }
  apply(choice);
  window.dispatchEvent(new Event(CHANGED));
}

const systemIsDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;

function apply(choice: ThemeChoice): void {
  const dark = choice === 'dark' || (choice === 'system' && systemIsDark());
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** Follows the system's switch and choices made in other tabs. */
export function followTheme(): void {
  const again = () => {
    apply(readThemeChoice());
    window.dispatchEvent(new Event(CHANGED));
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  window.addEventListener('storage', again);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, readThemeChoice);

export const useIsDark = (): boolean =>
  useSyncExternalStore(subscribe, () => document.documentElement.dataset.theme === 'dark');
