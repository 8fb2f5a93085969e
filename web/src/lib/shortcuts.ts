/** Keyboard shortcuts: single keys, `g s` sequences, and mod+key; none while somebody types or a dialog is open. */
import { useEffect } from 'react';

export interface Shortcut {
  /** `?`, `g s`, or `mod+k` (⌘ on a Mac, Ctrl elsewhere). */
  readonly keys: string;
  readonly run: () => void;
}

const SEQUENCE_MS = 1200;

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys as they are printed: `⌘K`, `Ctrl K`, `G then S`. */
export const keyLabels = (keys: string, mac: boolean): readonly string[] =>
  keys.split(/[ +]/).map((key) => (key === 'mod' ? (mac ? '⌘' : 'Ctrl') : key.toUpperCase()));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const inOverlay = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('[role="dialog"],[role="alertdialog"],[role="menu"]') !== null;

export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    let first = '';
    let firstAt = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const mod = event.metaKey || event.ctrlKey;
      if (!mod && (isTyping(event.target) || inOverlay(event.target))) return;
      const key = event.key.toLowerCase();
      const inSequence = first !== '' && event.timeStamp - firstAt < SEQUENCE_MS;
      const pressed = mod ? `mod+${key}` : inSequence ? `${first} ${key}` : key;
      const hit = shortcuts.find((shortcut) => shortcut.keys === pressed);
      const opens = !mod && shortcuts.some((shortcut) => shortcut.keys.startsWith(`${key} `));
      first = hit === undefined && opens ? key : '';
      firstAt = event.timeStamp;
      if (hit === undefined) return;
      event.preventDefault();
      hit.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shortcuts]);
}
