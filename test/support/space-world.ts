import { adoptions } from '@/cloud/adoption/collections'
import { runAdoptions } from '@/cloud/adoption/timer'
import { people } from '@/cloud/person/collections'
import { ideas, spaces } from '@/cloud/space/collections'
import { runSpaces } from '@/cloud/space/timer'
import type { Adoption } from '@/domain/adoption/adoption'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf } from '@/domain/shared/contract'
import type { Space } from '@/domain/space/space'
import { makeGrant, makePerson } from './builders/person'
import { repairWorld, type Who, type WorldOptions } from './repair-world'

export type SpaceWorld = Awaited<ReturnType<typeof spaceWorld>>

/** Which household each of them lives in; 张阿姨 and 李叔 are one. */
const HOUSEHOLDS: Record<string, readonly [household: string, building: string, estate: string]> = {
  zhang: ['h-301', 'yijing-3', 'yijing-garden'],
  li: ['h-301', 'yijing-3', 'yijing-garden'],
  wang: ['h-502', 'yijing-5', 'yijing-garden'],
  chen: ['h-101', 'chunhui-1', 'chunhui'],
}

/** The world of repair with confirmed homes and a partner's liaison: whoever has to do with spaces. */
export async function spaceWorld(options: WorldOptions = {}) {
  const world = await repairWorld(options)
  const { store } = world
  for (const [id, [household, building, estate]] of Object.entries(HOUSEHOLDS))
    await store.patch(people, id, {
      set: { homes: [{ estate, building, room: world.services.secrets.seal('301'), household, confirmed: true }] },
    })
  await store.insert(
    people,
    'partner',
    makePerson([makeGrant('partner', 'yijing')], { tenant: 'yanping', nickname: '供电所联络员', areas: ['yijing'] }),
  )
  const as = (who: string | null) => world.as(who as Who | null)
  const photo = (who: string) => world.picture(who as Who)

  /** The slope behind 怡景嘉园, unless told otherwise. @returns its id */
  async function suggest(who = 'zhang', overrides: Partial<InputOf<DoorContracts['space.suggest']>> = {}): Promise<string> {
    const input = { estate: 'yijing-garden', name: '北坡', kind: 'slope' as const, words: '坡上杂草一人高', ...overrides }
    return (await as(who).do('space.suggest', input)).id
  }

  const ON = {
    surveyed: ['space.survey', { cm2: 66_666_700, owner: 'common', hazards: ['slide'], words: '坡脚有裂缝' }],
    deliberating: ['space.deliberate', {}],
    planned: ['space.plan', { words: '改成花园' }],
    renovating: ['space.renovate', {}],
  } as const

  return {
    ...world,
    as,
    photo,
    suggest,
    told: (who: string) => world.told(who as Who),
    /** A space that has come so far. @returns its id */
    async spaceAt(state: keyof typeof ON | 'opened', overrides: Partial<InputOf<DoorContracts['space.suggest']>> = {}): Promise<string> {
      const space = await suggest('zhang', overrides)
      for (const [name, [action, data]] of Object.entries(ON)) {
        await as('secretary').do(action, { space, ...data } as never)
        if (name === state) return space
      }
      const pair = { before: await photo('secretary'), after: await photo('secretary') }
      await as('secretary').do('space.open', { space, words: '步道通了', pair })
      return space
    },
    async kept(id: string): Promise<Space> {
      const found = await store.get(spaces, id)
      if (!found) throw new Error(`No space ${id}`)
      return found.data
    },
    async claimed(id: string): Promise<Adoption> {
      const found = await store.get(adoptions, id)
      if (!found) throw new Error(`No claim ${id}`)
      return found.data
    },
    async idea(id: string) {
      return (await store.get(ideas, id))?.data
    },
    runSpaces: async () => (await runSpaces(world.context())) + (await runAdoptions(world.context())),
  }
}
