import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Panes } from '@/components/panes/Panes'
import { Section } from '@/components/section/Section'
import type { BulletinView, PostingPlace } from '@/domain/bulletin/schema'
import { type AnyRefusal, refusalWords } from '@/pages/bulletin/refusals'
import { useWide } from '@/platform/appearance/useWide'
import { DeskScreen } from '../../home/DeskScreen'
import { deskBulletinPage } from '../../routes'
import styles from '../desk.module.scss'
import { type Draft, isOpen } from './draft'
import { Preview } from './Preview'
import { Says } from './Says'
import { useSend } from './useSend'
import { When } from './When'
import { Whom } from './Whom'

interface ComposeFormProps {
  draftKey: string
  start: Draft
  /** Being corrected; null: a new one. */
  before: BulletinView | null
  places: readonly PostingPlace[]
  title: string
}

/** One form from top to bottom, and beside it, on a wide screen, what neighbours will see. */
export function ComposeForm({ draftKey, start, before, places, title }: ComposeFormProps) {
  const wide = useWide()
  const [draft, change, clear] = useDraft(draftKey, start)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [previewing, setPreviewing] = useState(false)
  const { going, submit } = useSend(before?.id ?? null)
  const place = places.find(({ id }) => id === draft.place)
  const open = isOpen(draft, place)
  const isPublished = before?.state === 'published'

  const changed = (part: Partial<Draft>) => {
    setProblems((wrong) => Object.fromEntries(Object.entries(wrong).filter(([field]) => !(field in part))))
    change(part)
  }
  const failed = (refusal: AnyRefusal) => {
    setProblems(refusal.fields ?? {})
    void Taro.showModal({ title: '还没有发出去', content: refusalWords(refusal), showCancel: false, confirmText: '知道了' })
  }
  const send = async (publish: boolean) => {
    const outcome = await submit(draft, open, publish)
    if (outcome === null) return
    if (!outcome.ok) return failed(outcome.refusal)
    clear()
    void Taro.redirectTo({ url: deskBulletinPage(outcome.bulletin.id) })
    void Taro.showToast({ title: words(outcome.bulletin), icon: 'none', duration: 2500 })
  }

  const parts = { draft, problems, onChange: changed }
  const preview = <Preview draft={draft} place={place} before={before} />
  const form = (
    <>
      {isPublished && <Banner title="这条已经发出去了" words="改了内容，居民会看到“已更正”和时间；紧急公告会再通知一次。" icon="edit" />}
      {before === null && <Whom {...parts} places={places} open={open} />}
      <Says {...parts} before={before} />
      <When {...parts} open={open} isNew={before === null} />
      {!wide && (
        <Section title="看看效果">
          {previewing ? preview : <Button label="看邻居看到的样子" kind="quiet" icon="image" onPress={() => setPreviewing(true)} />}
        </Section>
      )}
    </>
  )
  return (
    <DeskScreen
      title={title}
      footer={
        <View className={styles.actions}>
          {before === null && (
            <View className={styles.action}>
              <Button label="存草稿" loading={going === 'keep'} disabled={going === 'publish'} onPress={() => void send(false)} />
            </View>
          )}
          <View className={styles.action}>
            <Button
              label={before === null ? '发布' : isPublished ? '更正' : '存好'}
              kind="main"
              icon="nudge"
              loading={going === 'publish'}
              disabled={going === 'keep'}
              onPress={() => void send(true)}
            />
          </View>
        </View>
      }
    >
      <Panes list={form} matter={<Section title="邻居看到的样子">{preview}</Section>} />
    </DeskScreen>
  )
}

function words({ state, waiting, urgent }: BulletinView): string {
  if (state === 'draft') return '草稿存好了'
  if (waiting) return '要另一位工作人员看过，居民才看得到'
  return urgent ? '发出去了，正在通知居民' : '发出去了'
}
