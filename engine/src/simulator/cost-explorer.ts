/** Cost Explorer of an organisation that has none yet. */
import { Refusal } from './refusal.ts';
import type { HandlersOf } from './scene.ts';

export const costExplorer: HandlersOf<'ce:GetCostAndUsage'> = {
  'ce:GetCostAndUsage': () => {
    throw new Refusal(
      'DataUnavailableException',
      'Data is not available. Please try to adjust the time period.',
    );
  },
};
