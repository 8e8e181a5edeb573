import Taro, { useRouter } from '@tarojs/taro'
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beginSession, endSession } from '@/client/session'
import { CHILD_TERMS_VERSION } from '@/domain/child/words'
import ConsentPage from '@/pages/child/consent/index'
import EditPage from '@/pages/child/edit/index'
import ChildrenPage from '@/pages/child/list/index'
import PickUpsPage from '@/pages/child/pickups/index'
import { ANNA, aChild, door, written } from './door'

jest.mock('@/client/transport/transport', () => ({
  call: jest.requireActual('./door').call,
  onBack: () => () => undefined,
  upload: jest.fn(),
}))
jest.mock('@tarojs/taro', () => {
  const stub = jest.requireActual('../../components/support/taro')
  const heard = ['showToast', 'showModal', 'navigateTo', 'navigateBack', 'redirectTo', 'switchTab']
  const more = {
    ...Object.fromEntries(heard.map((name) => [name, jest.fn()])),
    getCurrentPages: () => [{}, {}],
    removeStorageSync: (key: string) => stub.default.setStorageSync(key, ''),
  }
  return { ...stub, __esModule: true, useRouter: jest.fn(), default: { ...stub.default, ...more } }
})

// Sheets open one after the other: on a busy machine that takes longer than a second.
configure({ asyncUtilTimeout: 5_000 })

const arriveWith = (params: object) => (useRouter as jest.Mock).mockReturnValue({ params })
const tap = async (role: string, name: RegExp | string) => fireEvent.click(await screen.findByRole(role, { name }))
const type = async (label: RegExp, value: string) =>
  fireEvent.input(await screen.findByRole('textbox', { name: label }), { target: { value } })
const choose = async (label: RegExp, value: string) =>
  fireEvent.change(await screen.findByRole('combobox', { name: label }), { target: { value } })

beforeEach(() => {
  Taro.clearStorageSync()
  jest.clearAllMocks()
  act(() => beginSession({ token: 't', me: ANNA }))
  Object.assign(door, { online: true, children: [], asked: [], refusals: {} })
  arriveWith({})
})

describe('我的孩子', () => {
  it('says what it is for while there is none, and leads to the form', async () => {
    render(<ChildrenPage />)
    expect(await screen.findByText('还没有登记孩子')).toBeTruthy()
    await tap('button', '添加孩子')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/child/edit/index' })
  })

  it('shows of each child the age, what the teacher needs to know, who fetches, and the consent in a word', async () => {
    const pickUps = [{ name: '陈奶奶', relation: '奶奶', phone: null }]
    door.children = [aChild({ allergyNote: '花生过敏', pickUps, upcoming: 2 }), aChild({ id: 'c2', nickname: '米粒', ageMonths: 27 })]
    render(<ChildrenPage />)
    for (const words of ['小石榴', '7 岁', '要注意：花生过敏', '您，陈奶奶', '2 个', '米粒', '2 岁 3 个月', '只有您自己'])
      expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.getAllByText('已同意')).toHaveLength(2)
  })

  it('of a child whose consent is over only the consent is left to see to, with the day on which the rest goes', async () => {
    const consent = { ...aChild().consent, state: 'lapsed' as const }
    door.children = [aChild({ consent, deletedAt: '2027-01-10T04:00:00.000Z' })]
    render(<ChildrenPage />)
    expect(await screen.findByText('再同意就留着；不然2027年1月10日删除')).toBeTruthy()
    expect(screen.getByText('同意已到期')).toBeTruthy()
    expect(screen.queryByText('谁可以接')).toBeNull()
  })

  it('asks whoever is not signed in to sign in, and asks the door nothing', async () => {
    act(() => endSession())
    render(<ChildrenPage />)
    expect(await screen.findByText('登录后，可以登记孩子，替孩子报活动。')).toBeTruthy()
    expect(door.asked).toEqual([])
  })

  it('says that it did not come through, and tries again', async () => {
    door.online = false
    render(<ChildrenPage />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    door.online = true
    fireEvent.click(again)
    expect(await screen.findByText('还没有登记孩子')).toBeTruthy()
  })
})

