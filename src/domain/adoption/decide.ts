import { moveOf } from '../shared/machine'
import { accept, type Outcome, refuse } from '../shared/refusal'
import { type Instant, instant, ms } from '../shared/time'
import { type Adoption, NEVER, type Step, targetKey } from './adoption'
import { LAPSE_AFTER, REMIND_BEFORE } from './limits'
import { type Action, machine, OPEN_STATES, type Party, type State } from './machine'

export interface Facts {
  now: Instant
  parties: readonly Party[]
  /** Null: the system. */
  person: string | null
}

export type Command = { action: Action; words?: string | null; photos?: readonly string[] }

/** A claim as it begins. */
export function newAdoption(
  given: Pick<Adoption, 'tenant' | 'target' | 'title' | 'estate' | 'path' | 'adopter' | 'name' | 'person' | 'fen' | 'words'>,
  now: Instant,
): Adoption {
  return stepped(
    {
      ...given,
      targetKey: targetKey(given.target),
      state: 'asked',
      open: true,
      ...terms('asked', now),
      steps: [],
      createdAt: now,
      updatedAt: now,
      pending: [],
      pendingSince: null,
    },
    { action: 'claim', at: now, by: { party: 'adopter', person: given.person }, words: given.words, photos: [] },
  )
}

/** When it is told and when it lapses, counted from the last that was heard. */
function terms(state: State, now: Instant): Pick<Adoption, 'lapseAt' | 'remindAt'> {
  if (!(OPEN_STATES as readonly State[]).includes(state)) return { lapseAt: NEVER, remindAt: NEVER }
  const lapse = ms(now) + LAPSE_AFTER
  return { lapseAt: instant(lapse), remindAt: instant(lapse - REMIND_BEFORE) }
}

function stepped(adoption: Adoption, step: Step): Adoption {
  const steps = [...adoption.steps, step]
  const pending = [...adoption.pending, { key: `${steps.length}.${step.action}` }]
  return { ...adoption, steps, pending, pendingSince: adoption.pendingSince ?? step.at, updatedAt: step.at }
}

/** The claim after the command, or why not. Pure. */
export function decide(
  adoption: Adoption,
  command: Command,
  { now, parties, person }: Facts,
): Outcome<Adoption, 'wrongState' | 'forbidden' | 'tooSoon'> {
  const { action } = command
  const move = moveOf(machine, adoption.state, action)
  if (!move) return refuse('wrongState', '这份认领已经变了，请刷新')
  const party = move.by.find((each) => parties.includes(each))
  if (!party) return refuse('forbidden')
  if (action === 'fulfil' && adoption.target.kind !== 'share') return refuse('wrongState', '整块地、整栋楼的认领没有兑现这一步')
  if (action === 'remind' && now < adoption.remindAt) return refuse('tooSoon')
  if (action === 'lapse' && now < adoption.lapseAt) return refuse('tooSoon')
  const state = move.to === 'same' || move.to === 'back' ? adoption.state : move.to
  // Being reminded is no news of the claim: its day stays, and it is told once.
  const times = action === 'remind' ? { lapseAt: adoption.lapseAt, remindAt: NEVER } : terms(state, now)
  const next = { ...adoption, ...times, state, open: (OPEN_STATES as readonly State[]).includes(state) }
  return accept(stepped(next, { action, at: now, by: { party, person }, words: command.words ?? null, photos: command.photos ?? [] }))
}

/** What is possible now for these parties, as buttons. */
export function actionsFor(adoption: Pick<Adoption, 'state' | 'target'>, parties: readonly Party[]): Action[] {
  return (Object.keys(machine[adoption.state]) as Action[]).filter((action) => {
    if (action === 'fulfil' && adoption.target.kind !== 'share') return false
    return moveOf(machine, adoption.state, action)?.by.some((party) => party !== 'system' && parties.includes(party))
  })
}
