/** More about a short thing, for who points at it or reaches it by keyboard; screen readers are told it in any case. */
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';

interface HintProps {
  readonly text: string;
  readonly children: ReactNode;
}

export function Hint({ text, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger delay={150} className="cursor-help rounded">
        {children}
        <span className="sr-only">: {text}</span>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="z-50">
          <Tooltip.Popup
            aria-hidden
            className="max-w-80 rounded-md border border-line bg-raised px-2.5 py-1.5 text-sm shadow-pop"
          >
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
