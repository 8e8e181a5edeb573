import { childConsents, childRolls, children } from '@/cloud/child/collections'
import { people } from '@/cloud/person/collections'
import { erasures } from '@/cloud/privacy/collections'
import { reports } from '@/cloud/repair/collections'
import { CHILD_TERMS_VERSION } from '@/domain/child/words'
import { GONE_RESIDENT, GONE_STAFF, TERMS_VERSION } from '@/domain/privacy/words'
import { type PrivacyWorld, privacyWorld } from '../../support/privacy-world'
import { LEAK } from '../../support/repair-world'

/** What leads to the person who leaves. Each is planted through the door, in every capability that takes it. */
const MARKS = {
  openid: 'openid-anhao0001',
  oldNickname: '旧称阿婆',
  nickname: '暗号阿婆',
  realName: '暗姓明名',
  phone: '13977776666',
  spokenPhone: '139 7777 6666',
  reportPhone: '05998811223',
  room: '9单元7077',
  roomNumber: '7077',
  door: '1单元301',
  homeWords: '卧室墙角渗水',
  childNickname: '暗号石榴',
  childNote: '暗号花生过敏',
  pickUpName: '暗号外婆',
  pickUpPhone: '13866665555',
} as const
const ALL = Object.values(MARKS)

let world: PrivacyWorld
let me: string
let home: string
let shared: string
let joined: string
let job: string
beforeAll(async () => {
  world = await privacyWorld()
  await plant()
})
afterAll(() => world.close())

/** A resident who reports, joins, reads, moves in, and repairs beside; and staff who look at all of it. */
async function plant() {
  const device = { system: 'android', app: 'wechat' } as const
  const { token, me: who } = await world.via(null, 'session.wechat', { code: 'anhao0001', device })
  me = who.person
  world.hold(me, token)
  await world.via(me, 'session.rename', { nickname: MARKS.oldNickname })
  const { home: claimed } = await world.via(me, 'household.claim', {
    building: 'yijing-3',
    household: 'h301',
    relation: 'owner',
    nickname: MARKS.oldNickname,
    ownerName: MARKS.realName,
  })
  await world.via('secretary', 'household.claims', {})
  await world.via('secretary', 'household.confirm', { claim: claimed.membership })
  await world.via(me, 'privacy.consent', { version: TERMS_VERSION })
  await world.via(me, 'privacy.setPhone', { phone: MARKS.phone })

  const words = (text: string) => `${text}，我是${MARKS.nickname}，电话${MARKS.phone}，也可以打${MARKS.spokenPhone}，住${MARKS.room}`
  const report = async (overrides: object) => (await world.via(me, 'repair.submit', { ...LEAK, ...overrides })).report.id
  home = await report({
    scope: 'home',
    spot: '',
    words: words(MARKS.homeWords),
    room: MARKS.room,
    phone: MARKS.reportPhone,
    photos: [await world.upload(me)],
  })
  // A name changes, and the old one stands in what was written before.
  await world.via(me, 'session.rename', { nickname: MARKS.nickname })
  shared = await report({ words: words('楼道漏水'), phone: MARKS.phone, photos: [await world.upload(me)] })
  for (const id of [home, shared]) {
    await world.via('secretary', 'repair.contact', { report: id })
    await world.via('secretary', 'repair.askInfo', { report: id, words: `${MARKS.nickname}请补充，打${MARKS.phone}没人接` })
    await world.via(me, 'repair.supplyInfo', { report: id, words: words('补充一下'), photos: [await world.upload(me)] })
    await world.via('secretary', 'repair.note', { report: id, words: `已联系${MARKS.nickname} ${MARKS.reportPhone}`, photos: [] })
  }
  joined = (await world.via('li', 'repair.submit', { ...LEAK, building: 'yijing-3', words: '楼道灯坏了' })).report.id
  await world.via(me, 'repair.join', { report: joined })
  await world.upload(me)
  await world.via('secretary', 'repair.publish', { report: shared })

  const { id: child } = await world.via(me, 'child.save', {
    child: null,
    nickname: MARKS.childNickname,
    birthMonth: '2019-05',
    allergyNote: MARKS.childNote,
    agreed: CHILD_TERMS_VERSION,
  })
  const pickUps = [{ name: MARKS.pickUpName, relation: '外婆', phone: MARKS.pickUpPhone }]
  await world.via(me, 'child.pickUps', { child, pickUps })

  // The same person takes a role: an invitation with name and telephone, a job, a shift, a line of the contact card.
  const { invitation } = await world.via('community', 'role.invite', {
    role: 'fixer',
    place: 'yijing-garden',
    name: MARKS.realName,
    phone: MARKS.phone,
  })
  await world.via(me, 'role.accept', { code: invitation.code as string })
  job = (await world.via('wang', 'repair.submit', { ...LEAK, building: 'yijing-5', words: '门禁坏了', category: 'access' })).report.id
  await world.via('secretary', 'repair.dispatch', { report: job, fixer: me })
  await world.via(me, 'repair.askInfo', { report: job, words: `请打我电话${MARKS.phone}，${MARKS.nickname}` })
  await world.via('wang', 'repair.supplyInfo', { report: job, words: '在三楼' })

  const { id: bulletin } = await world.via('secretary', 'bulletin.post', {
    place: 'yijing-garden',
    publish: true,
    kind: 'notice',
    title: '周四停水',
    words: '请提前储水',
    until: null,
  })
  await world.via(me, 'bulletin.read', { bulletin })
  await world.via(me, 'notice.readAll', {})
  await world.letTimeGo(2)
}

