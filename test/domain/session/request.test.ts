import fc from 'fast-check'
import { ASK_LASTS, DECIDE_WITHIN, TAKE_WITHIN } from '@/domain/session/limits'
import { REQUEST_STATES, type RequestAction, type RequestState, requestMachine } from '@/domain/session/machine'
import { isExpired, newRequest, type SignInRequest, step } from '@/domain/session/request'
import { instant, ms } from '@/domain/shared/time'
import { MORNING } from '../../support/clock'

const ACTIONS: readonly RequestAction[] = ['see', 'confirm', 'cancel', 'take']
const WHO = ['asker', 'zhang', 'li'] as const
type Who = (typeof WHO)[number]

const fresh = () =>
  newRequest({ tenant: 'd', purpose: 'signIn', asker: null, key: 'k', device: { system: 'windows', app: 'edge' } }, MORNING)
const at = (state: RequestState): SignInRequest => ({ ...fresh(), state, scanner: state === 'waiting' ? null : 'zhang' })
const act = (request: SignInRequest, action: RequestAction, who: Who, now = MORNING) =>
  step(request, action, who === 'asker' ? null : who, now)

/** What may happen, as people would say it; everything else may not. */
const MAY: Record<string, RequestState> = {
  'waiting see zhang': 'seen',
  'waiting see li': 'seen',
  'seen see zhang': 'seen',
  'seen confirm zhang': 'confirmed',
  'seen cancel zhang': 'cancelled',
  'confirmed cancel zhang': 'cancelled',
  'confirmed take asker': 'used',
}

test.each(REQUEST_STATES.flatMap((state) => ACTIONS.flatMap((action) => WHO.map((who) => [state, action, who] as const))))(
  '%s · %s · %s',
  (state, action, who) => {
    const stepped = act(at(state), action, who)
    const expected = MAY[`${state} ${action} ${who}`]
    if (expected) expect(stepped).toMatchObject({ ok: true, value: { state: expected } })
    else
      expect(stepped).toMatchObject({
        ok: false,
        refusal: { code: 'wrongState', message: expect.stringMatching(/^[\p{Script=Han}，“”]+$/u) },
      })
  },
)

test('every state of the table can be come to, and two are the end', () => {
  expect(Object.keys(requestMachine)).toEqual([...REQUEST_STATES])
  expect(REQUEST_STATES.filter((state) => Object.keys(requestMachine[state]).length === 0)).toEqual(['used', 'cancelled'])
})

/** Anybody does anything at any time. */
const story = fc.array(
  fc.record({ action: fc.constantFrom(...ACTIONS), who: fc.constantFrom(...WHO), wait: fc.integer({ min: 0, max: 90_000 }) }),
  { maxLength: 12 },
)

function tell(steps: readonly { action: RequestAction; who: Who; wait: number }[]) {
  let request = fresh()
  let now = ms(MORNING)
  const done: { action: RequestAction; who: Who; at: number; before: SignInRequest; after: SignInRequest }[] = []
  for (const { action, who, wait } of steps) {
    now += wait
    const stepped = act(request, action, who, instant(now))
    if (!stepped.ok) continue
    done.push({ action, who, at: now, before: request, after: stepped.value })
    request = stepped.value
  }
  return { done, request, now: instant(now) }
}

test('whatever happens, it is used at most once, after the one who scanned it said yes, and in time', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { done } = tell(steps)
      const taken = done.filter(({ action }) => action === 'take')
      expect(taken.length).toBeLessThanOrEqual(1)
      for (const { after, at } of taken) {
        const yes = done.find(({ action }) => action === 'confirm')
        const first = done.find(({ action }) => action === 'see')
        expect(yes?.who).toBe(first?.who)
        expect(after.scanner).toBe(first?.who)
        expect(at - ms(MORNING)).toBeLessThan(ASK_LASTS + DECIDE_WITHIN + TAKE_WITHIN)
      }
    }),
  )
})

test('no step ever shortens its time, none is taken after it, and the whole is over within four minutes', () => {
  fc.assert(
    fc.property(story, (steps) => {
      for (const { before, after, at } of tell(steps).done) {
        expect(after.ends >= before.ends).toBe(true)
        expect(at).toBeLessThan(ms(before.ends))
        expect(ms(after.ends) - ms(MORNING)).toBeLessThanOrEqual(ASK_LASTS + DECIDE_WITHIN + TAKE_WITHIN)
      }
    }),
  )
})

test('what was used or cancelled never expires: its end is already known', () => {
  const late = instant(ms(MORNING) + 10 * ASK_LASTS)
  expect(REQUEST_STATES.filter((state) => isExpired(at(state), late))).toEqual(['waiting', 'seen', 'confirmed'])
  expect(REQUEST_STATES.filter((state) => isExpired(at(state), MORNING))).toEqual([])
})
