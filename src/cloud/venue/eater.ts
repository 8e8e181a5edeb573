import type { InferOutput } from 'valibot'
import { covers, type Person } from '../../domain/shared/actor'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { HELPERS } from '../../domain/venue/ability'
import type { MealOrder, MealPlan } from '../../domain/venue/meal'
import type { mealInput } from '../../domain/venue/schema'
import type { Context, Services } from '../context'
import { treeOf } from '../place/tree'
import { checkWords } from '../repair/words'
import { mealOrders } from './collections'
import { type House, homeThere, troubleOf } from './house'

/** Who eats, as an order keeps it. */
export type Eater = Pick<MealOrder, 'kind' | 'eater' | 'name' | 'building' | 'door' | 'phone'>

type Asked = InferOutput<typeof mealInput>['eater']
type NoEater = 'notFound' | 'notEligible' | 'elsewhere' | 'forbidden' | 'notAccepted'

/** For whom it is, and whether the actor may order for them. What says who it is, is sealed. */
export async function eaterOf(
  context: Context,
  actor: Person,
  house: House,
  plan: MealPlan,
  asked: Asked,
): Promise<Outcome<Eater, NoEater>> {
  const { secrets } = context.services
  if (asked.kind === 'again') return again(context, actor, house, asked.order)
  if (asked.kind === 'elder') return elder(context, actor, house, asked)
  const home = await homeThere(context, actor, house)
  const where = { building: home?.building ?? null, door: home?.room ?? null, phone: null }
  if (asked.kind === 'self') {
    const trouble = troubleOf(actor, house, plan.forWhom)
    if (trouble !== null) return refuse('notEligible', trouble.replace('预约', '订餐'))
    return accept({ kind: 'self', eater: eaterKey(context.services, ['self', actor.person]), name: secrets.seal(actor.nickname), ...where })
  }
  if (!home) return refuse('notEligible', '先认领您家的住户，才能给家人订')
  const checked = await accepted(context, [asked.name])
  if (!checked.ok) return checked
  const whose = home.household ?? actor.person
  return accept({
    kind: 'family',
    eater: eaterKey(context.services, ['family', whose, asked.name]),
    name: secrets.seal(asked.name),
    ...where,
  })
}

async function elder(
  context: Context,
  actor: Person,
  house: House,
  asked: Extract<Asked, { kind: 'elder' }>,
): Promise<Outcome<Eater, NoEater>> {
  const { store, services } = context
  const place = await treeOf(store, actor.tenant).get(asked.building)
  if (place?.data.level !== 'building') return refuse('notFound', '没有这栋楼')
  if (!place.data.path.includes(house.data.community)) return refuse('elsewhere', '这栋楼不在这个社区')
  if (!covers(actor, HELPERS, place.data.path)) return refuse('forbidden', '只能给您负责的楼里的老人订')
  const checked = await accepted(context, [asked.name, asked.door])
  if (!checked.ok) return checked
  const { seal } = services.secrets
  const eater = eaterKey(context.services, ['elder', asked.building, asked.door, asked.name])
  const phone = asked.phone === null ? null : seal(asked.phone)
  return accept({ kind: 'elder', eater, name: seal(asked.name), building: asked.building, door: seal(asked.door), phone })
}

/** As in an earlier order of one's own; for an elder only by whoever still looks after the building. */
async function again({ store }: Context, actor: Person, house: House, order: string): Promise<Outcome<Eater, NoEater>> {
  const found = (await store.get(mealOrders, order))?.data
  if (found?.person !== actor.person || found.centre !== house.id) return refuse('notFound', '没有这份订餐')
  if (found.kind === 'elder') {
    const path = await treeOf(store, actor.tenant).pathOf(found.building ?? '')
    if (!covers(actor, HELPERS, path)) return refuse('forbidden', '只能给您负责的楼里的老人订')
  }
  const { kind, eater, name, building, door, phone } = found
  return accept({ kind, eater, name, building, door, phone })
}

/** Words that the kitchen will read. */
export async function accepted(context: Context, words: readonly (string | null)[]): Promise<Outcome<null, 'notAccepted'>> {
  const checked = await checkWords(context, words, 'work')
  if (!checked.ok) return checked
  return checked.value ? accept(null) : refuse('notAccepted', '有的话里像是有电话或网址，请换个说法')
}

/** The same for the same person, and telling nothing about them. */
export function eaterKey({ secrets }: Pick<Services, 'secrets'>, facts: readonly string[]): string {
  return secrets.fingerprint(JSON.stringify(['eater', ...facts]))
}
