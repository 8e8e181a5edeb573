/** What pages of venues ask Taro beside what components do; for `jest.mock('@tarojs/taro', …)`. @public Asked for by jest.requireActual. */
export function taroForVenue() {
  const taro = jest.requireActual('../desk/stub').taroForDesk()
  return { ...taro, useShareAppMessage: () => undefined }
}

const hat = (role: string, level: string) => ({ role, place: level, placeName: '怡景', level })
const me = (person: string, hats: object[]) => ({ token: 't', me: { person, nickname: '张阿姨', hats, homes: [{ estate: 'garden' }] } })

export const RESIDENT = me('zhang', [hat('resident', 'building')])
export const KEEPER = me('keeper', [hat('community', 'community')])

/** The clock alone stands still: what is loaded takes its time. */
export const NOT_FAKED = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'nextTick',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'performance',
] as const

/** Monday, ten in the morning in China. */
export const NOW = Date.parse('2026-11-23T02:00:00.000Z')
