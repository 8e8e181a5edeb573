import { APPS, SYSTEMS } from '@/domain/session/device'
import { deviceWords, firstNickname } from '@/domain/session/words'

test('a device is told coarsely, in words', () => {
  expect(deviceWords({ system: 'windows', app: 'chrome' })).toBe('Windows 电脑上的 Chrome 浏览器')
  expect(deviceWords({ system: 'android', app: 'wechat' })).toBe('安卓手机上的微信小程序')
  expect(deviceWords({ system: 'other', app: 'other' })).toBe('一台设备上的浏览器')
  const all = SYSTEMS.flatMap((system) => APPS.map((app) => deviceWords({ system, app })))
  expect(new Set(all).size).toBe(SYSTEMS.length * APPS.length)
})

test('the first name is 邻居 and two characters, from whatever numbers', () => {
  for (let nth = 0; nth < 256; nth++) expect(firstNickname([nth, 255 - nth])).toMatch(/^邻居\p{Script=Han}{2}$/u)
  expect(firstNickname([0, 1])).not.toBe(firstNickname([1, 0]))
})
