/**
 * A slot or a meal that somebody asked for. `asked`: written down, its seat not sure yet; `releasing`: given up, what it held is being
 * given back. Both are finished by the request itself, or by the timer when it broke off.
 */
export const HOLDING_STATES = ['asked', 'held', 'releasing', 'released'] as const
export type HoldingState = (typeof HOLDING_STATES)[number]

/** `confirm`: everything it needs is its own; `drop`: broken off before; `release`: given up; `finish`: all is given back. */
export const HOLDING_ACTIONS = ['confirm', 'drop', 'release', 'finish'] as const
export type HoldingAction = (typeof HOLDING_ACTIONS)[number]

export const HOLDING: Readonly<Record<HoldingState, Partial<Record<HoldingAction, HoldingState>>>> = {
  asked: { confirm: 'held', drop: 'releasing' },
  held: { release: 'releasing' },
  releasing: { finish: 'released' },
  // The end: who wants it again asks anew.
  released: {},
}

/** Where this leads, or null when it cannot be done from here. */
export function nextHolding(state: HoldingState, action: HoldingAction): HoldingState | null {
  return HOLDING[state][action] ?? null
}

/** Why it ended: given up by the person, cleared by staff, the house is shut then, or its request broke off. */
export const ENDINGS = ['self', 'staff', 'closed', 'broken'] as const
export type Ending = (typeof ENDINGS)[number]
