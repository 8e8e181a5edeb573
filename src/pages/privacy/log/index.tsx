import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Note } from '@/components/text/Text'
import { DeskScreen } from '../../desk/home/DeskScreen'
import { usePages } from '../../load/usePages'
import { whatOf, whoOf } from '../words'

/** Every look of the district, for the admin; a tap narrows it to one who looked. */
export default function LookLog() {
  const session = useSession()
  const isAdmin = session?.me.hats.some(({ role }) => role === 'admin') ?? false
  return (
    <DeskScreen title="查看记录">
      {isAdmin ? <List /> : <Empty title="这里由管理员查看" words="您自己的在“我的 → 我的资料”里。" />}
    </DeskScreen>
  )
}

function List() {
  const [one, setOne] = useState<{ by: string; name: string } | null>(null)
  const pages = usePages('privacy.looks', { by: one?.by ?? null })
  return (
    <>
      <Note>谁打开过居民的姓名、电话或地址。看得特别多的，请问一问为什么。</Note>
      {one && <Button label={`只看${one.name}，点这里看全部`} kind="quiet" inline onPress={() => setOne(null)} />}
      <Feed
        {...pages}
        keyOf={({ id }) => id}
        onRefresh={pages.reload}
        renderItem={(look) => (
          <Row
            title={whoOf(look)}
            note={whatOf(look)}
            icon="staff"
            trailing={one ? undefined : '只看'}
            onPress={one ? undefined : () => setOne({ by: look.by, name: look.nickname ?? '这个人' })}
          />
        )}
        empty={{ title: '还没有人看过', words: '工作人员打开居民的电话或地址时，这里会有一条。' }}
        {...(pages.problem !== null && { failure: pages.problem })}
      />
    </>
  )
}
