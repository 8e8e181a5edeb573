import Taro from '@tarojs/taro'
import { workSources } from '@/cloud/desk/sources'
import { openMatter } from '@/pages/desk/matters'

jest.mock('@tarojs/taro', () => jest.requireActual('./stub').taroForDesk())
jest.mock('@/client/transport/transport', () => ({ call: jest.fn(), onBack: () => () => undefined, upload: jest.fn() }))

test.each(workSources.map(({ capability }) => capability))('work of %s opens a page from the inbox', (capability) => {
  openMatter({ capability, id: `of-${capability}.1` })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining(`of-${capability}`) })
})
