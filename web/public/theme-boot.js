/** Sets the theme before the first paint, so that a page never flashes in the other one. */
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('reeve-theme');
  } catch {
    // Storage may be forbidden; the system's preference decides then.
  }
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
