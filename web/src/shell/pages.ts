/** The pages there are: navigation, shortcuts and the palette all read this one list. */
import { Activity, type LucideIcon } from 'lucide-react';

export interface PageEntry {
  readonly to: '/status';
  readonly label: string;
  readonly icon: LucideIcon;
  /** Second key of the `g …` sequence. */
  readonly key: string;
  readonly keywords: string;
}

export const PAGES: readonly PageEntry[] = [
  {
    to: '/status',
    label: 'Status',
    icon: Activity,
    key: 's',
    keywords: 'health checks ledger lake storage coverage',
  },
];
