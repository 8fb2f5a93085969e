/** Cedar, loaded when the first decision is due: a command that decides nothing does not pay for it. */

/** The package's root cannot be imported on Node 20. */
export type Cedar = typeof import('@cedar-policy/cedar-wasm/nodejs');

export const loadCedar = (): Promise<Cedar> => import('@cedar-policy/cedar-wasm/nodejs');
