/** Takes the one-time token out of the address, so that it stays neither in the history nor on screen. */

export const tokenOf = (hash: string): string | undefined =>
  new URLSearchParams(hash.replace(/^#/, '')).get('token') || undefined;

/** The token is in the fragment, which browsers never send: it reaches no server's log. */
export function takeToken(): string | undefined {
  const token = tokenOf(location.hash);
  if (token !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
