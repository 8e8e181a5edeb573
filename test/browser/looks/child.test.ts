import { press, type Who } from '../people'
import { lookAt } from './lookAt'

const RESIDENT: Who = ['resident', 0]

lookAt([
  { name: 'children', who: RESIDENT, path: '/pages/child/list/index', words: '谁可以接' },
  { name: 'children-lapsed', who: ['resident', 8], path: '/pages/child/list/index', words: '同意已到期' },
  {
    name: 'child-consent-sheet',
    // From number 50 on nobody has children: the form is empty.
    who: ['resident', 60],
    path: '/pages/child/edit/index',
    words: '出生年月',
    act: async (page) => {
      await page.getByRole('textbox', { name: /小名/ }).fill('豆豆')
      await page.getByRole('combobox', { name: /年$/ }).selectOption('2019')
      await page.getByRole('combobox', { name: /月$/ }).selectOption('05')
      await press(page, '下一步：看说明')
      await page.getByRole('dialog').getByText('留什么').waitFor()
    },
  },
  { name: 'child-edit', who: RESIDENT, path: '/pages/child/edit/index?child=demo-child-0-0', words: '撤回同意，或删除这个孩子' },
  { name: 'child-consent', who: RESIDENT, path: '/pages/child/consent/index?child=demo-child-0-0', words: '谁看得到' },
  {
    name: 'child-withdraw-sheet',
    who: RESIDENT,
    path: '/pages/child/consent/index?child=demo-child-0-0',
    words: '谁看得到',
    act: async (page) => {
      await press(page, '撤回同意')
      await page.getByRole('dialog').getByText('先不动').waitFor()
    },
  },
  { name: 'child-pick-ups', who: RESIDENT, path: '/pages/child/pickups/index?child=demo-child-0-0', words: '您自己' },
])
