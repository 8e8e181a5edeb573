import { remindedDay } from '@/domain/calendar/reminder'

test('nobody is reminded before six in the evening', () => {
  expect(remindedDay('2026-11-24T09:59:59.999Z')).toBeNull()
})

test('from six in the evening until midnight the next day of China is reminded of', () => {
  const tomorrow = { day: '2026-11-25', from: '2026-11-24T16:00:00.000Z', to: '2026-11-25T16:00:00.000Z' }
  expect(remindedDay('2026-11-24T10:00:00.000Z')).toEqual(tomorrow)
  expect(remindedDay('2026-11-24T15:59:59.999Z')).toEqual(tomorrow)
  expect(remindedDay('2026-11-24T16:00:00.000Z')).toBeNull()
})
