/** Hands the API client to every component; the client itself is made once, in main. */
import type { Reeve } from '@reeve/sdk';
import { createContext, useContext } from 'react';

const ReeveContext = createContext<Reeve | undefined>(undefined);

export const ReeveProvider = ReeveContext.Provider;

export function useReeve(): Reeve {
  const reeve = useContext(ReeveContext);
  if (reeve === undefined) throw new Error('useReeve needs a ReeveProvider above it');
  return reeve;
}
