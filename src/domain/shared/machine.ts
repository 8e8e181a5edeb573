/**
 * A lifecycle as a table: state × action → what happens. The same table drives the handler, the page's buttons,
 * the documentation, and one test that walks every pair.
 */
export interface Move<State extends string, Party extends string> {
  /** The state afterwards; `same` stays, `back` returns to the state that was left when the matter was paused. */
  to: State | 'same' | 'back'
  /** Who may, as parties to this matter (not roles: a secretary may also be the reporter). */
  by: readonly Party[]
}

export type Machine<State extends string, Action extends string, Party extends string> = {
  readonly [S in State]: { readonly [A in Action]?: Move<State, Party> }
}

/** The move, or undefined when the action is not possible in that state. */
export function moveOf<S extends string, A extends string, P extends string>(machine: Machine<S, A, P>, state: S, action: A): Move<S, P> | undefined {
  return machine[state][action]
}

/** Actions that one of these parties may take in the state, in the table's order. */
export function movesFor<S extends string, A extends string, P extends string>(machine: Machine<S, A, P>, state: S, parties: readonly P[]): A[] {
  const row = machine[state]
  return (Object.keys(row) as A[]).filter((name) => row[name]?.by.some((party) => parties.includes(party)))
}
