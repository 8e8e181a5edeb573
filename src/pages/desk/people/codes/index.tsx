import { View } from '@tarojs/components'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { rolePermissions } from '@/domain/role/ability'
import { usePages } from '@/pages/load/usePages'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { canPrint, printPage } from '@/platform/print/print'
import { DeskScreen } from '../../home/DeskScreen'
import { mayAnywhere } from '../../staff'
import { CodeSlip } from '../InvitationSheet'
import styles from '../people.module.scss'

/** Open invitations as slips of paper, to be cut and handed over. */
export default function CodesPage() {
  const session = useSession()
  return (
    <DeskScreen title="打印邀请码">
      {!session && <SignInFirst words="安排人手要先登录。" />}
      {session && !mayAnywhere(session.me, rolePermissions['role.invitations']) && (
        <Empty title="这里给安排人手的工作人员" words="您被邀请做什么，在“我的 · 我有邀请码”里输入。" />
      )}
      {session && mayAnywhere(session.me, rolePermissions['role.invitations']) && <Slips />}
    </DeskScreen>
  )
}

function Slips() {
  const pages = usePages('role.invitations', { state: 'open' })
  const usable = pages.items.flatMap((invitation) => (invitation.code === null ? [] : [{ invitation, code: invitation.code }]))
  if (pages.state === 'loading' && usable.length === 0) return <Skeleton />
  if (pages.state === 'failed')
    return <Trouble {...(pages.problem !== null && { words: pages.problem })} onRetry={() => void pages.reload()} />
  if (usable.length === 0) return <Empty title="没有可以打印的邀请码" words="先到“邀请”里发一个。" />
  return (
    <>
      <View className={styles.screenOnly}>
        <Note>{`${usable.length} 张。每张只能用一次，请裁开后当面交给本人。`}</Note>
        {canPrint ? <Button label="打印" kind="main" onPress={printPage} /> : <Note>请在电脑浏览器里打开这一页来打印。</Note>}
        {pages.more && <Button label="再加 20 张" kind="quiet" onPress={pages.onMore} />}
        <View className={styles.gap} />
      </View>
      <View className={styles.cards}>
        {usable.map(({ invitation, code }) => (
          <View key={invitation.id} className={styles.card}>
            <CodeSlip invitation={invitation} code={code} />
          </View>
        ))}
      </View>
    </>
  )
}
