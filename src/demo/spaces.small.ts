import type { Kind } from '../domain/space/space'
import { ESTATES } from './estates'
import { randomOf } from './random'

/** One of the many that somebody only pointed at: a name, a few words and a pin. */
export interface SmallScript {
  key: string
  estate: string
  building?: number
  kind: Kind
  name: string
  words: string
  at: readonly [east: number, north: number]
  ago: number
}

const IDEAS: readonly (readonly [kind: Kind, name: string, words: string])[] = [
  ['corner', '楼头的三角地', '堆着旧花盆，能不能收拾一下？'],
  ['facility', '坏了的宣传栏', '玻璃碎了，里面是前年的通知。'],
  ['undercroft', '空架空层', '只停了几辆没人要的自行车。'],
  ['shed', '旧柴火间', '门都掉了，里面有老鼠。'],
  ['plot', '墙根的菜地', '浇粪味道大，想改成花。'],
  ['vacant', '拆下来的空地', '围了两年，一直空着。'],
  ['slope', '后墙小坡', '草长得比人高。'],
  ['facility', '少一张长凳', '走到这里想歇一歇，没地方坐。'],
]

/** 演示数据: a few dozen of them, spread over the estates, so that a map has something to gather. */
export const SMALL: readonly SmallScript[] = ESTATES.flatMap(({ id, buildings }) =>
  [0, 1, 2, 3, 4].map((nth): SmallScript => {
    const random = randomOf(`space ${id} ${nth}`)
    const [kind, name, words] = IDEAS[Math.floor(random() * IDEAS.length)] ?? IDEAS[0] ?? ['corner', '', '']
    const building = 1 + Math.floor(random() * buildings)
    const at = [Math.round(random() * 60 - 30), Math.round(random() * 60 - 30)] as const
    return { key: `${id}-${nth}`, estate: id, building, kind, name: `${building}栋${name}`, words, at, ago: 2 + Math.floor(random() * 60) }
  }),
)
