import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { QrCode } from '@/components/qr/QrCode'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { qrTextOf, spacedCode } from '@/domain/session/code'
import { WAITING_WORDS } from '@/domain/session/words'
import styles from './qr.module.scss'
import type { Showing } from './useRequest'
import { useSeconds } from './useSeconds'

interface QrPanelProps {
  showing: Showing
  /** What the code is for, read aloud. */
  label: string
  onAgain: () => void
  /** Said instead of the usual words for a state. */
  words?: Partial<typeof WAITING_WORDS>
}

/** The code, how it stands in words, how long it is good, and the letters below it for who cannot scan. */
export function QrPanel({ showing, label, onAgain, words = {} }: QrPanelProps) {
  if (showing.phase === 'asking') return <Skeleton form="detail" />
  if (showing.phase === 'failed') return <Trouble title="二维码没有出来" words={showing.words} onRetry={onAgain} />
  return <Shown showing={showing} label={label} onAgain={onAgain} words={{ ...WAITING_WORDS, ...words }} />
}

function Shown({ showing, label, onAgain, words }: Required<QrPanelProps> & { showing: Extract<Showing, { phase: 'showing' }> }) {
  const { state, by, code, until } = showing
  const open = state === 'waiting' || state === 'seen'
  const seconds = useSeconds(open ? until : null)
  const over = state === 'expired' || state === 'cancelled' || state === 'used'
  return (
    <Card>
      <View className={styles.panel}>
        {state === 'waiting' && <QrCode text={qrTextOf(code)} size={208} label={label} />}
        <View className={styles.state} aria-live="polite">
          {state === 'seen' && by ? `${by}：${words.seen}` : words[state]}
        </View>
        {open && <View className={styles.left}>{seconds > 0 ? `还有 ${seconds} 秒` : '正在查看…'}</View>}
        {state === 'waiting' && (
          <View className={styles.typed}>
            <View className={styles.typedWords}>不方便扫码，就在手机上输入</View>
            <Text className={styles.code} userSelect>
              {spacedCode(code)}
            </Text>
          </View>
        )}
        {over && (
          <View className={styles.again}>
            <Button label="换一个二维码" icon="retry" kind="main" inline onPress={onAgain} />
          </View>
        )}
      </View>
    </Card>
  )
}
