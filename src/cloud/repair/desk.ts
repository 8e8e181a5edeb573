import { ROLE_WORDS } from '../../domain/person/words'
import { LEVELS, type Level } from '../../domain/place/tree'
import { onDuty, rungAbove } from '../../domain/repair/rules'
import type { Report, Urgency } from '../../domain/repair/report'
import type { Role } from '../../domain/shared/actor'
import type { Context } from '../context'
import { peopleAt } from '../person/find'
import { places } from '../place/collections'
import type { Scene } from './scene'

/** Whose desk each rung of the ladder is. */
const ROLE_OF_RUNG: Record<Level, Role> = { building: 'stairHead', estate: 'secretary', community: 'community', street: 'street', district: 'district' }

type Site = Pick<Context, 'store' | 'now'> & { actor: { tenant: string } }

/** Persons who handle reports of this place on this rung. */
export async function deskAt(context: Site, path: readonly string[], rung: Level): Promise<string[]> {
  const found = await peopleAt(context.store, context.actor.tenant, [ROLE_OF_RUNG[rung]], path, context.now)
  return found.map(({ id }) => id)
}

/** Who receives what happens to this report: its rung's desk, and whoever received it first and stays accountable. */
export async function audienceOf(context: Site, report: Pick<Report, 'path' | 'rung' | 'accountable'>): Promise<string[]> {
  const desk = await deskAt(context, report.path, report.rung)
  const first = report.rung === report.accountable.rung ? [] : await deskAt(context, report.path, report.accountable.rung)
  return [...new Set([...desk, ...first])]
}

export interface Reception {
  accountable: Report['accountable']
  /** Whom to tell now, those on duty first. */
  audience: readonly string[]
  /** Names of those on duty at this moment. */
  onDuty: readonly string[]
  /** Who covers when nobody is on duty and it cannot wait. */
  cover: string | null
}

/**
 * Who receives a new report. An estate without anyone on the first rung is covered by the next rung that has somebody.
 * When nobody is on duty, an ordinary report waits for the morning; danger goes to the cover above at once.
 */
export async function receptionOf(context: Site, scene: Scene, urgency: Urgency): Promise<Reception> {
  let rung: Level = scene.settings.firstRung
  let desk = await deskAt(context, scene.path, rung)
  for (let above = rungAbove(rung); desk.length === 0 && above !== null; above = rungAbove(rung)) {
    rung = above
    desk = await deskAt(context, scene.path, rung)
  }
  const duty = onDuty(scene.settings, context.now).filter((person) => desk.includes(person))
  const above = rungAbove(rung)
  const covered = urgency === 'danger' && duty.length === 0 && above !== null
  const cover = covered ? await deskAt(context, scene.path, above) : []
  const place = placeAt(scene, rung)
  return {
    accountable: { rung, place, person: duty[0] ?? desk[0] ?? null, name: await deskName(context, place, rung) },
    audience: [...new Set([...duty, ...cover, ...desk])],
    onDuty: duty.length > 0 ? [await deskName(context, place, rung)] : [],
    cover: covered && cover.length > 0 ? await deskName(context, placeAt(scene, above), above) : null,
  }
}

/** The place of that level on the way down to the scene. */
function placeAt(scene: Scene, level: Level): string {
  return scene.path[LEVELS.indexOf(level)] ?? scene.estate
}

/** 怡景嘉园小区党支部书记 */
async function deskName(context: Pick<Site, 'store'>, place: string, rung: Level): Promise<string> {
  const found = await context.store.get(places, place)
  return `${found?.data.name ?? ''}${ROLE_WORDS[ROLE_OF_RUNG[rung]]}`
}
