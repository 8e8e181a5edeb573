import type { roleContract } from '../../domain/role/contract'
import type { Handlers } from '../context'
import { accept, invited } from './accept'
import { grant } from './grant'
import { cancel, list as invitations, invite } from './invite'
import { list as people, person } from './people'
import { places } from './places'
import { handOver, revoke } from './revoke'

/** Every handler of role, by action name. */
export const roleHandlers: Handlers<typeof roleContract> = {
  'role.people': people,
  'role.person': person,
  'role.places': places,
  'role.grant': grant,
  'role.revoke': revoke,
  'role.handOver': handOver,
  'role.invite': invite,
  'role.invitations': invitations,
  'role.cancelInvitation': cancel,
  'role.invited': invited,
  'role.accept': accept,
}
