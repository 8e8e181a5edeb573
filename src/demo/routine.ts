import type { Category } from '../domain/repair/report'
import type { DrawingName } from './drawings'
import { ESTATES } from './estates'
import { randomOf } from './random'
import { confirm, dispatch, minutes, resolve, type Story, start } from './story'

interface Trouble {
  category: Category
  words: string
  before: DrawingName
  after: DrawingName
  done: string
}

const TROUBLES: readonly Trouble[] = [
  { category: 'leak', words: '洗脸盆下水管渗水。', before: 'leakCeiling', after: 'leakFixed', done: '换了密封圈' },
  { category: 'lighting', words: '楼道感应灯常亮不灭。', before: 'stairDark', after: 'stairLit', done: '换了感应开关' },
  { category: 'drains', words: '阳台地漏返味。', before: 'drainBlocked', after: 'drainClear', done: '换了防臭地漏' },
  { category: 'access', words: '单元门关不严。', before: 'doorBroken', after: 'doorFixed', done: '调了闭门器' },
  { category: 'sanitation', words: '楼道里有堆放的旧纸箱。', before: 'binsFull', after: 'binsClean', done: '和住户商量后清走了' },
]

/** How many matters that went well stand behind the ones told in full. */
const COUNT = 12
const OLDEST = 40

/** 演示数据: ordinary matters that ended well over the last weeks, so that lists and ratings have a past. */
export const ROUTINE: readonly Story[] = Array.from({ length: COUNT }, (_, index): Story => {
  const random = randomOf(`routine ${index}`)
  const upTo = (limit: number) => Math.floor(random() * limit)
  const estate = ESTATES[index % ESTATES.length] as (typeof ESTATES)[number]
  const { category, words, before, after, done } = TROUBLES[index % TROUBLES.length] as Trouble
  return {
    key: `routine-${index}`,
    estate: estate.id,
    resident: 2 + upTo(6),
    scope: 'home',
    category,
    words,
    photos: [before],
    // From 40 days ago down to 9, evenly.
    ago: Math.round((OLDEST - ((OLDEST - 9) * index) / (COUNT - 1)) * minutes.day),
    acts: [
      dispatch(10 + upTo(100), upTo(2)),
      start(30 + upTo(200)),
      resolve(20 + upTo(120), before, after, done),
      ...(index % 4 === 3 ? [] : [confirm(60 + upTo(600), 3 + upTo(3), 4 + upTo(2))]),
    ],
  }
})
