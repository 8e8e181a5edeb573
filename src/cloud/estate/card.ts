import { deskOf, numberOf } from '../../domain/estate/rules'
import type { Card, ContactLine } from '../../domain/estate/schema'
import { type Contact, EMERGENCY, type EstateSettings } from '../../domain/estate/settings'
import { LEVELS } from '../../domain/place/tree'
import type { Context } from '../context'
import type { Estate } from '../place/load'
import type { Tree } from '../place/tree'
import { settingsOf } from './settings'

/** What everybody may know: whom to ring. Never who is on duty, nor which person a line stands for. */
export async function cardOf({ store, actor }: Pick<Context, 'store' | 'actor'>, tree: Tree, { id, data }: Estate): Promise<Card> {
  const { settings } = await settingsOf(store, actor.tenant, id)
  const community = data.path[LEVELS.indexOf('community')] ?? ''
  const desk = deskLine(settings)
  return {
    estate: id,
    name: data.name,
    community: { id: community, name: await tree.nameOf(community) },
    property: settings.property,
    hours: settings.hours,
    desk,
    phones: settings.phones.filter(({ number }) => number !== desk?.number && !isEmergency(number)).map(({ label, number }) => ({ label, number })),
    contacts: settings.contacts.flatMap((contact) => lineOf(contact, settings) ?? []),
    emergency: EMERGENCY.map(({ label, number }) => ({ label, number })),
  }
}

export function deskLine(settings: EstateSettings): { label: string; number: string } | null {
  const desk = deskOf(settings)
  return desk && { label: desk.label, number: desk.number }
}

/** @returns null for a line that nobody could ring */
function lineOf(contact: Contact, settings: EstateSettings): ContactLine | null {
  const number = numberOf(contact, settings)
  if (number === null) return null
  const own = number === contact.number
  const { id, kind, name, note } = contact
  return { id, kind, name, note, number, own, hours: (own ? contact.hours : null) ?? settings.hours }
}

function isEmergency(number: string): boolean {
  return EMERGENCY.some((each) => each.number === number)
}
