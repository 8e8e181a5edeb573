import { collections } from '@/cloud/collections'
import { treeHeads } from '@/cloud/place/tree'
import { codeTries } from '@/cloud/role/collections'
import { invitations, newInvitation } from '@/cloud/role/invitations'
import { invitation } from '@/cloud/role/mydata'
import { sweepTries } from '@/cloud/role/sweep'
import { overBefore } from '@/domain/privacy/limits'
import { UNTIL_CHANGED } from '@/domain/place/tree'
import { CODE_LETTERS } from '@/domain/role/invitation'
import { daysLater } from '../../support/clock'
import { type RoleWorld, roleWorld } from '../../support/role-world'
import { serverStore } from '../../support/store'

let world: RoleWorld
beforeEach(async () => {
  world = await roleWorld()
})
afterEach(() => world.close())

const KUANG = { role: 'fixer', place: 'yijing-garden', name: '邝水生', phone: '139 0599 1234' } as const
const WRONG = '2222222222'

async function invite(data: Partial<typeof KUANG> = {}) {
  const { invitation } = await world.as('secretary').do('role.invite', { ...KUANG, ...data })
  if (invitation.code === null) throw new Error('An open invitation shows its code')
  return { ...invitation, code: invitation.code }
}

test('an invitation shows a code that can be read out; name, number and code lie sealed', async () => {
  const { code, phone, name } = await invite()
  expect(code).toHaveLength(10)
  expect([...code].every((letter) => CODE_LETTERS.includes(letter))).toBe(true)
  expect(CODE_LETTERS).not.toMatch(/[01OILUV]/)
  expect([name, phone]).toEqual(['邝水生', '139****1234'])
  const stored = JSON.stringify(await world.store.query(invitations, { eq: { tenant: 'yanping', state: 'open' }, limit: 10 }))
  for (const secret of [code, '邝水生', '13905991234']) expect(stored).not.toContain(secret)
})

test('whoever types the code sees what it is for, takes the role, and the inviter hears it', async () => {
  const { code } = await invite()
  const typed = `${code.slice(0, 5)} ${code.slice(5)}`.toLowerCase()
  expect(await world.as('li').do('role.invited', { code: typed })).toMatchObject({ role: 'fixer', placeName: '怡景嘉园', has: false })
  expect(await world.as('li').do('role.accept', { code: typed })).toEqual({ role: 'fixer', placeName: '怡景嘉园' })
  expect(await world.hats('li')).toEqual(['fixer@yijing-garden', 'resident@yijing-3'])
  expect((await world.told('secretary')).map(({ title }) => title)).toEqual(['邀请已接受 · 怡景嘉园维修师傅'])
  const { items } = await world.as('secretary').do('role.invitations', { state: 'accepted' })
  expect(items).toMatchObject([{ state: 'accepted', code: null }])
})

