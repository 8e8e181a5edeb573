import { deliberations } from '@/cloud/deliberation/collections'
import { runDeliberations } from '@/cloud/deliberation/timer'
import type { DoorContracts } from '@/domain/capabilities'
import type { Deliberation } from '@/domain/deliberation/deliberation'
import type { InputOf } from '@/domain/shared/contract'
import { MEETING, MINUTES } from './builders/deliberation'
import { china } from './clock'
import { type HouseholdWorld, householdWorld } from './household-world'
import type { WorldOptions } from './repair-world'

export type DeliberationWorld = Awaited<ReturnType<typeof deliberationWorld>>

const { at, place, host, recorder, present, sides, opinion, unsettled } = MINUTES
const FORM = { at, place, host, recorder, present, sides: sides.map((side) => ({ ...side })), opinion, unsettled }

/** After the meeting of the builders. */
export const AFTER_MEETING = china('2026-11-28 21:00')

/** The world of households with somebody to talk to. */
export async function deliberationWorld(options: WorldOptions = {}) {
  const world: HouseholdWorld = await householdWorld(options)
  const raise = async (who = 'zhang', input: Partial<InputOf<DoorContracts['deliberation.raise']>> = {}) =>
    (
      await world.as(who).do('deliberation.raise', {
        estate: 'yijing-garden',
        title: '停车怎么停',
        words: '晚上回来绕三圈也停不下。',
        options: ['划线编号', '错时共享'],
        ...input,
      })
    ).id
  const schedule = async (id: string, input: Partial<InputOf<DoorContracts['deliberation.schedule']>> = {}) => {
    const agenda = MEETING.agenda.map((topic) => ({ ...topic }))
    await world.as('secretary').do('deliberation.schedule', { deliberation: id, at: MEETING.at, place: MEETING.place, agenda, ...input })
    return id
  }
  return {
    ...world,
    /** An issue of 怡景嘉园, raised by 3栋张阿姨 unless told otherwise. @returns its id */
    raise,
    schedule,
    /** Raised, and a time set. @returns its id */
    scheduled: async () => schedule(await raise()),
    /** Held on its evening; the clock stands after it. @returns its id */
    async held() {
      const id = await schedule(await raise())
      world.clock.set(AFTER_MEETING)
      await world.as('secretary').do('deliberation.hold', { deliberation: id })
      return id
    },
    /** The minutes of the builders, with what was agreed. */
    publish: (id: string, agreed: InputOf<DoorContracts['deliberation.publish']>['agreed'] = [], who = 'secretary') =>
      world.as(who).do('deliberation.publish', { deliberation: id, ...FORM, agreed }),
    form: FORM,
    async talk(id: string): Promise<Deliberation> {
      const found = await world.store.get(deliberations, id)
      if (!found) throw new Error(`No talk ${id}`)
      return found.data
    },
    runTalks: () => runDeliberations(world.context()),
  }
}
