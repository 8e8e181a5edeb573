import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Segments } from '@/components/segments/Segments'
import type { Tone } from '@/components/tag/Tag'
import { ROLE_WORDS } from '@/domain/person/words'
import type { InvitationState } from '@/domain/role/invitation'
import type { InvitationView } from '@/domain/role/schema'
import { usePages } from '@/pages/load/usePages'
import { canPrint } from '@/platform/print/print'
import { INVITATION_CODES } from '../routes'
import { InvitationSheet, STATE_WORDS } from './InvitationSheet'
import { InviteSheet } from './InviteSheet'
import styles from './people.module.scss'

const STATES: readonly { value: InvitationState; label: string }[] = [
  { value: 'open', label: '等接受' },
  { value: 'accepted', label: '已接受' },
  { value: 'cancelled', label: '已作废' },
]

const TONES: Record<InvitationView['state'], Tone> = { open: 'active', accepted: 'done', cancelled: 'closed', expired: 'late' }

const EMPTY: Record<InvitationState, { title: string; words: string }> = {
  open: { title: '没有等接受的邀请', words: '对方还没登录过，就发一个邀请码给他。' },
  accepted: { title: '还没有人接受', words: '接受了的会留在这里。' },
  cancelled: { title: '没有作废的', words: '作废的会留在这里。' },
}

/** Who is invited to which role. */
export function Invitations() {
  const [state, setState] = useState<InvitationState>('open')
  const [inviting, setInviting] = useState(false)
  const [shown, setShown] = useState<InvitationView | null>(null)
  const pages = usePages('role.invitations', { state })
  return (
    <>
      <View className={styles.filters}>
        <View className={styles.search}>
          <Button label="邀请一个人" kind="main" icon="add" onPress={() => setInviting(true)} />
        </View>
        {canPrint && state === 'open' && pages.items.length > 0 && (
          <View className={styles.search}>
            <Button label="打印邀请码" onPress={() => void Taro.navigateTo({ url: INVITATION_CODES })} />
          </View>
        )}
      </View>
      <Segments label="邀请" options={STATES} value={state} onChoose={setState} />
      <View className={styles.gap} />
      <Feed
        state={pages.state}
        items={pages.items}
        keyOf={({ id }) => id}
        renderItem={(invitation) => (
          <Row
            title={invitation.name ?? '没有写名字'}
            note={`${invitation.placeName}${ROLE_WORDS[invitation.role]} · ${when(invitation.at)}`}
            state={{ word: STATE_WORDS[invitation.state], tone: TONES[invitation.state] }}
            onPress={() => setShown(invitation)}
          />
        )}
        onRefresh={pages.reload}
        onMore={pages.onMore}
        more={pages.more}
        {...(pages.problem !== null && { failure: pages.problem })}
        empty={EMPTY[state]}
      />
      {inviting && (
        <InviteSheet
          onDone={(invitation) => {
            setInviting(false)
            setShown(invitation)
            void pages.reload()
          }}
          onClose={() => setInviting(false)}
        />
      )}
      {shown && (
        <InvitationSheet
          invitation={shown}
          onDone={() => {
            setShown(null)
            void pages.reload()
          }}
          onClose={() => setShown(null)}
        />
      )}
    </>
  )
}
