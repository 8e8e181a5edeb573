import type { Membership } from '../../domain/household/household'
import type { PersonRecord } from '../../domain/person/person'
import type { Role } from '../../domain/shared/actor'

/**
 * The made-up people of demonstration mode: the n-th of a role, the same on every call.
 * @param number 0…9999
 * @returns the person and, where they live in a household of the roll, their membership of it; null when this role has no such person
 */
export type Personas = (role: Role, number: number) => { id: string; record: PersonRecord; membership?: Membership | null } | null
