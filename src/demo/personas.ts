import type { Personas } from '../cloud/session/personas'
import { areasOf, type Grant, type Home, newPerson } from '../domain/person/person'
import { TERMS_VERSION } from '../domain/privacy/words'
import type { Role } from '../domain/shared/actor'
import { BUILDINGS, buildingId, COMMUNITIES, ESTATES, personaId, STREETS, TENANT } from './estates'
import { homeOf, SINCE } from './homes'
import { membershipOf } from './households'
import { demoPlaces, gridId } from './places'
import { householdOf } from './roll'

/** 演示数据: people made up by role and number, the same on every call. None of them is a person of the printed reports. */

const SURNAMES = ['张', '吴', '周', '徐', '孙', '马', '胡', '郭', '何', '高', '罗', '王', '宋', '谢', '唐', '许', '邓', '冯', '曹', '彭', '曾', '萧', '蔡', '潘', '袁', '董', '余', '叶', '程', '苏'] as const
const TITLES = ['阿姨', '叔叔', '奶奶', '大爷', '姐', '哥'] as const
const TRADES = ['水电', '管道', '电梯门禁', '泥瓦', '保洁绿化'] as const

const PATHS = new Map(demoPlaces().map(({ id, data }) => [id, data.path]))
const pathOf = (place: string) => PATHS.get(place) ?? []

/** Fixers 0…4 serve 怡景嘉园, then two serve each other estate. */
const FIXERS = ESTATES.flatMap(({ id }, index) => Array.from({ length: index === 0 ? 5 : 2 }, (_, nth) => ({ estate: id, trade: TRADES[nth] ?? '水电' })))

/** How many of each role are seeded, so that notices reach them; more are made when somebody signs in as them. */
export const SEEDED: Readonly<Record<Exclude<Role, 'resident'>, number>> = {
  stairHead: BUILDINGS.length,
  gridWorker: ESTATES.length + 1,
  fixer: FIXERS.length,
  organizer: COMMUNITIES.length,
  partner: COMMUNITIES.length,
  secretary: ESTATES.length + 1,
  community: COMMUNITIES.length,
  street: STREETS.length,
  district: 1,
  admin: 1,
}

/** @param seal encrypts a personal field, as `Secrets.seal` does */
export function createPersonas(seal: (text: string) => string): Personas {
  return (role, number) => {
    if (!Number.isInteger(number) || number < 0 || number > 9999) return null
    const { nickname, places, homes } = role === 'resident' ? resident(number, seal) : staff(role, number)
    const grants = places.map((place): Grant => ({ role, place, from: SINCE, to: null }))
    const phone = role === 'resident' ? seal(phoneOf(number)) : null
    // They have agreed once: a demonstration need not ask each of them.
    const consent = { version: TERMS_VERSION, at: SINCE }
    const record = newPerson({ tenant: TENANT, nickname, phone, grants, areas: areasOf(grants, pathOf), homes, joined: SINCE, consent, sample: true })
    return { id: personaId(role, number), record, membership: role === 'resident' ? membershipOf(number) : null }
  }
}

/** Made up, in the form of a landline of 南平 (0599). */
export function phoneOf(number: number): string {
  return `0599555${String(number).padStart(4, '0')}`
}

function resident(number: number, seal: (text: string) => string): { nickname: string; places: string[]; homes: Home[] } {
  const { estate, building, room } = homeOf(number)
  const place = buildingId(estate, building)
  return { nickname: `${building}栋${surname(number)}${at(TITLES, number * 5)}`, places: [place], homes: [{ estate, building: place, room: seal(room), household: householdOf(number), confirmed: true }] }
}

/** Numbers beyond the places of a role go round again: a second person at the same place. */
function staff(role: Exclude<Role, 'resident'>, number: number): { nickname: string; places: string[]; homes: Home[] } {
  const { place, title } = postOf(role, number)
  const name = surname(number * 7 + NAME_OFFSETS[role])
  const nickname = title.startsWith('（') ? `${name}师傅${title}` : `${name}${title}`
  return { nickname, places: [place], homes: [] }
}

/** So that the first of each role are not all called the same. */
const NAME_OFFSETS: Record<Exclude<Role, 'resident'>, number> = { stairHead: 4, gridWorker: 8, fixer: 11, organizer: 26, partner: 28, secretary: 2, community: 13, street: 17, district: 19, admin: 23 }

function postOf(role: Exclude<Role, 'resident'>, number: number): { place: string; title: string } {
  switch (role) {
    case 'stairHead': {
      const { estate, number: building } = at(BUILDINGS, number)
      return { place: buildingId(estate, building), title: '楼栋长' }
    }
    case 'gridWorker':
      // 怡景嘉园 has a second grid; its worker comes after the first of each estate.
      return { place: gridId(at(ESTATES, number).id, number === ESTATES.length ? 2 : 1), title: '网格员' }
    case 'fixer': {
      const { estate, trade } = at(FIXERS, number)
      return { place: estate, title: `（${trade}）` }
    }
    case 'organizer':
      return { place: at(COMMUNITIES, number).id, title: '老师' }
    case 'partner':
      return { place: at(COMMUNITIES, number).id, title: '联络员' }
    case 'secretary':
      return { place: at(ESTATES, number).id, title: number < ESTATES.length ? '书记' : '副书记' }
    case 'community':
      return { place: at(COMMUNITIES, number).id, title: '主任' }
    case 'street':
      return { place: at(STREETS, number).id, title: '科长' }
    case 'district':
      return { place: TENANT, title: '科长' }
    case 'admin':
      return { place: TENANT, title: '管理员' }
    default:
      return role satisfies never
  }
}

/** Number of the n-th seeded fixer of an estate. */
export function fixerOf(estate: string, nth: number): number {
  return FIXERS.findIndex((fixer) => fixer.estate === estate) + nth
}

function surname(number: number): string {
  return at(SURNAMES, number)
}

/** The list goes round. */
function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}
