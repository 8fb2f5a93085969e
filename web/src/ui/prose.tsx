/** A sentence from the engine; what stands between backticks is shown as code, everything else as plain text. */
import { Code } from './code.tsx';

export function Prose({ text }: { readonly text: string }) {
  const parts = text.split('`');
  // An odd backtick has no partner: then nothing is code.
  if (parts.length % 2 === 0) return text;
  return parts.map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change their order
    at % 2 === 0 ? part : <Code key={at}>{part}</Code>,
  );
}
