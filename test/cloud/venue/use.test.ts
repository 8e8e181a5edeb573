import fc from 'fast-check'
import type { Store } from '@/cloud/store/port'
import { roomDays } from '@/cloud/venue/collections'
import { clashOf, freeRoom, freeRoomIn, takeRoom, takeRoomIn, type UseOfRoom, usesOf } from '@/cloud/venue/use'
import type { RoomUse } from '@/domain/venue/use'
import { china, later } from '../../support/clock'
import { memoryStore, storeEngines } from '../../support/store'

const DAY = '2026-11-23'

function use(by: string, from: string, to: string, overrides: Partial<UseOfRoom> = {}): UseOfRoom {
  return { tenant: 't', centre: 'c', room: 'hall', from: china(from), to: china(to), by, title: by, ...overrides }
}

function overlaps(uses: readonly RoomUse[]): string[] {
  return uses.flatMap((a, i) =>
    uses
      .slice(i + 1)
      .filter((b) => a.from < b.to && b.from < a.to && (a.share === null || a.share !== b.share))
      .map((b) => `${a.by} and ${b.by}`),
  )
}

describe.each(storeEngines)('the use of a room on %s', (_name, open) => {
  let store: Store
  beforeEach(async () => {
    store = await open([roomDays])
  })
  afterEach(() => store.close())

  const taken = async (room = 'hall', day = DAY) => (await usesOf(store, 'c', room, day)).map(({ by }) => by)

  it('goes to the first, and the second is told who has it', async () => {
    expect(await takeRoom(store, use('session:1', '2026-11-23 14:00', '2026-11-23 15:00', { title: '书法课' }))).toEqual({ ok: true })
    const second = await takeRoom(store, use('slot:1', '2026-11-23 14:30', '2026-11-23 15:30'))
    expect(second).toEqual({
      ok: false,
      clash: { title: '书法课', from: china('2026-11-23 14:00'), to: china('2026-11-23 15:00'), by: 'session:1' },
    })
    expect(await taken()).toEqual(['session:1'])
  })

  it('lets the next begin when the last ends, and another room be used at the same time', async () => {
    await takeRoom(store, use('a', '2026-11-23 14:00', '2026-11-23 15:00'))
    expect(await takeRoom(store, use('b', '2026-11-23 15:00', '2026-11-23 16:00'))).toEqual({ ok: true })
    expect(await takeRoom(store, use('c', '2026-11-23 14:00', '2026-11-23 15:00', { room: 'court' }))).toEqual({ ok: true })
  })

  it('changes nothing when asked again, and moves when asked for another time', async () => {
    await takeRoom(store, use('a', '2026-11-23 14:00', '2026-11-23 15:00'))
    const before = await store.get(roomDays, `c.hall.${DAY}`)
    await takeRoom(store, use('a', '2026-11-23 14:00', '2026-11-23 15:00'))
    expect(await store.get(roomDays, `c.hall.${DAY}`)).toEqual(before)
    await takeRoom(store, use('a', '2026-11-23 14:30', '2026-11-23 15:30'))
    expect(await usesOf(store, 'c', 'hall', DAY)).toMatchObject([{ by: 'a', from: china('2026-11-23 14:30') }])
  })

  it('takes both days over midnight or neither', async () => {
    await takeRoom(store, use('late', '2026-11-24 00:30', '2026-11-24 01:00'))
    expect(await takeRoom(store, use('night', '2026-11-23 22:00', '2026-11-24 00:45'))).toMatchObject({ ok: false, clash: { by: 'late' } })
    expect(await taken()).toEqual([])
    expect(await takeRoom(store, use('night', '2026-11-23 22:00', '2026-11-24 00:30'))).toEqual({ ok: true })
    expect([await taken(), await taken('hall', '2026-11-24')]).toEqual([['night'], ['night', 'late']])
    expect(await clashOf(store, use('x', '2026-11-24 00:00', '2026-11-24 00:10'))).toMatchObject({ title: 'night' })
    await freeRoom(store, use('night', '2026-11-23 22:00', '2026-11-24 00:30'))
    expect([await taken(), await taken('hall', '2026-11-24')]).toEqual([[], ['late']])
  })

  it('is shared by those who share, and by nobody else', async () => {
    const at = ['2026-11-23 14:00', '2026-11-23 15:00'] as const
    await takeRoom(store, use('one', ...at, { share: 'table' }))
    expect(await takeRoom(store, use('two', ...at, { share: 'table' }))).toEqual({ ok: true })
    expect(await takeRoom(store, use('alone', ...at))).toMatchObject({ ok: false })
    expect(await takeRoom(store, use('other', ...at, { share: 'elsewhere' }))).toMatchObject({ ok: false })
  })

  it('is undone with the transaction that it is a part of', async () => {
    await store.tx((tx) => takeRoomIn(tx, use('a', '2026-11-23 08:00', '2026-11-23 09:00')))
    const failed = store.tx(async (tx) => {
      await freeRoomIn(tx, use('a', '2026-11-23 08:00', '2026-11-23 09:00'))
      await takeRoomIn(tx, use('b', '2026-11-23 08:00', '2026-11-23 09:00'))
      throw new Error('broken off')
    })
    await expect(failed).rejects.toThrow('broken off')
    expect(await taken()).toEqual(['a'])
  })

  it('is never double, whoever of fifty comes first', async () => {
    const spans = Array.from({ length: 50 }, (_, n) => {
      const from = later(china('2026-11-23 08:00'), (n * 17) % 240)
      return { ...use(`slot:${n}`, '2026-11-23 08:00', '2026-11-23 09:00'), from, to: later(from, 30 + (n % 3) * 15) }
    })
    const answers = await Promise.all(spans.map((each) => takeRoom(store, each)))
    const uses = await usesOf(store, 'c', 'hall', DAY)
    expect(overlaps(uses)).toEqual([])
    expect(uses.map(({ by }) => by).sort()).toEqual(
      spans
        .filter((_, n) => answers[n]?.ok)
        .map(({ by }) => by)
        .sort(),
    )
    // Nobody was turned away without somebody in the way.
    for (const [n, answer] of answers.entries())
      if (!answer.ok) expect(await takeRoom(store, spans[n] as UseOfRoom)).toMatchObject({ ok: false })
  })

  it('is never double over midnight either, while others give up', async () => {
    const spans = Array.from({ length: 20 }, (_, n) => {
      const from = later(china('2026-11-23 22:00'), n * 11)
      return { ...use(`slot:${n}`, '2026-11-23 22:00', '2026-11-24 01:00'), from, to: later(from, 90) }
    })
    await Promise.all(
      spans.map(async (each, n) => {
        if ((await takeRoom(store, each)).ok && n % 2 === 0) await freeRoom(store, each)
      }),
    )
    const [today, tomorrow] = [await usesOf(store, 'c', 'hall', DAY), await usesOf(store, 'c', 'hall', '2026-11-24')]
    expect([...overlaps(today), ...overlaps(tomorrow)]).toEqual([])
    for (const { by, to } of today) expect(tomorrow.some((each) => each.by === by)).toBe(to > china('2026-11-24 00:00'))
  })
})

