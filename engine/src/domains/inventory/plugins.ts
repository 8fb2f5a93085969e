/** All scanners of this installation: those that came with it. */
import type { Platform } from '#platform/platform.ts';
import type { Scanner } from './scanner.ts';
import { everyScanner } from './scanners.generated.ts';

export const everyScannerOf = async (
  _platform: Pick<Platform, 'home' | 'config'>,
): Promise<readonly Scanner[]> => everyScanner;
