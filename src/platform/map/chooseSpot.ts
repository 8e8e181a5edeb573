import Taro from '@tarojs/taro'
import { rounded, type Spot } from './spot'

/**
 * Why WeChat does not open its map.
 * `scope`: the person said no to this mini-program; `phone`: WeChat itself may not know the place; `privacy`: the privacy terms were not agreed to;
 * `closed`: the mini-program may not use it at all (接口设置 or 用户隐私保护指引 lack it).
 */
export type Refusal = 'scope' | 'phone' | 'privacy' | 'closed'

export type Choice = { kind: 'chosen'; spot: Spot; name: string } | { kind: 'cancelled' } | { kind: 'refused'; why: Refusal }

/** What WeChat says, in the order in which it must be asked: several of them contain “auth”. */
const SAYINGS: readonly [RegExp, Refusal][] = [
  [/not declared|need to be declared|no permission|api scope|banned/, 'closed'],
  [/privacy/, 'privacy'],
  [/system permission|location service|system auth/, 'phone'],
  [/auth|permission|denied|deny/, 'scope'],
]

/**
 * Opens WeChat's own map, where a person points at a place; it never asks where they are by itself (no getLocation).
 * Newer versions of WeChat need no `scope.userLocation` for it, older ones ask for it: both end here.
 * @param near where the map opens; null: where WeChat likes
 */
export async function chooseSpot(near: Spot | null): Promise<Choice> {
  try {
    const { longitude, latitude, name } = await Taro.chooseLocation(near ? { longitude: near.lng, latitude: near.lat } : {})
    // Some phones answer “ok” without a place when nothing had been picked.
    const lng = Number(longitude)
    const lat = Number(latitude)
    if (!Number.isFinite(lng) || !Number.isFinite(lat) || (lng === 0 && lat === 0)) return { kind: 'cancelled' }
    return { kind: 'chosen', spot: rounded({ lng, lat }), name: name ?? '' }
  } catch (failure) {
    const said = (failure as { errMsg?: string }).errMsg ?? ''
    if (/cancel/.test(said)) return { kind: 'cancelled' }
    const why = SAYINGS.find(([saying]) => saying.test(said))?.[1]
    if (why) return { kind: 'refused', why }
    throw failure
  }
}
