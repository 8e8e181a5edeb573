import { Button } from '@/components/button/Button'
import { Screen } from '@/components/screen/Screen'
import { Cast } from './Cast'
import { leave } from './leave'
import { Ways } from './Ways'

/** Signing in, always with a way out: what is public can be read without. */
export default function SignIn() {
  return (
    <Screen title="登录" footer={<Button label="先不登录，随便看看" kind="quiet" onPress={leave} />}>
      {process.env.TARO_APP_DEMO === '1' ? <Cast /> : <Ways />}
    </Screen>
  )
}
