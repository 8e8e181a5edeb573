import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { useState } from 'react'
import { MonthGrid } from '@/components/calendar/MonthGrid'
import { dayAfter, dayWords, monthAfter, sameDayOf, weekdayOf, weeksOf } from '@/components/calendar/month'

describe('a month', () => {
  it('begins on a Monday and has each of its days once, whatever the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, '0')}`
        const weeks = weeksOf(month)
        const days = weeks.flat().filter((day): day is string => day !== null)
        expect(days).toEqual([...new Set(days)].sort())
        expect(days).toHaveLength(new Date(Date.UTC(year, number, 0)).getUTCDate())
        for (const week of weeks) {
          for (const [index, day] of week.entries()) if (day !== null) expect(weekdayOf(day)).toBe(index + 1)
        }
      }),
    )
  })

  it('goes over the ends of years, and to the last day where there is no same day', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
    expect(sameDayOf('2026-03-31', '2026-02')).toBe('2026-02-28')
    expect(dayWords('2026-12-03')).toBe('12月3日周四')
  })
})

/** A calendar that remembers its month. */
function Wall({ onDay = () => undefined, min }: { onDay?: (day: string) => void; min?: string }) {
  const [month, setMonth] = useState('2026-12')
  return (
    <MonthGrid
      label="每一次的日子"
      month={month}
      onMonth={setMonth}
      marks={{ '2026-12-02': { tone: 'on', word: '活动', spoken: '有活动' }, '2026-12-09': { tone: 'off', word: '不办', spoken: '不办' } }}
      today="2026-12-01"
      {...(min !== undefined && { min })}
      onDay={onDay}
    />
  )
}

const cell = (name: RegExp) => screen.findByRole('gridcell', { name })

it('tells of each day what is on it, and gives the day that is tapped', async () => {
  const tapped = jest.fn()
  render(<Wall onDay={tapped} />)
  fireEvent.click(await cell(/12月2日周三，有活动/))
  expect(tapped).toHaveBeenCalledWith('2026-12-02')
  expect((await cell(/12月2日/)).getAttribute('aria-selected')).toBe('true')
  expect((await cell(/12月9日周三，不办/)).getAttribute('aria-selected')).toBe('false')
  expect((await cell(/12月1日周二，今天/)).textContent).toContain('1')
})

it('a day before the first that may be chosen does nothing', async () => {
  const tapped = jest.fn()
  render(<Wall onDay={tapped} min="2026-12-05" />)
  const early = await cell(/12月4日/)
  fireEvent.click(early)
  expect(early.getAttribute('aria-disabled')).toBe('true')
  expect(tapped).not.toHaveBeenCalled()
  fireEvent.click(await cell(/12月5日/))
  expect(tapped).toHaveBeenCalledWith('2026-12-05')
})

it.each([
  ['ArrowRight', '12月2日周三'],
  ['ArrowDown', '12月8日周二'],
  ['Home', '11月30日周一'],
  ['End', '12月6日周日'],
  ['ArrowLeft', '11月30日周一'],
  ['PageDown', '1月1日周五'],
])('the key %s leads from today to %s, over the edge of the month too', async (key, lands) => {
  render(<Wall />)
  const today = await cell(/今天/)
  expect(today.tabIndex).toBe(0)
  fireEvent.keyDown(today, { key })
  await waitFor(async () => expect((await cell(new RegExp(`^${lands}`))).tabIndex).toBe(0))
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain(lands))
})

it('one day is in the tab order, and the month turns by its two buttons', async () => {
  render(<Wall />)
  await cell(/今天/)
  expect(screen.getAllByRole('gridcell').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: '下个月' }))
  expect(await screen.findByText('2027年1月')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '上个月' }))
  fireEvent.click(screen.getByRole('button', { name: '上个月' }))
  expect(await screen.findByText('2026年11月')).toBeTruthy()
})
