import type { Actor, Role } from '../shared/actor'

/** Rises with every change of what is indexed or how: the timer then makes all findables anew. */
export const RULES = 1

/** Letters of one word of a question that are looked at; more narrows nothing. */
const LONGEST_TERM = 20
/** Words of one question that are looked at. */
const MOST_TERMS = 6

/** A letter as it is compared, and where it stood (UTF-16 units) in the text as it was written. */
interface Letter {
  folded: string
  from: number
  to: number
}

/**
 * Runs of letters and digits, folded: NFKC (full-width forms), lower case. What stands between them (spaces, punctuation) parts them.
 * Each letter of the text is folded by itself, so that it is known where it stood.
 */
function runsOf(text: string): Letter[][] {
  const runs: Letter[][] = [[]]
  let at = 0
  for (const written of text) {
    const [from, to] = [at, at + written.length]
    at = to
    const letters = Array.from(written.normalize('NFKC').toLowerCase()).filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    if (letters.length === 0) runs.push([])
    for (const folded of letters) runs[runs.length - 1]?.push({ folded, from, to })
  }
  return runs.filter((run) => run.length > 0)
}

/** The text as it is compared: its runs, parted by single spaces. */
export function fold(text: string): string {
  return runsOf(text)
    .map((run) => run.map(({ folded }) => folded).join(''))
    .join(' ')
}

/**
 * Pairs of neighbouring letters, in every script alike: 停水 is found as it is, `WiFi` by wi, if and fi, and 3栋 by one pair of its own.
 * A Chinese word has two letters, so one pair says much; no dictionary is needed.
 */
export function gramsOf(text: string): string[] {
  return [...new Set(runsOf(text).flatMap(pairs))]
}

function pairs(run: readonly Letter[]): string[] {
  return run.slice(1).map(({ folded }, index) => `${run[index]?.folded}${folded}`)
}

/** What a findable is found by. @param words already without what is personal */
export function indexOf(title: string, words: string): string[] {
  const letters = runsOf(title).flatMap((run) => run.map(({ folded }) => folded))
  const ofTitle = new Set([...letters, ...gramsOf(title)].map(inTitle))
  return [...new Set([...gramsOf(title), ...gramsOf(words), ...ofTitle])]
}

function inTitle(gram: string): string {
  return `^${gram}`
}

/** The words of a question, folded; empty when there is nothing to look for. */
export function termsOf(question: string): string[] {
  const terms = runsOf(question).map((run) =>
    run
      .slice(0, LONGEST_TERM)
      .map(({ folded }) => folded)
      .join(''),
  )
  return [...new Set(terms)].slice(0, MOST_TERMS)
}

/** Grams that every findable with all the terms in its title has; single letters are found in titles alone. */
export function gramsInTitle(terms: readonly string[]): string[] {
  return [...new Set(terms.flatMap((term) => (Array.from(term).length === 1 ? [term] : gramsOf(term))).map(inTitle))]
}

/** Grams that every findable with all the terms somewhere has; empty when they are single letters, which are not looked for in words. */
export function gramsAnywhere(terms: readonly string[]): string[] {
  return [...new Set(terms.flatMap(gramsOf))]
}

/** Pairs alone would find 停水 and 水电 for 停水电: the term itself must be there. @param folded by `fold` */
export function holdsAll(folded: string, terms: readonly string[]): boolean {
  return terms.every((term) => folded.includes(term))
}

/** Where the terms stand in the text as written: sorted, apart from one another; UTF-16 units, `to` exclusive. */
export function hitsOf(text: string, terms: readonly string[]): [from: number, to: number][] {
  const marked = runsOf(text).flatMap((run) => terms.flatMap((term) => placesOf(run, Array.from(term))))
  const hits: [number, number][] = []
  for (const [from, to] of marked.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = hits[hits.length - 1]
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else hits.push([from, to])
  }
  return hits
}

function placesOf(run: readonly Letter[], term: readonly string[]): [number, number][] {
  const found: [number, number][] = []
  for (let at = 0; at + term.length <= run.length; at += 1) {
    const [first, last] = [run[at], run[at + term.length - 1]]
    if (first && last && term.every((letter, index) => run[at + index]?.folded === letter)) found.push([first.from, last.to])
  }
  return found
}

/** Letters of a snippet, and of them before the first hit. */
const SNIPPET = 48
const BEFORE = 12

/** A piece of the words around the first hit, on one line; the beginning when nothing of it was looked for. */
export function snippetOf(words: string, terms: readonly string[]): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const hit = hitsOf(line, terms)[0]?.[0] ?? 0
  const before = Array.from(line.slice(0, hit))
  const from = before.length <= BEFORE ? 0 : before.length - BEFORE
  const letters = Array.from(line)
  const piece = letters.slice(from, from + SNIPPET).join('')
  return `${from > 0 ? '…' : ''}${piece}${letters.length > from + SNIPPET ? '…' : ''}`
}

/** What stands in the place of something personal. */
const MASK = '＊'

/**
 * Takes out what says who or exactly where somebody is: telephone, identity and card numbers, accounts, e-mail addresses, and the
 * numbers of doors (502室, 3单元502, 3-2-502). It goes by form; a name in plain words it does not know.
 */
export function maskPersonal(text: string): string {
  return (
    text
      .replace(/[０-９Ａ-Ｚａ-ｚ＠．＿＋－]/g, (wide) => wide.normalize('NFKC'))
      .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, MASK)
      .replace(/(?<=(?:微信|vx|wx|qq)号?\s*[:：]?\s*)[a-z0-9_-]{5,}/gi, MASK)
      // A day is no number of anybody: 2026-11-22.
      .replace(/(?<!\d)(?!20\d\d-\d{1,2}-\d{1,2}(?!\d))\+?\d(?:[\s-]?\d){6,}[xX]?/g, MASK)
      .replace(/\d{1,3}\s*(?:栋|幢|号楼)?\s*[-—]\s*\d{1,2}\s*[-—]\s*\d{3,4}/g, MASK)
      .replace(/(?<=(?:单元|栋|幢|号楼|座|梯|层|楼)\s*)\d{3,4}(?:室|房)?/g, MASK)
      .replace(/(?<!\d)\d{3,4}\s*(?=室|房)/g, MASK)
  )
}

/** Everybody, signed in or not. */
export const ANYONE_SEES = 'anyone'

/** Whoever has one of these roles at the place or below it. Any role when none is named. */
export function readersBelow(place: string, role: Role | 'any' = 'any'): string {
  return `${role}<${place}`
}

/** Whoever has one of these roles at one of the places: their hats cover the last one. @param path ids from the district down */
export function readersAbove(roles: readonly Role[], path: readonly string[]): string[] {
  return [...new Set(roles.map(groupOf))].flatMap((group) => path.map((place) => `${group}>${place}`))
}

/** Roles of a desk are one group, so that a findable names few. It lets in too many at most: the capability's own rule is asked in the end. */
function groupOf(role: Role): string {
  return role === 'resident' || role === 'stairHead' || role === 'gridWorker' || role === 'fixer' ? role : 'desk'
}

/** The groups of readers that this actor belongs to. */
export function groupsOf(actor: Actor): string[] {
  if (actor.kind !== 'person') return [ANYONE_SEES]
  const groups = actor.hats.flatMap((hat) => [
    ...hat.path.map((place) => readersBelow(place)),
    ...hat.path.map((place) => readersBelow(place, hat.role)),
    `${groupOf(hat.role)}>${hat.place}`,
  ])
  return [...new Set([ANYONE_SEES, ...groups])]
}
