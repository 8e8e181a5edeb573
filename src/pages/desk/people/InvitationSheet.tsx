import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { QrCode } from '@/components/qr/QrCode'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { ROLE_WORDS } from '@/domain/person/words'
import type { InvitationView } from '@/domain/role/schema'
import { acceptPage } from '@/pages/role/routes'
import { linkTo } from '@/platform/link/link'
import styles from './people.module.scss'
import { dayWords, termWords } from './term'
import { useAct } from './useAct'

interface InvitationSheetProps {
  invitation: InvitationView
  onDone: () => void
  onClose: () => void
}

/** One invitation: the code to read out, to copy or to hold the phone before. */
export function InvitationSheet({ invitation, onDone, onClose }: InvitationSheetProps) {
  const acting = useAct()
  const [sure, setSure] = useState(false)
  const { code } = invitation
  const cancel = async () => {
    if (!sure) return setSure(true)
    if (await acting.act('role.cancelInvitation', { invitation: invitation.id }, '邀请码已作废')) onDone()
  }
  return (
    <Sheet open title={titleOf(invitation)} onClose={onClose}>
      {acting.problem && <Banner tone="late" title={acting.problem} />}
      {code === null ? (
        <Note>{`${STATE_WORDS[invitation.state]}，这个邀请码不能再用。`}</Note>
      ) : (
        <>
          <CodeSlip invitation={invitation} code={code} />
          <View className={styles.gap} />
          <Button label="复制邀请码" kind="main" onPress={() => void Taro.setClipboardData({ data: code })} />
          <View className={styles.gap} />
          <Button label={sure ? '真的作废，不能恢复' : '作废'} kind="danger" loading={acting.sending} onPress={() => void cancel()} />
        </>
      )}
    </Sheet>
  )
}

/** The code in large letters with its QR code, on the screen as on paper. */
export function CodeSlip({ invitation, code }: { invitation: InvitationView; code: string }) {
  const { name, phone, placeName, role, expires } = invitation
  return (
    <View className={styles.slip}>
      <View className={styles.name}>{`${name ?? ''}${phone === null ? '' : ` ${phone}`}`}</View>
      <Note>{`${placeName} · ${ROLE_WORDS[role]} · ${termWords(invitation, new Date().toISOString())}`}</Note>
      <View className={styles.code} aria-label={`邀请码 ${code.split('').join(' ')}`}>{`${code.slice(0, 5)} ${code.slice(5)}`}</View>
      <QrCode text={linkTo(acceptPage(code)) ?? code} size={180} label="邀请的二维码" />
      <View className={styles.gap} />
      <Note>{`登录后，在“我的 · 我有邀请码”里输入。${dayWords(expires)}前有效，只能用一次。`}</Note>
    </View>
  )
}

export const STATE_WORDS: Record<InvitationView['state'], string> = {
  open: '等对方接受',
  accepted: '已接受',
  cancelled: '已作废',
  expired: '已过期',
}

function titleOf({ name, placeName, role }: InvitationView): string {
  return `${name ?? '邀请'} · ${placeName}${ROLE_WORDS[role]}`
}
