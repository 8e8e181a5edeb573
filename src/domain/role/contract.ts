import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark } from '../shared/fields'
import {
  codeField,
  grantInput,
  grantView,
  handOverInput,
  invitationView,
  inviteInput,
  personRow,
  personView,
  placeRow,
  revokeInput,
  staffRole,
} from './schema'

const after = v.optional(pageMark, null)
const place = v.optional(v.nullable(id), null)
const role = v.optional(v.nullable(staffRole), null)

export const roleContract = {
  'role.people': action({
    kind: 'read',
    who: 'person',
    summary: 'Staff at a place and below it, the newest first; or who has exactly this telephone number or nickname.',
    input: v.strictObject({ place, role, search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40)), ''), after }),
    output: v.strictObject({ items: v.array(personRow), next: pageMark }),
    refusals: ['forbidden', 'notFound'],
  }),
  'role.person': action({
    kind: 'read',
    who: 'person',
    summary: 'One person: roles with terms at places that I look after, what is still in their hands, and how it came about.',
    input: v.strictObject({ person: id }),
    output: personView,
    refusals: ['forbidden', 'notFound'],
  }),
  'role.places': action({
    kind: 'read',
    who: 'person',
    summary: 'Places below one, or those that I look after, or those with such a name, and which roles I may give there.',
    input: v.strictObject({ below: place, search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20)), '') }),
    output: v.strictObject({ items: v.array(placeRow), cut: v.boolean() }),
    refusals: ['forbidden', 'notFound'],
  }),
  'role.grant': action({
    kind: 'write',
    who: 'person',
    summary: 'Gives a role at a place for a term, or changes the term of one that is held.',
    input: grantInput,
    output: v.strictObject({ grant: grantView }),
    refusals: ['forbidden', 'notFound', 'elsewhere', 'lastAdmin', 'notAccepted'],
  }),
  'role.revoke': action({
    kind: 'write',
    who: 'person',
    summary: 'Takes a role away; with `leave` what is in the person’s hands goes back to the desk, else that is refused.',
    input: revokeInput,
    output: v.strictObject({ left: v.number() }),
    refusals: ['forbidden', 'notFound', 'lastAdmin', 'openWork', 'notAccepted'],
  }),
  'role.handOver': action({
    kind: 'write',
    who: 'person',
    summary: 'Takes a role from one person and gives it, with the open work, to another.',
    input: handOverInput,
    output: v.strictObject({ moved: v.number() }),
    refusals: ['forbidden', 'notFound', 'elsewhere', 'lastAdmin', 'already', 'notAccepted'],
  }),
  'role.invite': action({
    kind: 'write',
    who: 'person',
    summary: 'Invites somebody who has not signed in yet to a role; answers the code to hand over.',
    input: inviteInput,
    output: v.strictObject({ invitation: invitationView }),
    refusals: ['forbidden', 'notFound', 'elsewhere', 'already'],
  }),
  'role.invitations': action({
    kind: 'read',
    who: 'person',
    summary: 'Invitations to roles that I may give, with their codes while they are open; the newest first.',
    input: v.strictObject({ state: v.optional(v.picklist(['open', 'accepted', 'cancelled']), 'open'), place, after }),
    output: v.strictObject({ items: v.array(invitationView), next: pageMark }),
    refusals: ['forbidden', 'notFound'],
  }),
  'role.cancelInvitation': action({
    kind: 'write',
    who: 'person',
    summary: 'Makes an open invitation void.',
    input: v.strictObject({ invitation: id }),
    output: v.strictObject({ invitation: invitationView }),
    refusals: ['forbidden', 'notFound', 'wrongState'],
  }),
  'role.invited': action({
    kind: 'write',
    who: 'person',
    summary: 'What a code is for, before it is accepted. Tries are counted, hence a write.',
    input: v.strictObject({ code: codeField }),
    output: v.strictObject({ role: staffRole, placeName: v.string(), from: v.string(), to: v.nullable(v.string()), has: v.boolean() }),
    refusals: ['notFound', 'tooLate', 'already'],
  }),
  'role.accept': action({
    kind: 'write',
    who: 'person',
    summary: 'Takes the role that a code stands for; a code is good once.',
    input: v.strictObject({ code: codeField }),
    output: v.strictObject({ role: staffRole, placeName: v.string() }),
    refusals: ['notFound', 'tooLate', 'already'],
  }),
} as const