describe('any order of taking and giving back', () => {
  it('leaves what a list kept by hand would hold', async () => {
    const store = await memoryStore([roomDays])
    const step = fc.record({
      by: fc.integer({ min: 0, max: 4 }),
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 6 }),
      free: fc.boolean(),
    })
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const room = `room${++run}`
        const model: { by: string; from: number; to: number }[] = []
        for (const { by, from, length, free } of steps) {
          const start = china('2026-11-23 08:00')
          const wanted = {
            ...use(`s:${by}`, '2026-11-23 08:00', '2026-11-23 09:00', { room }),
            from: later(start, from * 10),
            to: later(start, (from + length) * 10),
          }
          const mine = model.findIndex((each) => each.by === wanted.by)
          if (free) {
            await freeRoom(store, wanted)
            if (mine >= 0) model.splice(mine, 1)
            continue
          }
          const clash = model.some((each) => each.by !== wanted.by && each.from < from + length && from < each.to)
          expect((await takeRoom(store, wanted)).ok).toBe(!clash)
          if (clash) continue
          if (mine >= 0) model.splice(mine, 1)
          model.push({ by: wanted.by, from, to: from + length })
        }
        const uses = await usesOf(store, 'c', room, DAY)
        expect(uses.map(({ by }) => by).sort()).toEqual(model.map(({ by }) => by).sort())
        expect(overlaps(uses)).toEqual([])
      }),
      { numRuns: 40 },
    )
    await store.close()
  })
})
