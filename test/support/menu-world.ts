import { capacities, orders } from '@/cloud/menu/collections'
import { runMenu } from '@/cloud/menu/timer'
import { people } from '@/cloud/person/collections'
import type { DoorContracts } from '@/domain/capabilities'
import type { OfferContent } from '@/domain/menu/offer'
import type { Order } from '@/domain/menu/order'
import type { InputOf } from '@/domain/shared/contract'
import { AFTERNOON_WISH, MORNING_WISH, makeContent } from './builders/menu'
import { makeGrant, makePerson } from './builders/person'
import { type RepairWorld, repairWorld, type Who, type WorldOptions } from './repair-world'

export type MenuWorld = Awaited<ReturnType<typeof menuWorld>>

/** The world of repair with a partner's unit at its community, one offer on the menu, and whoever has to do with orders. */
export async function menuWorld(options: WorldOptions = {}) {
  const world: RepairWorld = await repairWorld(options)
  const staff = { partner: 'partner', otherPartner: 'partner', teacher: 'organizer' } as const
  for (const [id, role] of Object.entries(staff)) {
    const grants = [makeGrant(role, 'yijing')]
    await world.store.insert(
      people,
      id,
      makePerson(grants, {
        tenant: 'yanping',
        nickname: id === 'teacher' ? '陈老师' : '联络员',
        phone: world.services.secrets.seal('05995550001'),
        areas: ['yijing'],
      }),
    )
  }
  const as = (who: string | null) => world.as(who as Who | null)
  const unit = (
    await as('community').do('menu.addUnit', {
      place: 'yijing',
      name: '区医院志愿服务队（示例）',
      words: '到小区义诊。',
      liaisons: ['partner'],
    })
  ).id
  const write = async (content: Partial<OfferContent> = {}, who = 'partner') =>
    (await as(who).do('menu.addOffer', { unit, content: inputOf(makeContent(content)) })).id
  const offer = await write()
  return {
    ...world,
    as,
    unit,
    offer,
    /** Puts another offer on the menu. @returns its id */
    write,
    /** An order of 怡景嘉园 for a dozen people, unless told otherwise. @returns its id */
    async order(who = 'secretary', overrides: Partial<InputOf<DoorContracts['menu.place']>> = {}, requestId?: string): Promise<string> {
      const estate = who === 'otherSecretary' ? 'chunhui' : 'yijing-garden'
      const input = { offer, estate, wishes: [{ ...MORNING_WISH }, { ...AFTERNOON_WISH }], people: 12, ...overrides }
      return (await as(who).do('menu.place', input, requestId)).id
    },
    async stored(id: string): Promise<Order> {
      const found = await world.store.get(orders, id)
      if (!found) throw new Error(`No order ${id}`)
      return found.data
    },
    /** The counter of a month. */
    async month(period = '2026-12', of = offer) {
      return (await world.store.get(capacities, `${of}.${period}`))?.data
    },
    told: (who: string) => world.told(who as Who),
    runMenu: () => runMenu(world.context()),
  }
}

/** The schemas take lists that can be written to. */
export function inputOf(content: OfferContent): InputOf<DoorContracts['menu.addOffer']>['content'] {
  return { ...content, months: [...content.months], needs: [...content.needs], serves: [...content.serves] }
}
