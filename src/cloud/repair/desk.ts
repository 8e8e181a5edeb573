import { ROLE_WORDS } from '../../domain/person/words'
import { LEVELS, type Level } from '../../domain/place/tree'
import { ROLE_OF_RUNG } from '../../domain/repair/ability'
import type { Report, Urgency } from '../../domain/repair/report'
import { onDuty, rungAbove } from '../../domain/repair/rules'
import type { Context } from '../context'
import { peopleAt } from '../person/find'
import { treeOf } from '../place/tree'
import type { Scene } from './scene'

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
  const first = scene.settings.firstRung
  const own = await deskAt(context, scene.path, first)
  const { rung, desk } =
    own.length > 0 ? { rung: first, desk: own } : ((await coverAbove(context, scene.path, first)) ?? { rung: first, desk: own })
  const duty = onDuty(scene.settings, context.now).filter((person) => desk.includes(person))
  const cover = urgency === 'danger' && duty.length === 0 ? await coverAbove(context, scene.path, rung) : null
  const place = placeAt(scene, rung)
  return {
    accountable: { rung, place, person: duty[0] ?? desk[0] ?? null, name: await deskName(context, place, rung) },
    audience: [...new Set([...duty, ...(cover?.desk ?? []), ...desk])],
    onDuty: duty.length > 0 ? [await deskName(context, place, rung)] : [],
    cover: cover && (await deskName(context, placeAt(scene, cover.rung), cover.rung)),
  }
}

/** The nearest rung above with anybody on it. */
async function coverAbove(context: Site, path: readonly string[], below: Level): Promise<{ rung: Level; desk: string[] } | null> {
  for (let rung = rungAbove(below); rung !== null; rung = rungAbove(rung)) {
    const desk = await deskAt(context, path, rung)
    if (desk.length > 0) return { rung, desk }
  }
  return null
}

/** The place of that level on the way down to the scene. */
function placeAt(scene: Scene, level: Level): string {
  return scene.path[LEVELS.indexOf(level)] ?? scene.estate
}

/** 怡景嘉园小区党支部书记 */
async function deskName({ store, actor }: Pick<Site, 'store' | 'actor'>, place: string, rung: Level): Promise<string> {
  return `${await treeOf(store, actor.tenant).nameOf(place)}${ROLE_WORDS[ROLE_OF_RUNG[rung]]}`
}
