import type { Phone } from '../place/place'
import { type Contact, EMERGENCY, type EstateSettings } from './settings'

/** A mainland mobile: most often one person's own, so it is shown with their consent alone. */
export function isMobile(number: string): boolean {
  return /^1[3-9]\d{9}$/.test(number.replace(/-/g, ''))
}

/** The first number that is the estate's own and not one of the emergency services. */
export function deskOf({ phones }: Pick<EstateSettings, 'phones'>): Phone | null {
  return phones.find(({ number }) => !EMERGENCY.some((each) => each.number === number)) ?? null
}

/**
 * Which number the contact card shows. A mobile number is somebody's own: without consent the desk's stands in.
 * @returns null when there is no desk either
 */
export function numberOf(contact: Pick<Contact, 'number' | 'agreed'>, settings: Pick<EstateSettings, 'phones'>): string | null {
  if (contact.number !== null && (contact.agreed || !isMobile(contact.number))) return contact.number
  return deskOf(settings)?.number ?? null
}

/** The parts of an estate's settings that can be changed one by one. */
export const FIELDS = ['hours', 'firstRung', 'duty', 'phones', 'property', 'clocks', 'contacts', 'services', 'phrases'] as const satisfies readonly (keyof EstateSettings)[]
export type SettingsField = (typeof FIELDS)[number]

/** Which parts of them differ. */
export function changedFields(before: EstateSettings, after: EstateSettings): SettingsField[] {
  return FIELDS.filter((field) => stable(before[field]) !== stable(after[field]))
}

/** The same text for the same content, in whatever order a store gives the fields back. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}

/** Everything in a change that residents will read. */
export function publicWords({ property, contacts = [], services = [], phones = [], phrases }: Partial<EstateSettings>): string[] {
  return [
    ...(property ? [property] : []),
    ...phones.map(({ label }) => label),
    ...contacts.flatMap(({ name, note }) => [name, note]),
    ...services.flatMap(({ name, note }) => [name, note]),
    ...Object.values(phrases ?? {}).flat(),
  ].filter((words) => words !== '')
}

/**
 * The settings without a person who leaves: their shifts, their line on the card, and every telephone number that is theirs.
 * @param phone digits of their number, or null
 */
export function withoutPerson(settings: EstateSettings, person: string, phone: string | null): EstateSettings {
  const theirs = (number: string | null) => phone !== null && number?.replace(/-/g, '') === phone
  const phones = settings.phones.filter(({ number }) => !theirs(number))
  return {
    ...settings,
    duty: settings.duty.filter((shift) => shift.person !== person),
    contacts: settings.contacts.filter((contact) => contact.person !== person && !theirs(contact.number)),
    phones: phones.length > 0 ? phones : EMERGENCY,
  }
}
