import type { Notice } from '../notice/notice'
import { type Instant, instant, ms } from '../shared/time'
import type { Effect, Vote } from './vote'
import { FORCE_WORDS, resultWords } from './words'

type Telling = Exclude<Effect['does'], 'sweepRolls' | 'dropPapers'>

const CHINA = 8 * 3_600_000

/** 12月3日 18:00 */
function momentWords(at: Instant): string {
  const wall = instant(ms(at) + CHINA)
  return `${Number(wall.slice(5, 7))}月${Number(wall.slice(8, 10))}日 ${wall.slice(11, 16)}`
}

const WORDS: Record<Telling, (vote: Vote) => readonly [title: string, words: string]> = {
  tellOpened: (vote) => [
    `业主表决：${vote.title}`,
    `${FORCE_WORDS[vote.force]}，${momentWords(vote.from)}起可以投，${momentWords(vote.until)}截止。没投的不算同意`,
  ],
  tellLast: (vote) => [`还没投票：${vote.title}`, `${momentWords(vote.until)}截止，您名下的房子还没投完`],
  tellClosed: (vote) => [
    `表决结果：${vote.title}`,
    `${vote.result === null ? '' : resultWords(vote.result, vote.force)}。计票可以自己算一遍`,
  ],
  tellCancelled: (vote) => [`表决取消：${vote.title}`, vote.reason ?? '这次表决取消了'],
}

/** The lines of these owners' inboxes, each under an id of its own so that it is delivered once. */
export function noticesOf(
  id: string,
  vote: Vote,
  telling: Telling,
  people: readonly string[],
  at: Instant,
): { id: string; notice: Notice }[] {
  const [title, words] = WORDS[telling](vote)
  const line = { tenant: vote.tenant, matter: `vote:${id}`, title, words, at, urgent: false, readAt: null, unread: true }
  return people.map((person) => ({ id: `vote.${id}.${telling}.${person}`, notice: { ...line, person } }))
}
