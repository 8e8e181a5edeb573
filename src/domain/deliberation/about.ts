import * as v from 'valibot'
import { id } from '../shared/fields'

/** Matters that a talk, a sounding or a vote may be about. */
export const ABOUT_KINDS = ['repair', 'space', 'deliberation', 'poll', 'vote'] as const
export type AboutKind = (typeof ABOUT_KINDS)[number]

/** A link to a matter of another capability: its plain id, which that capability reads for whoever follows it. */
export const about = v.strictObject({ kind: v.picklist(ABOUT_KINDS), id })
export type About = v.InferOutput<typeof about>

/** One string for both, so that an index finds everything about one matter: `space:3f2a`. Null: about nothing in particular. */
export function aboutKey(link: About | null): string | null {
  return link === null ? null : `${link.kind}:${link.id}`
}