test('a code is good once, also when two take it at the same moment', async () => {
  await world.close()
  world = await roleWorld({ store: await serverStore(collections) })
  const { code } = await invite()
  const answers = await Promise.all(['li', 'zhang', 'wang'].map((who) => world.as(who).try('role.accept', { code })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const holders = (await Promise.all(['li', 'zhang', 'wang'].map((who) => world.hats(who)))).filter((hats) =>
    hats.includes('fixer@yijing-garden'),
  )
  expect(holders).toHaveLength(1)
  expect((await world.as('chen').refused('role.accept', { code })).code).toBe('already')
})

test('the same acceptance sent twice is one', async () => {
  const { code } = await invite()
  for (let time = 0; time < 2; time += 1) await world.as('li').do('role.accept', { code }, 'request-once')
  expect((await world.person('li')).grants.filter(({ role }) => role === 'fixer')).toHaveLength(1)
})

test('cancelled, expired or wrong, a code gives nothing', async () => {
  const { id, code } = await invite()
  expect((await world.as('secretary').do('role.cancelInvitation', { invitation: id })).invitation.state).toBe('cancelled')
  expect((await world.as('li').refused('role.accept', { code })).code).toBe('notFound')
  expect((await world.as('secretary').refused('role.cancelInvitation', { invitation: id })).code).toBe('wrongState')
  const second = await invite()
  world.clock.set(daysLater(world.clock.now(), 30))
  expect((await world.as('li').refused('role.accept', { code: second.code })).code).toBe('tooLate')
  expect((await world.as('li').refused('role.accept', { code: WRONG })).code).toBe('notFound')
  expect((await world.as('li').refused('role.accept', { code: '1O0' })).code).toBe('invalid')
  expect(await world.hats('li')).toEqual(['resident@yijing-3'])
})

test('guessing ends after twenty tries a day, and another may still try', async () => {
  const { code } = await invite()
  for (let time = 0; time < 20; time += 1) expect((await world.as('li').refused('role.invited', { code: WRONG })).code).toBe('notFound')
  expect((await world.as('li').refused('role.accept', { code })).code).toBe('tooMany')
  await world.as('zhang').do('role.accept', { code })
  world.clock.set(daysLater(world.clock.now(), 1))
  expect((await world.as('li').refused('role.accept', { code })).code).toBe('already')
})

test('nobody is invited twice to the same while the first code is open', async () => {
  await invite()
  expect((await world.as('community').refused('role.invite', KUANG)).code).toBe('already')
  world.clock.set(daysLater(world.clock.now(), 31))
  await invite()
})

test('only those who may give the role see its codes, invite and cancel', async () => {
  await world.as('community').do('role.invite', { ...KUANG, role: 'secretary' })
  const { id } = await invite()
  const seen = async (who: string) => (await world.as(who).do('role.invitations', {})).items.map(({ role }) => role).sort()
  expect([await seen('secretary'), await seen('community'), await seen('admin'), await seen('otherSecretary')]).toEqual([
    ['fixer'],
    ['fixer', 'secretary'],
    ['fixer', 'secretary'],
    [],
  ])
  for (const who of ['fixer', 'stairHead', 'zhang']) expect((await world.as(who).refused('role.invitations', {})).code).toBe('forbidden')
  expect((await world.as('otherSecretary').refused('role.cancelInvitation', { invitation: id })).code).toBe('forbidden')
  expect((await world.as('otherSecretary').refused('role.invite', KUANG)).code).toBe('forbidden')
})

test('an imported invitation is found once its edition is the one that is read, and no more after it', async () => {
  const { secrets } = world.services
  const path = ['yanping', 'ziyun', 'yijing', 'yijing-garden']
  const data = newInvitation(
    secrets,
    {
      tenant: 'yanping',
      role: 'fixer',
      place: 'yijing-garden',
      path,
      from: world.clock.now(),
      to: null,
      by: null,
      at: world.clock.now(),
      name: '邝水生',
      phone: null,
    },
    { since: 1, until: UNTIL_CHANGED },
  )
  await world.store.insert(invitations, 'import.7', data)
  const code = secrets.open(data.code)
  expect((await world.as('li').refused('role.invited', { code })).code).toBe('notFound')
  expect((await world.as('secretary').do('role.invitations', {})).items).toEqual([])
  await world.store.insert(treeHeads, 'yanping', { edition: 1, publishedAt: world.clock.now(), by: 'import' })
  await world.as('li').do('role.accept', { code })
  expect(await world.hats('li')).toContain('fixer@yijing-garden')
})

test('names of those who never came are not kept for ever', async () => {
  await invite()
  await world.as('li').try('role.invited', { code: WRONG })
  const sweep = (days: number) => invitation.sweep?.(world.context(), overBefore('invitation', daysLater(world.clock.now(), days)) ?? '')
  expect(await sweepTries(world.store, daysLater(world.clock.now(), 3))).toBe(1)
  expect(await world.store.count(codeTries, {})).toBe(0)
  expect(await sweep(59)).toBe(0)
  expect(await sweep(61)).toBe(1)
  expect(await world.store.count(invitations, {})).toBe(0)
})
