/** The account's menu: who is signed in, the theme, help, and the way out. */
import { Menu } from '@base-ui/react/menu';
import { Check, Keyboard, LogOut } from 'lucide-react';
import { type ReactElement, type ReactNode, useRef } from 'react';
import type { Session } from '../api/session.ts';
import { humanize } from '../lib/format.ts';
import { chooseTheme, THEME_CHOICES, type ThemeChoice, useThemeChoice } from '../lib/theme.ts';
import { useSignOut } from './use-sign-out.ts';

const ITEM =
  'flex h-8 items-center gap-2.5 rounded-md px-2 text-base text-ink outline-none data-highlighted:bg-tint select-none';

interface AccountMenuProps {
  readonly principal: Session['principal'];
  readonly trigger: ReactElement;
  readonly onHelp: () => void;
}

/** Opens as soon as it is there: it was asked for by a click. */
export function AccountMenu({ principal, trigger, onHelp }: AccountMenuProps) {
  const choice = useThemeChoice();
  const signOut = useSignOut();
  // Inside the top bar and not at the end of the page, so that it belongs to a landmark.
  const place = useRef<HTMLDivElement>(null);
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger render={trigger} />
      <div ref={place} />
      <Menu.Portal container={place}>
        <Menu.Positioner align="end" sideOffset={6} className="z-50">
          <Menu.Popup className="w-60 rounded-lg border border-line bg-raised p-1 shadow-pop outline-none">
            <div className="px-2 pt-1.5 pb-2">
              <p className="truncate font-medium" title={principal.name}>
                {principal.name}
              </p>
              <p className="text-sm text-ink-3">{principal.roles.map(humanize).join(', ')}</p>
            </div>
            <Separator />
            <Menu.RadioGroup value={choice} onValueChange={(value: ThemeChoice) => chooseTheme(value)}>
              <Menu.GroupLabel className="px-2 pt-1.5 pb-1 text-sm text-ink-3">Theme</Menu.GroupLabel>
              {THEME_CHOICES.map((theme) => (
                <Menu.RadioItem key={theme} value={theme} className={ITEM}>
                  <Slot>
                    <Menu.RadioItemIndicator>
                      <Check aria-hidden className="size-4" />
                    </Menu.RadioItemIndicator>
                  </Slot>
                  {humanize(theme)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Separator />
            <Menu.Item className={ITEM} onClick={onHelp}>
              <Slot>
                <Keyboard aria-hidden className="size-4" />
              </Slot>
              Keyboard shortcuts
            </Menu.Item>
            <Menu.Item className={ITEM} onClick={signOut}>
              <Slot>
                <LogOut aria-hidden className="size-4" />
              </Slot>
              Sign out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const Separator = () => <Menu.Separator className="mx-1 my-1 h-px bg-line" />;

const Slot = ({ children }: { readonly children: ReactNode }) => (
  <span className="flex size-4 shrink-0 items-center text-ink-2">{children}</span>
);
