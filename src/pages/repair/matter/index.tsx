import Taro, { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { SIGN_IN } from '@/pages/session/routes'
import { MatterButtons, MatterContent } from './MatterPane'
import { isShareable, shareCard } from './share'
import { useMatter } from './useMatter'

/** One report, for whoever may read it. */
export default function MatterPage() {
  const { id } = useRouter().params
  const session = useSession()
  const state = useMatter(session && id ? id : null)
  const { matter } = state
  usePullDownRefresh(() => {
    void state.reload().finally(() => Taro.stopPullDownRefresh())
  })
  useShareAppMessage(() => shareCard(matter))

  if (!session) {
    const signIn = () => void Taro.navigateTo({ url: SIGN_IN })
    return (
      <Screen title="报修进展">
        <Empty title="登录后查看" words="报修进展只给报修人、经手的人和同小区的邻居看。" action={{ label: '去登录', onPress: signIn }} />
      </Screen>
    )
  }
  const footer = matter && matter.actions.length > 0 ? <MatterButtons state={state} /> : undefined
  return (
    <Screen title="报修进展" footer={footer}>
      <MatterContent state={state} />
      {matter && isShareable(matter) && process.env.TARO_ENV === 'weapp' && (
        <Button label="转给邻居看看" kind="quiet" icon="share" openType="share" />
      )}
    </Screen>
  )
}
