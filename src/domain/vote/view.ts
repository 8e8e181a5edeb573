import type { Actor } from '../shared/actor'
import { movesFor } from '../shared/machine'
import type { Instant } from '../shared/time'
import { type Counts, standingOf } from './count'
import { type Action, machine, type Party } from './machine'
import { isTaking } from './rules'
import type { MyPart, PaperDoor, VoteCard, VoteView, Why } from './schema'
import type { RollLine, Vote } from './vote'

/** What a view needs from outside. */
export interface Showing {
  actor: Actor
  now: Instant
  parties: readonly Party[]
  estateName: string
  /** Of this moment; null before it is open. */
  counts: Counts | null
  mine: MyPart[]
  why: Why
}

export function cardOf(id: string, vote: Vote, { estateName, counts, mine }: Pick<Showing, 'estateName' | 'counts' | 'mine'>): VoteCard {
  const { title, matter, force, state, result, estate, from, until, at } = vote
  return {
    id,
    title,
    matter,
    force,
    state,
    result,
    estate,
    estateName,
    from,
    until,
    at,
    turnout: counts && { cast: counts.cast.parts, parts: counts.total.parts },
    mine: { parts: mine.length, cast: mine.filter(({ choice }) => choice !== null).length },
  }
}

export function viewOf(id: string, vote: Vote, showing: Showing): VoteView {
  const { actor, now, parties, counts, mine, why } = showing
  const { mine: _, turnout: __, ...card } = cardOf(id, vote, showing)
  const { words, rule, headRule, headSource, again, about, reason, roll } = vote
  const isWriter = actor.kind === 'person' && actor.person === vote.writer
  return {
    ...card,
    words,
    rule,
    headRule,
    headSource,
    again,
    about,
    reason,
    roll: roll && withoutId(roll),
    counts,
    standing: counts && standingOf(counts, vote.matter),
    mine,
    why,
    taking: isTaking(vote, now),
    actions: actionsOf(vote, parties, now),
    otherOpens: vote.state === 'draft' && !vote.passed && isWriter,
  }
}

function withoutId({ id: _, ...facts }: NonNullable<Vote['roll']>): VoteView['roll'] {
  return facts
}

/** What the rules would not refuse at once. */
export function actionsOf(vote: Vote, parties: readonly Party[], now: Instant): Action[] {
  return movesFor(machine, vote.state, parties).filter((action) => {
    if (action === 'close') return now >= vote.closeAt
    if (action === 'cancel' || action === 'edit' || action === 'open') return true
    return isTaking(vote, now)
  })
}

/**
 * A part as its owner, or whom it was handed to, sees it.
 * @param place 3栋 1单元502
 * @param proxyName how whoever it was handed to is called
 */
export function partOf(line: RollLine, as: MyPart['as'], vote: Vote, { place, proxyName, now }: PartShowing): MyPart {
  const { ballot } = line
  const open = isTaking(vote, now)
  const again = ballot === null || vote.again === 'replace'
  const can: MyPart['can'] = []
  if (open && again) can.push('cast')
  if (as === 'owner' && now < vote.until && vote.state === 'open' && ballot === null)
    can.push(line.proxy === null ? 'delegate' : 'takeBack')
  return {
    part: line.part,
    place,
    area: line.area,
    number: line.number,
    as,
    choice: ballot?.choice ?? null,
    how: ballot?.how ?? null,
    castAt: ballot?.at ?? null,
    proxy: as === 'owner' ? proxyName : null,
    can,
  }
}

interface PartShowing {
  place: string
  proxyName: string | null
  now: Instant
}

/** A door as who takes paper sees it: whether it has voted, never what. */
export function doorOf(line: RollLine, person: string, own: boolean): PaperDoor {
  const { paper, paperState } = line
  return {
    part: line.part,
    door: line.door,
    cast: line.cast,
    hasOwner: line.owners.length > 0,
    paper: paperState,
    byMe: paper?.by === person,
    readings: paper?.other && !own ? [paper.choice, paper.other.choice] : null,
    own,
  }
}