/** What everyone else would be given as their own. */
async function everyoneElse() {
  const others = ['zhang', 'li', 'wang', 'secretary', 'community', 'fixer', 'stairHead', 'gridWorker', 'anna']
  const kept: Record<string, unknown> = {}
  for (const person of others) kept[person] = (await world.via(person, 'privacy.export', {})).kept
  return kept
}

/** Without the words that may change for others: how the one who left was called and reached. */
function neutral(value: unknown): unknown {
  const text = [...ALL, GONE_RESIDENT, GONE_STAFF]
    .sort((a, b) => b.length - a.length)
    .reduce((left, mark) => left.replaceAll(mark, '¤'), JSON.stringify(value))
  return JSON.parse(text.replace(/(¤|＊＊)+/g, '¤').replace(/sig=[\w-]+|until=\d+/g, ''))
}

/** Without what the erasure had to do where somebody waited for the one who left: the job went back, inboxes were told. */
function untold(kept: unknown): unknown {
  return JSON.parse(JSON.stringify(kept), (key, value) => {
    if (key === 'notice' || key === 'session') return undefined
    if (key === 'steps') return (value as { action: string }[]).filter(({ action }) => action !== 'return')
    if (typeof value === 'object' && value?.id === job) return { ...value, state: '' }
    return value
  })
}

test('what was planted is found in the store, and none of it in the log', async () => {
  const traces = await world.traces(ALL)
  for (const mark of ALL) expect(traces.some((trace) => trace.startsWith(`${mark} in `))).toBe(true)
  expect(traces.filter((trace) => trace.endsWith(' in log'))).toEqual([])
  expect(world.lines.length).toBeGreaterThan(20)
})

test('the export gives back what was planted, with sealed fields opened and nobody else’s name', async () => {
  const { kept } = await world.via(me, 'privacy.export', {})
  const text = JSON.stringify(kept)
  for (const mark of ALL) expect(text).toContain(mark)
  for (const other of ['林书记', '老郑师傅', '3栋李叔', '5栋小王']) expect(text).not.toContain(other)
  expect(Object.keys(kept).sort()).toEqual([
    'account',
    'bulletin',
    'child',
    'childConsent',
    'invitation',
    'look',
    'membership',
    'notice',
    'picture',
    'report',
    'role',
    'session',
  ])
})

