import Taro from '@tarojs/taro'
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { saveFile } from '@/client/save/save'
import { ALL } from '@/pages/desk/inbox/choice'
import { Export } from '@/pages/desk/table/Export'
import { door, makeItem } from './door'

// A table of Taro's own elements takes its time on a busy machine; nothing here is about time.
configure({ asyncUtilTimeout: 10_000 })
jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@/client/save/save', () => ({ saveFile: jest.fn(() => Promise.resolve()) }))
jest.mock('@tarojs/taro', () => jest.requireActual('./stub').taroForDesk())

const asked = () => door.asked.filter(({ action }) => action === 'desk.export')
const button = () => screen.findByRole('button', { name: '导出' })

beforeEach(() => {
  Object.assign(door, { items: [makeItem('r1'), makeItem('r2')], asked: [] })
  ;(saveFile as jest.Mock).mockReset().mockResolvedValue(undefined)
})

it('asks for the rows that are shown in the form that was chosen, saves the file, and says how many there were', async () => {
  const onClose = jest.fn()
  render(<Export open choice={{ ...ALL, bucket: 'late', category: 'leak' }} hat={null} onClose={onClose} />)
  fireEvent.click(await screen.findByRole('radio', { name: /CSV/ }))
  fireEvent.click(await button())
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(asked()[0]?.data).toMatchObject({ bucket: 'late', category: 'leak', format: 'csv', hat: null })
  expect(saveFile).toHaveBeenCalledWith('/workbooks/w1?sig=s', '待办.xlsx')
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '导出了 2 行' }))
})

it('two taps make one file, and meanwhile it says what is being done', async () => {
  render(<Export open choice={ALL} hat={null} onClose={() => undefined} />)
  const tapped = await button()
  fireEvent.click(tapped)
  fireEvent.click(tapped)
  await screen.findByRole('button', { name: /^正在(整理表格|保存)，请稍候$/ })
  await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1))
  expect(asked()).toHaveLength(1)
})

it('a file that did not arrive is said to be, and can be asked for again', async () => {
  ;(saveFile as jest.Mock).mockRejectedValueOnce(new Error('403'))
  render(<Export open choice={ALL} hat={null} onClose={() => undefined} />)
  fireEvent.click(await button())
  await screen.findByText('文件没有存下来，请再试一次')
  fireEvent.click(await button())
  await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(2))
})
