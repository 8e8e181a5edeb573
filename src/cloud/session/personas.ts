import type { PersonRecord } from '../../domain/person/person'
import type { Role } from '../../domain/shared/actor'

/**
 * The made-up people of demonstration mode: the n-th of a role, the same on every call.
 * @param number 0…9999
 * @returns null when this role has no such person
 */
export type Personas = (role: Role, number: number) => { id: string; record: PersonRecord } | null