describe('entering a child', () => {
  async function fillIn() {
    await type(/小名/, '豆豆')
    await choose(/年$/, '2019')
    await choose(/月$/, '05')
  }

  it('says what is missing beside its field, and sends nothing', async () => {
    render(<EditPage />)
    await tap('button', '下一步：看说明')
    expect(await screen.findByText('请写孩子的小名')).toBeTruthy()
    expect(screen.getByText('请选出生年月')).toBeTruthy()
    expect(written()).toEqual([])
  })

  it('shows the whole text before anything is sent; with the yes the child goes once, then one is back where one came from', async () => {
    render(<EditPage />)
    await fillIn()
    await tap('button', '下一步：看说明')
    const sheet = within(await screen.findByRole('dialog', { name: '先看说明，再决定' }))
    expect(await sheet.findByText('小名和出生年月。')).toBeTruthy()
    expect(written()).toEqual([])
    const yes = sheet.getByRole('button', { name: '同意一年' })
    fireEvent.click(yes)
    fireEvent.click(yes)
    await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalledTimes(1))
    const input = { child: null, nickname: '豆豆', birthMonth: '2019-05', allergyNote: null, agreed: CHILD_TERMS_VERSION }
    expect(written().map(({ data }) => data)).toEqual([input])
  })

  it('the no stands beside the yes, as large; it sends nothing and forgets what was typed', async () => {
    const first = render(<EditPage />)
    await fillIn()
    await tap('button', '下一步：看说明')
    const [no, yes] = [await screen.findByRole('button', { name: '不同意' }), await screen.findByRole('button', { name: '同意一年' })]
    expect(no.className.replace(/\b\S*off\b/g, '').trim()).toBe(yes.className.replace(/\b\S*off\b/g, '').trim())
    fireEvent.click(no)
    expect(written()).toEqual([])
    first.unmount()
    render(<EditPage />)
    expect(((await screen.findByRole('textbox', { name: /小名/ })) as HTMLInputElement).value).toBe('')
  })

  it('without a network nothing typed is lost', async () => {
    const first = render(<EditPage />)
    await fillIn()
    await tap('button', '过敏等要注意的（选填）')
    await type(/需要老师知道的/, '花生过敏')
    await tap('button', '下一步：看说明')
    await screen.findByText('小名和出生年月。')
    door.online = false
    await tap('button', '同意一年')
    expect(await screen.findByText(/网络不太好/)).toBeTruthy()
    first.unmount()
    door.online = true
    render(<EditPage />)
    expect(await screen.findByDisplayValue('豆豆')).toBeTruthy()
    expect(screen.getByDisplayValue('花生过敏')).toBeTruthy()
  })

  it('what the door does not accept is said beside its field', async () => {
    door.refusals['child.save'] = { code: 'notAccepted', message: '请换个写法', fields: { nickname: '请换个写法' } }
    render(<EditPage />)
    await fillIn()
    await tap('button', '下一步：看说明')
    await screen.findByText('小名和出生年月。')
    await tap('button', '同意一年')
    expect((await screen.findAllByText('请换个写法')).length).toBeGreaterThan(0)
    expect(screen.getByDisplayValue('豆豆')).toBeTruthy()
  })

  it('changing needs no new consent', async () => {
    door.children = [aChild()]
    arriveWith({ child: 'c1' })
    render(<EditPage />)
    expect(await screen.findByDisplayValue('小石榴')).toBeTruthy()
    await type(/小名/, '石榴')
    await tap('button', '保存')
    await waitFor(() => expect(written()[0]?.data).toMatchObject({ child: 'c1', nickname: '石榴', agreed: null }))
  })
})

