import type { Point } from '../domain/place/place'
import type { Role } from '../domain/shared/actor'

/**
 * 演示数据. Names of streets, communities and estates are printed in the public reports that the product grew out of;
 * everything else here (points, numbers of buildings, property companies, telephone numbers) is made up.
 */

/** The district, which is the tenant. */
export const TENANT = 'yanping'

export interface StreetFacts {
  id: string
  name: string
  communities: readonly CommunityFacts[]
}

export interface CommunityFacts {
  id: string
  name: string
  estates: readonly EstateFacts[]
}

export interface EstateFacts {
  id: string
  name: string
  buildings: number
  /** Middle of the estate, GCJ-02. */
  point: Point
  property: string | null
  firstRung: 'building' | 'estate'
}

export const STREETS: readonly StreetFacts[] = [
  {
    id: 'huangdun',
    name: '黄墩街道',
    communities: [
      { id: 'dongjiao', name: '东教社区', estates: [estate('yijing', '怡景嘉园', 12, 118.1922, 26.6353, '怡景物业（演示）')] },
      { id: 'dagou', name: '大沟社区', estates: [estate('dagou-home', '大沟第二网格小区', 8, 118.1978, 26.6312, '大沟便民物业（演示）')] },
    ],
  },
  {
    id: 'ziyun',
    name: '紫云街道',
    communities: [{ id: 'jianjin', name: '剑津社区', estates: [estate('wuyi', '武夷香榭', 8, 118.1786, 26.6468, null)] }],
  },
  {
    id: 'sihe',
    name: '四鹤街道',
    communities: [
      { id: 'yangdong', name: '杨东社区', estates: [estate('baifu', '百福小区', 8, 118.1689, 26.6487, '百福物业（演示）')] },
      { id: 'shaxikou', name: '沙溪口社区', estates: [estate('shaxikou-home', '沙溪口小区', 8, 118.1104, 26.6541, '沙溪口物业（演示）')] },
    ],
  },
  {
    id: 'shuinan',
    name: '水南街道',
    communities: [
      { id: 'jiangnan', name: '江南社区', estates: [estate('yuxuan', '豫轩里小区', 8, 118.1807, 26.6279, '豫轩里物业（演示）')] },
      { id: 'makeng', name: '马坑社区', estates: [estate('xingcheng', '世纪星城A区', 8, 118.1731, 26.6236, '星城物业（演示）')] },
    ],
  },
  {
    id: 'shuidong',
    name: '水东街道',
    communities: [
      { id: 'nanlv', name: '南铝社区', estates: [estate('nanlv-home', '南铝家属区', 8, 118.2085, 26.6491, '南铝物业（演示）')] },
      { id: 'huangcongling', name: '黄丛岭社区', estates: [estate('taiyang', '太阳庄园', 8, 118.2023, 26.6434, '太阳物业（演示）')] },
    ],
  },
  {
    id: 'meishan',
    name: '梅山街道',
    communities: [{ id: 'ziqiang', name: '自强社区', estates: [{ ...estate('f8451', '八四五一小区', 8, 118.1763, 26.6401, '八四五一物业（演示）'), firstRung: 'building' }] }],
  },
]

export const COMMUNITIES = STREETS.flatMap((street) => street.communities)

/** 怡景嘉园, the first home of 门口驿站, is number 0. */
export const ESTATES = COMMUNITIES.flatMap((community) => community.estates)

export function buildingId(estate: string, number: number): string {
  return `${estate}-b${number}`
}

/** Every building as estate and number; 怡景嘉园 3栋, where the story takes place, is first. */
export const BUILDINGS = ESTATES.flatMap(({ id, buildings }) => Array.from({ length: buildings }, (_, index) => ({ estate: id, number: index + 1 }))).sort(
  (a, b) => Number(isStoryHome(b)) - Number(isStoryHome(a)),
)

function isStoryHome(building: { estate: string; number: number }): boolean {
  return building.estate === 'yijing' && building.number === 3
}

function estate(id: string, name: string, buildings: number, lng: number, lat: number, property: string | null): EstateFacts {
  return { id, name, buildings, point: { lng, lat }, property, firstRung: 'estate' }
}

/** The n-th made-up person of a role. */
export function personaId(role: Role, number: number): string {
  return `demo-${role}-${number}`
}