describe('after the account is deleted', () => {
  let before: Awaited<ReturnType<typeof everyoneElse>>
  beforeAll(async () => {
    before = await everyoneElse()
    expect((await world.denied(me, 'privacy.erase', { nickname: '别的名字' })).fields).toHaveProperty('nickname')
    expect(await world.via(me, 'privacy.erase', { nickname: MARKS.nickname })).toEqual({ done: true })
  })

  test('no mark of it is left in the decrypted store, in files or in the log', async () => {
    expect(await world.traces(ALL)).toEqual([])
    expect(await world.store.get(people, me)).toBeNull()
  })

  test('the token is good for nothing, and what the erasure says is an id and a time', async () => {
    expect((await world.denied(me, 'privacy.mine', {})).code).toBe('unauthenticated')
    const left = await world.store.get(erasures, me)
    expect(left?.data).toMatchObject({ facts: null, pending: [] })
  })

  test('of the consent for the child the proof alone is left, ended, with ids that lead nowhere', async () => {
    const left = await world.store.query(childConsents, { eq: { guardian: me }, limit: 10 })
    expect(left.map(({ data }) => data)).toMatchObject([{ version: CHILD_TERMS_VERSION, running: false, pending: [] }])
    expect(await world.store.count(children, { eq: { guardian: me } })).toBe(0)
    expect(await world.store.get(childRolls, me)).toBeNull()
  })

  test('the report of the home is withdrawn and empty, its pictures are gone with their bytes', async () => {
    const { data } = (await world.store.get(reports, home)) ?? {}
    expect(data).toMatchObject({ state: 'withdrawn', words: '内容已随账号删除', room: null, phone: null, photos: [], hasContact: false })
    expect(data?.steps.flatMap(({ photos }) => photos)).toEqual([])
    // One of the stairs with its two pictures, in two sizes each.
    expect(world.bytes.size).toBe(4)
  })

  test('the report of the stairs goes on without a contact, and everybody reads what is wrong there', async () => {
    const seen = await world.via('li', 'repair.get', { report: shared })
    expect(seen.words).toMatch(/^楼道漏水，我是.*电话＊＊/)
    const desk = await world.via('secretary', 'repair.get', { report: shared })
    expect(desk.hasContact).toBe(false)
    expect(desk.steps[0]).toMatchObject({ action: 'submit', name: GONE_RESIDENT })
    expect(desk.actions).toContain('dispatch')
  })

  test('the job that was in hand is back at the desk, and whoever reported it reads a role instead of the name', async () => {
    const seen = await world.via('wang', 'repair.get', { report: job })
    expect(seen).toMatchObject({ state: 'accepted', assignee: null, words: '门禁坏了' })
    expect(seen.steps.find(({ action }) => action === 'dispatch')?.facts).toEqual({ name: GONE_STAFF })
    expect(seen.steps.find(({ action }) => action === 'supplyInfo')?.words).toBe('在三楼')
  })

  test('nothing of anybody else has changed but how the one who left is called', async () => {
    const after = await everyoneElse()
    expect(untold(neutral(after))).toEqual(untold(neutral(before)))
    // Inboxes may only have grown: by what the erasure itself had to tell.
    const inbox = (kept: unknown, person: string) =>
      ((neutral(kept) as Record<string, { notice?: { title: string }[] }>)[person]?.notice ?? []).length
    for (const person of ['li', 'wang', 'secretary']) expect(inbox(after, person)).toBeGreaterThanOrEqual(inbox(before, person))
    expect((await world.store.get(reports, joined))?.data.words).toBe('楼道灯坏了')
  })

  test('the second round, after every begun request has ended, finds nothing more to do', async () => {
    const first = await world.dumped()
    await world.letTimeGo(8)
    expect(await world.traces(ALL)).toEqual([])
    expect((await world.store.get(erasures, me))?.data).toMatchObject({ recheckAt: null, pending: [], pendingSince: null })
    const second = await world.dumped()
    for (const [place, text] of first)
      if (/^(report|person|notice|file)\//.test(place)) expect([place, second.get(place)]).toEqual([place, text])
  })

  test('the same WeChat comes back as somebody new, who has nothing', async () => {
    const { me: again } = await world.via(null, 'session.wechat', { code: 'anhao0001', device: { system: 'android', app: 'wechat' } })
    expect(again).toMatchObject({ hats: [], homes: [] })
    expect(again.person).not.toBe(me)
  })
})
