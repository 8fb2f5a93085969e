/** Switches between light and dark with one click; the account menu also offers the system's choice. */
import { Moon, Sun } from 'lucide-react';
import { chooseTheme, useIsDark } from '../lib/theme.ts';
import { IconButton } from '../ui/icon-button.tsx';

export function ThemeToggle() {
  const dark = useIsDark();
  const Icon = dark ? Sun : Moon;
  return (
    <IconButton
      label={dark ? 'Light theme' : 'Dark theme'}
      onClick={() => chooseTheme(dark ? 'light' : 'dark')}
    >
      <Icon aria-hidden className="size-4" strokeWidth={1.75} />
    </IconButton>
  );
}
