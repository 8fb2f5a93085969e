/** The scans page's part of the address: which scan is open. */
export interface ScanSearch {
  readonly scan?: string;
}

export const parseScanSearch = ({ scan }: Record<string, unknown>): ScanSearch =>
  typeof scan === 'string' && scan !== '' ? { scan } : {};
