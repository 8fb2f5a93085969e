/** How to get a one-time link. */
import { Code } from '../../ui/code.tsx';

export function LinkHelp() {
  return (
    <section className="text-ink-2" aria-labelledby="link-help">
      <h2 id="link-help" className="font-medium text-ink">
        Or open a one-time link
      </h2>
      <p className="mt-1">
        On the machine where Reeve runs, <Code>reeve serve</Code> prints one when it starts, and{' '}
        <Code>reeve access link</Code> makes another. Each works once, for a few minutes.
      </p>
    </section>
  );
}
