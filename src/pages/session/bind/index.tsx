import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { WAITING_WORDS } from '@/domain/session/words'
import { useLoaded } from '../../load/useLoaded'
import { QrPanel } from '../qr/QrPanel'
import { useRequest } from '../qr/useRequest'
import { SignInFirst } from '../SignInFirst'
import { leave } from '../signin/leave'

const WORDS: Partial<typeof WAITING_WORDS> = { seen: '已扫码，请在手机上点“这是我，绑定”', confirmed: '绑定好了，以后扫码就能登录' }

/** A WeChat for who came in without one: the code is scanned with it, and "it is me" is said there. */
export default function Bind() {
  const session = useSession()
  return (
    <Screen title="绑定微信" footer={<Button label="返回" kind="quiet" onPress={leave} />}>
      {session ? <Possible /> : <SignInFirst words="登录以后，才能绑定您的微信。" />}
    </Screen>
  )
}

/** Nothing is asked for where no phone could ever answer. */
function Possible() {
  const [ways, reload] = useLoaded('session.ways', {})
  if (ways.state === 'loading') return <Skeleton form="detail" />
  if (!ways.value) return <Trouble words={ways.problem ?? ''} onRetry={() => void reload()} />
  if (!ways.value.wechat) return <Empty title="还没有接通微信" words="服务器的设置里写上小程序的 AppID 和密钥以后，就可以绑定了。" />
  return <Asking />
}

function Asking() {
  const [showing, again] = useRequest('session.bind')
  return (
    <>
      <Headline>绑定您的微信</Headline>
      <Note>打开微信里的“门口驿站”，先登录，再点“我的”里的“扫码登录电脑”，对准下面的二维码。那个微信还不能有自己的住址和报修。</Note>
      <QrPanel showing={showing} label="绑定二维码" onAgain={again} words={WORDS} />
    </>
  )
}
