import Taro from '@tarojs/taro'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Headline, Note } from '@/components/text/Text'
import { INBOX } from '../../desk/routes'
import { BIND } from '../routes'

const go = (url: string) => void Taro.redirectTo({ url })

/** What a new admin does next. @param wechat whether WeChat is set up here */
export function FirstSteps({ wechat }: { wechat: boolean }) {
  return (
    <Screen
      title="首次设置"
      footer={<Button label="去首页" kind="quiet" onPress={() => void Taro.switchTab({ url: '/pages/home/index' })} />}
    >
      <Headline>您是管理员了</Headline>
      <Note>设置码已经作废。接下来：</Note>
      <Card kind="rows">
        {wechat && <Row title="绑定您的微信" note="以后扫码就能登录，现在就做" icon="smartphone" onPress={() => go(BIND)} />}
        <Row title="打开工作台" note="导入街道、社区、小区和楼栋，邀请同事" icon="staff" onPress={() => go(INBOX)} />
      </Card>
      {!wechat && (
        <Banner
          tone="late"
          icon="alert"
          title="还没有接通微信"
          words="退出以后，要重新启动服务器、用新的设置码才能再进来。请在服务器的设置里写上小程序的 AppID 和密钥，再来绑定您的微信。"
        />
      )}
    </Screen>
  )
}
