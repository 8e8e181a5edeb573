import Taro, { useRouter } from '@tarojs/taro'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Words } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { canLogin } from '@/platform/login/login'
import { useLoaded } from '../../load/useLoaded'
import { SignInByQr } from '../qr/SignInByQr'
import { SETUP } from '../routes'
import { ByWechat } from './ByWechat'
import { arrive } from './leave'

/** The ways in that this installation has: WeChat on the phone, the phone’s help in a browser. */
export function Ways() {
  const { params } = useRouter()
  const [ways, reload] = useLoaded('session.ways', {})
  if (ways.state === 'loading') return <Skeleton form="detail" />
  if (!ways.value) return <Trouble words={ways.problem ?? ''} onRetry={() => void reload()} />
  const { wechat, scan, setup } = ways.value
  const onIn = () => arrive(params.then)
  return (
    <>
      {setup && !canLogin && (
        <Banner title="这里还没有管理员" words="您是来设置这个站点的吗？请用服务器打印出来的设置码。">
          <Button label="用设置码开始" onPress={() => void Taro.navigateTo({ url: SETUP })} />
        </Banner>
      )}
      {canLogin ? wechat ? <ByWechat onIn={onIn} /> : <NotYet /> : scan ? <SignInByQr onIn={onIn} /> : <NotYet />}
    </>
  )
}

/** A site without a sign-in says so instead of failing at the first tap. */
function NotYet() {
  return (
    <>
      <Headline>还不能登录</Headline>
      <Words>这个站点还没有接通微信登录。公开的内容可以先看，报修请拨打小区值班电话。</Words>
    </>
  )
}
