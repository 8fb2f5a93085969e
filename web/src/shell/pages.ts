/** The pages there are: navigation, shortcuts and the palette all read this one list. */
import {
  Activity,
  Boxes,
  Building2,
  ChartColumnStacked,
  FileChartColumn,
  Gauge,
  Handshake,
  KeyRound,
  ListTodo,
  type LucideIcon,
  Map as MapIcon,
  PiggyBank,
  Radar,
  ScrollText,
  Split,
  TrendingUpDown,
  Waypoints,
} from 'lucide-react';

export interface PageEntry {
  readonly to:
    | '/status'
    | '/estate'
    | '/resources'
    | '/graph'
    | '/costs'
    | '/drivers'
    | '/allocation'
    | '/budgets'
    | '/kpis'
    | '/reports'
    | '/commitments'
    | '/scans'
    | '/accounts'
    | '/jobs'
    | '/audit'
    | '/access';
  readonly label: string;
  /** Pages of one group stand together under its name. */
  readonly group?: 'Costs';
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
    keywords: 'health checks ledger lake storage',
  },
  {
    to: '/accounts',
    label: 'Accounts',
    icon: Building2,
    key: 'c',
    keywords: 'organisation units environment owner team production',
  },
  {
    to: '/estate',
    label: 'Estate',
    icon: MapIcon,
    key: 'e',
    keywords: 'treemap overview groups service region owner diff changes',
  },
  {
    to: '/resources',
    label: 'Resources',
    icon: Boxes,
    key: 'r',
    keywords: 'inventory list tags arn untagged old search',
  },
  {
    to: '/graph',
    label: 'Graph',
    icon: Waypoints,
    key: 'g',
    keywords: 'blast radius impact dependencies neighbours paths relations',
  },
  {
    to: '/costs',
    group: 'Costs',
    label: 'Explorer',
    icon: ChartColumnStacked,
    key: 'o',
    keywords: 'costs bill spend money service account region chart compare',
  },
  {
    to: '/drivers',
    group: 'Costs',
    label: 'Drivers',
    icon: TrendingUpDown,
    key: 'd',
    keywords: 'costs why difference change waterfall movers explain',
  },
  {
    to: '/allocation',
    group: 'Costs',
    label: 'Allocation',
    icon: Split,
    key: 'l',
    keywords: 'costs showback chargeback unallocated rules split share teams tags',
  },
  {
    to: '/budgets',
    group: 'Costs',
    label: 'Budgets',
    icon: PiggyBank,
    key: 'b',
    keywords: 'costs limit threshold forecast over',
  },
  {
    to: '/commitments',
    group: 'Costs',
    label: 'Commitments',
    icon: Handshake,
    key: 'm',
    keywords: 'costs savings plans reservations reserved coverage utilisation waste simulate buy expiry',
  },
  {
    to: '/kpis',
    group: 'Costs',
    label: 'KPIs',
    icon: Gauge,
    key: 'i',
    keywords: 'costs finops savings rate coverage untagged unallocated unit cost order customer',
  },
  {
    to: '/reports',
    group: 'Costs',
    label: 'Reports',
    icon: FileChartColumn,
    key: 't',
    keywords: 'costs pdf html csv parquet schedule month executive showback download',
  },
  {
    to: '/scans',
    label: 'Scans',
    icon: Radar,
    key: 'n',
    keywords: 'coverage progress start cancel denied throttled',
  },
  {
    to: '/jobs',
    label: 'Jobs',
    icon: ListTodo,
    key: 'j',
    keywords: 'queue background work failed retry cancel schedule',
  },
  { to: '/audit', label: 'Audit', icon: ScrollText, key: 'a', keywords: 'log history who did what proof' },
  { to: '/access', label: 'Access', icon: KeyRound, key: 'k', keywords: 'api keys roles create revoke' },
];
