import { Button } from '@/components/button/Button'
import { Screen } from '@/components/screen/Screen'
import { Headline, Words } from '@/components/text/Text'
import { Cast } from './Cast'
import { leave } from './leave'

/** Signing in, always with a way out: what is public can be read without. */
export default function SignIn() {
  return (
    <Screen title="登录" footer={<Button label="先不登录，随便看看" kind="quiet" onPress={leave} />}>
      {process.env.TARO_APP_DEMO === '1' ? <Cast /> : <NotYet />}
    </Screen>
  )
}

/** A build without a sign-in says so instead of failing at the first tap. */
function NotYet() {
  return (
    <>
      <Headline>还不能登录</Headline>
      <Words>这个站点还没有接通微信登录。公开的内容可以先看，报修请拨打小区值班电话。</Words>
    </>
  )
}
