import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Screen } from '@/components/screen/Screen'
import { Note } from '@/components/text/Text'
import { leave } from '../signin/leave'
import { SignInByQr } from './SignInByQr'

/** In the demonstration: how staff come in on a computer. The phone is another window that is signed in as somebody. */
export default function TryQr() {
  return (
    <Screen title="扫码登录" footer={<Button label="先不登录，随便看看" kind="quiet" onPress={leave} />}>
      <SignInByQr onIn={() => void Taro.switchTab({ url: '/pages/me/index' })} />
      {process.env.TARO_APP_DEMO === '1' && (
        <Note>演示：在另一个浏览器窗口里选一个身份，打开“我的”里的“扫码登录电脑”，输入上面的编号。</Note>
      )}
    </Screen>
  )
}
