/** Names a request, so that sending it again after a lost answer repeats the answer and not the act. */
import { useCallback, useRef } from 'react';

/** Gives the same key for the same input, for as long as the component that asks is on the page. */
export function useIdempotencyKey(): (input: unknown) => string {
  const last = useRef({ text: '', key: '' });
  return useCallback((input) => {
    const text = JSON.stringify(input);
    if (last.current.text !== text) last.current = { text, key: newKey() };
    return last.current.key;
  }, []);
}

/** Not randomUUID: browsers have it only on https and on localhost. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
