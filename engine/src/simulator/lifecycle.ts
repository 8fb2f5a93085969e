/** States that change by themselves after a while: computed when looked at, so that nothing has to tick. */

/** A state and, while it lasts only for a time, what follows and when (epoch ms). */
export interface Phase<State extends string> {
  readonly state: State;
  readonly next?: { readonly state: State; readonly at: number };
}

export const passing = <State extends string>(state: State, next: State, at: number): Phase<State> => ({
  state,
  next: { state: next, at },
});

export const stateAt = <State extends string>(phase: Phase<State>, now: number): State =>
  phase.next && now >= phase.next.at ? phase.next.state : phase.state;
