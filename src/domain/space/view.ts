import type { Picture } from '../shared/fields'
import { type Reader, readerOf } from './ability'
import type { Care } from './care'
import { mayTake } from './decide'
import type { Comment, Idea } from './idea'
import { isMoving, type Party } from './machine'
import { nextActions } from './next'
import type { BudgetView, CareView, CommentView, IdeaView, SpaceCard, SpaceView } from './schema'
import { missingOf } from './shares'
import type { Budget, Showing, Space, Step } from './space'

/** What a view needs from outside. */
export interface Scene {
  parties: readonly Party[]
  estateName: string
  /** 南铝小区 3栋 */
  placeName: string
  picture: (id: string) => Picture
}

/** The row of a space in a list; null when this reader may not know of it. */
export function cardOf(id: string, space: Space, scene: Scene): SpaceCard | null {
  const reader = readerOf(scene.parties, space)
  if (reader === null) return null
  const newest =
    space.pairs[space.pairs.length - 1]?.after ?? space.survey?.photos[0] ?? (seesPhotos(reader, space) ? space.photos[0] : undefined)
  const { name, kind, state, estate, lng, lat, ideas, movedAt, updatedAt, steward } = space
  return {
    id,
    name,
    kind,
    state,
    estate,
    place: scene.placeName,
    lng,
    lat,
    thumb: newest === undefined ? null : scene.picture(newest).thumb,
    ideas,
    movedAt,
    updatedAt,
    steward: steward?.name ?? null,
  }
}

/** The whole space as this reader may see it; null when they may not know of it. */
export function spaceViewOf(id: string, space: Space, scene: Scene): SpaceView | null {
  const card = cardOf(id, space, scene)
  const reader = readerOf(scene.parties, space)
  if (card === null || reader === null) return null
  const { parties, picture } = scene
  const { survey } = space
  return {
    ...card,
    estateName: scene.estateName,
    words: space.words,
    reader,
    parties: [...parties],
    actions: nextActions(space, parties),
    mayComment: mayTake(space, 'comment', parties).ok,
    maySupport: mayTake(space, 'support', parties).ok,
    photos: seesPhotos(reader, space) ? space.photos.map(picture) : [],
    createdAt: space.createdAt,
    steps: space.steps.map((step) => stepOf(step, picture)),
    survey: survey && { ...survey, hazards: [...survey.hazards], photos: survey.photos.map(picture) },
    plan: space.plan,
    budget: space.budget && budgetViewOf(space.budget),
    pairs: space.pairs.map(({ before, after, at }) => ({ before: picture(before), after: picture(after), at })),
    since: space.steward?.since ?? null,
    reason: space.reason,
    links: space.links.map(({ kind, id: other }) => ({ kind, id: other })),
    comments: space.comments,
    showing: reader === 'public' ? null : space.shown === 'shown' ? space.photosShown : space.shown,
    sleepAt: isMoving(space.state) ? space.sleepAt : null,
  }
}

/** Neighbours see roles, never persons. */
function stepOf({ action, at, by, words, photos }: Step, picture: Scene['picture']): SpaceView['steps'][number] {
  return { action, at, party: by.party, words, photos: photos.map(picture) }
}

function seesPhotos(reader: Reader, { photosShown }: Pick<Space, 'photosShown'>): boolean {
  return reader !== 'public' || photosShown === 'shown'
}

function budgetViewOf(budget: Budget): BudgetView {
  return { fen: budget.fen, missing: missingOf(budget), shares: budget.shares.map(({ source, fen, name }) => ({ source, fen, name })) }
}

/** Who asks for what stands beside a space. */
export interface Asker {
  /** Null: nobody is signed in. */
  person: string | null
  /** Their households of the estate. */
  households: readonly string[]
  desk: boolean
}

/** Beside what everybody sees, one's own and, for the desk, what waits for it. Undefined: not for this reader. */
function showingTo(asker: Asker, { shown, by }: { shown: Showing; by: string }): Showing | null | undefined {
  if (asker.desk || asker.person === by) return shown
  return shown === 'shown' ? null : undefined
}

export function ideaViewOf(id: string, idea: Idea, asker: Asker): IdeaView | null {
  const showing = showingTo(asker, idea)
  if (showing === undefined) return null
  return {
    id,
    words: idea.words,
    at: idea.at,
    supports: idea.supports,
    supported: asker.households.some((household) => idea.supporters.includes(household)),
    mine: asker.person === idea.by,
    showing,
  }
}

export function commentViewOf(id: string, comment: Comment, asker: Asker): CommentView | null {
  const showing = showingTo(asker, comment)
  if (showing === undefined) return null
  const flagged = asker.person !== null && comment.flags.includes(asker.person)
  return { id, words: comment.words, at: comment.at, mine: asker.person === comment.by, flagged, showing }
}

export function careViewOf(id: string, care: Care, asker: Asker, picture: Scene['picture']): CareView | null {
  const showing = showingTo(asker, care)
  if (showing === undefined) return null
  return { id, name: care.name, words: care.words, photos: care.photos.map(picture), at: care.at, showing }
}