describe('the consent', () => {
  it('can be read in full, and before it is withdrawn what will follow is said', async () => {
    door.children = [aChild({ upcoming: 2 })]
    arriveWith({ child: 'c1' })
    render(<ConsentPage />)
    expect(await screen.findByText('小名和出生年月。')).toBeTruthy()
    await tap('button', '撤回同意')
    const sheet = within(await screen.findByRole('dialog', { name: '撤回对小石榴的同意' }))
    expect(sheet.getByText('小石榴还没开始的 2 个报名会取消，名额让给排队的孩子。')).toBeTruthy()
    expect(written()).toEqual([])
    fireEvent.click(sheet.getByRole('button', { name: '撤回同意' }))
    expect(await screen.findByText('已撤回同意')).toBeTruthy()
    expect(written().map(({ action }) => action)).toEqual(['child.withdraw'])
  })

  it('can be ended together with everything that is kept', async () => {
    door.children = [aChild()]
    arriveWith({ child: 'c1' })
    render(<ConsentPage />)
    await tap('button', '撤回同意')
    await tap('button', '撤回，并马上全部删除')
    await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
    expect(written().map(({ action }) => action)).toEqual(['child.remove'])
  })

  it('that has lapsed is given anew under the text that stands there', async () => {
    door.children = [aChild({ consent: { ...aChild().consent, state: 'lapsed' }, deletedAt: '2027-01-10T04:00:00.000Z' })]
    arriveWith({ child: 'c1' })
    render(<ConsentPage />)
    await screen.findByText('小名和出生年月。')
    await tap('button', '同意一年')
    expect(await screen.findByText('已同意')).toBeTruthy()
    expect(written().map(({ data }) => data)).toEqual([{ child: 'c1', version: CHILD_TERMS_VERSION }])
  })

  it('of a child that is gone says so', async () => {
    arriveWith({ child: 'c1' })
    render(<ConsentPage />)
    expect(await screen.findByText('没有找到这个孩子')).toBeTruthy()
  })
})

describe('who may fetch the child', () => {
  const CHEN = { name: '陈奶奶', relation: '奶奶', phone: null }
  beforeEach(() => arriveWith({ child: 'c1' }))

  it('is written with a name and a relation; the telephone may be left out', async () => {
    door.children = [aChild()]
    render(<PickUpsPage />)
    await tap('button', '添加一位')
    await tap('button', '记下')
    expect(await screen.findByText('请写怎么称呼')).toBeTruthy()
    await type(/怎么称呼/, '林姑姑')
    await tap('radio', '其他')
    await type(/和孩子的关系/, '姑姑')
    await tap('button', '记下')
    expect(await screen.findByText('林姑姑')).toBeTruthy()
    expect(written().map(({ data }) => data)).toEqual([{ child: 'c1', pickUps: [{ name: '林姑姑', relation: '姑姑', phone: null }] }])
  })

  it('is not written twice', async () => {
    door.children = [aChild({ pickUps: [CHEN] })]
    render(<PickUpsPage />)
    await tap('button', '添加一位')
    await type(/怎么称呼/, '陈奶奶')
    await tap('radio', '奶奶')
    await tap('button', '记下')
    expect(await screen.findByText('这位已经在名单里了')).toBeTruthy()
    expect(written()).toEqual([])
  })

  it('is taken off the list again', async () => {
    door.children = [aChild({ pickUps: [CHEN, { name: '王叔', relation: '邻居', phone: '05995550102' }] })]
    render(<PickUpsPage />)
    await tap('button', /陈奶奶/)
    await tap('button', '不再让这位接')
    await waitFor(() => expect(written()).toHaveLength(1))
    await waitFor(() => expect(screen.queryByText('陈奶奶') === null).toBe(true))
    expect(written()[0]?.data.pickUps).toEqual([{ name: '王叔', relation: '邻居', phone: '05995550102' }])
  })
})
