/** Progress of long work: one line rewritten in place on a terminal, silence anywhere else. */
import { fit } from './text.ts';

export interface Progress {
  show(text: string): void;
  done(): void;
}

export function terminalProgress(
  stream: NodeJS.WriteStream | NodeJS.WritableStream,
  quiet: boolean,
): Progress {
  if (quiet || !('isTTY' in stream) || !stream.isTTY) return { show: () => undefined, done: () => undefined };
  return {
    show: (text) => void stream.write(`\r\u001b[2K${fit(text, stream.columns - 1)}`),
    done: () => void stream.write('\r\u001b[2K'),
  };
}
