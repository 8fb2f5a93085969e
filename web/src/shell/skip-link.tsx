/** Lets keyboard users pass the navigation. It moves the focus itself: a plain #fragment would follow the base address. */

export const MAIN_ID = 'main';

export function SkipLink() {
  return (
    <button
      type="button"
      onClick={() => document.getElementById(MAIN_ID)?.focus()}
      className="sr-only z-50 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      Skip to the content
    </button>
  );
}
