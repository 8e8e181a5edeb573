import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Sheet } from '@/components/sheet/Sheet'
import { Stars } from '@/components/stars/Stars'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { StateTag, TONE_GLYPH } from '@/components/tag/Tag'
import { called, happen } from './support/taro'

describe('a button', () => {
  it('does nothing while it is loading, and says so', async () => {
    const pressed = jest.fn()
    render(<Button label="送出" loading onPress={pressed} />)
    fireEvent.click(await screen.findByRole('button', { name: '送出，请稍候' }))
    expect(pressed).not.toHaveBeenCalled()
  })

  it('that cannot be pressed tells why', async () => {
    const pressed = jest.fn()
    render(<Button label="送出" disabled reason="请先选一栋楼" onPress={pressed} />)
    fireEvent.click(await screen.findByRole('button', { name: '送出' }))
    expect(pressed).not.toHaveBeenCalled()
    expect(screen.getByText('请先选一栋楼')).toBeTruthy()
  })

  it.each(['Enter', ' '])('is pressed by the key "%s" as by a tap', async (key) => {
    const pressed = jest.fn()
    render(<Button label="送出" onPress={pressed} />)
    fireEvent.keyDown(await screen.findByRole('button', { name: '送出' }), { key })
    expect(pressed).toHaveBeenCalledTimes(1)
  })
})

it('a row writes a state as StateTag does: the same word, drawing and tone', async () => {
  const state = { word: '已超时', tone: 'late' } as const
  const row = render(<Row title="楼道灯不亮" state={state} />)
  const tag = render(<StateTag {...state} />)
  await waitFor(() => expect(row.container.querySelector(`.tag .${TONE_GLYPH.late}`)).toBeTruthy())
  const classesOf = (element: Element | null | undefined) =>
    Array.from(element?.classList ?? [])
      .filter((name) => name !== 'state')
      .sort()
  expect(classesOf(row.container.querySelector('.tag'))).toEqual(classesOf(tag.container.querySelector('.tag')))
  expect(row.container.querySelector('.tag')?.textContent).toBe(tag.container.querySelector('.tag')?.textContent)
})

/** A form that remembers what was chosen. */
function Asked() {
  const [value, setValue] = useState<'a' | 'b'>('b')
  const options = [
    { value: 'a', label: '家里' },
    { value: 'b', label: '公共地方' },
  ] as const
  return <Choice label="在哪里" options={options} value={value} onChoose={setValue} />
}

it('arrow keys move through a choice and come round at its end', async () => {
  render(<Asked />)
  await screen.findByRole('radio', { name: '公共地方', checked: true })
  fireEvent.keyDown(screen.getByRole('radiogroup'), { key: 'ArrowRight' })
  await screen.findByRole('radio', { name: '家里', checked: true })
})

it('a star is a word', async () => {
  const rated = jest.fn()
  render(<Stars label="质量" value={undefined} onRate={rated} />)
  fireEvent.click(await screen.findByRole('radio', { name: '满意' }))
  expect(rated).toHaveBeenCalledWith(4)
})

it('a switch says whether it is on in a word as well as in colour', async () => {
  const changed = jest.fn()
  render(<SwitchRow label="关怀模式" on={false} onChange={changed} />)
  const found = await screen.findByRole('switch', { name: '关怀模式', checked: false })
  expect(found.textContent).toContain('关')
  fireEvent.click(found)
  expect(changed).toHaveBeenCalledWith(true)
})

describe('a sheet', () => {
  it('closes by Escape', async () => {
    const closed = jest.fn()
    render(
      <Sheet open title="选一栋楼" onClose={closed}>
        内容
      </Sheet>,
    )
    await screen.findByRole('dialog', { name: '选一栋楼' })
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(closed).toHaveBeenCalledTimes(1)
  })

  it('takes the focus', async () => {
    render(
      <Sheet open title="选一栋楼" onClose={() => undefined}>
        内容
      </Sheet>,
    )
    const dialog = await screen.findByRole('dialog')
    await waitFor(() => expect(document.activeElement === dialog).toBe(true))
  })
})

describe('a feed', () => {
  const base = { keyOf: String, renderItem: (item: string) => <Row title={item} />, empty: { title: '还没有报修' } }

  it('shows what is coming, then that there is nothing', async () => {
    const { rerender } = render(<Feed {...base} state="loading" items={[]} onRefresh={() => Promise.resolve()} />)
    await screen.findByRole('status', { name: '正在加载' })
    rerender(<Feed {...base} state="ready" items={[]} onRefresh={() => Promise.resolve()} />)
    await screen.findByText('还没有报修')
  })

  it('keeps what is there when the next page fails, and asks for that page again', async () => {
    const more = jest.fn()
    render(<Feed {...base} state="failed" items={['漏水']} more onMore={more} onRefresh={() => Promise.resolve()} />)
    fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
    expect(screen.getByText('漏水')).toBeTruthy()
    expect(more).toHaveBeenCalledTimes(1)
  })

  it('asks for more at the bottom only when there is more and nothing is on its way', () => {
    const more = jest.fn()
    const { rerender } = render(<Feed {...base} state="loading" items={['漏水']} more onMore={more} onRefresh={() => Promise.resolve()} />)
    happen('reachBottom')
    rerender(<Feed {...base} state="ready" items={['漏水']} onMore={more} onRefresh={() => Promise.resolve()} />)
    happen('reachBottom')
    expect(more).not.toHaveBeenCalled()
    rerender(<Feed {...base} state="ready" items={['漏水']} more onMore={more} onRefresh={() => Promise.resolve()} />)
    happen('reachBottom')
    expect(more).toHaveBeenCalledTimes(1)
  })

  it('lets go of the pulled page when loading ended, well or badly', async () => {
    render(
      <Feed {...base} state="ready" items={['漏水']} onRefresh={() => Promise.reject(new Error('no network')).catch(() => undefined)} />,
    )
    happen('pullDown')
    await waitFor(() => expect(called.some(({ name }) => name === 'stopPullDownRefresh')).toBe(true))
  })
})
