import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useMemo, useRef, useState } from 'react'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Segments } from '@/components/segments/Segments'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { CertificateView } from '@/domain/attendance/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { openSettings, Picture, type Saved } from '@/platform/picture/picture'
import { canPrint, printPage } from '@/platform/print/print'
import styles from './certificate.module.scss'
import { sheetOf } from './sheet'

/** That somebody took part, to be kept as a picture or on paper. */
export default function CertificatePage() {
  const session = useSession()
  const { booking = '' } = useRouter().params
  const [loaded, reload] = useLoaded('attendance.certificate', session && booking !== '' ? { booking } : null)
  return (
    <Screen title="活动证明">
      {!session && <SignInFirst words="登录以后，才能看自己的活动证明。" />}
      {session && booking === '' && <Empty title="链接不完整" words="请从“我的报名”里打开。" />}
      {session && booking !== '' && loaded.state === 'loading' && <Skeleton form="detail" />}
      {session && loaded.state === 'failed' && <Trouble title="现在没有活动证明" words={loaded.problem} onRetry={() => void reload()} />}
      {session && loaded.value && <Certificate view={loaded.value} />}
    </Screen>
  )
}

const TROUBLE: Partial<Record<Saved, string>> = {
  refused: '没有允许存到相册。可以在设置里打开“添加到相册”，或者截屏保存',
  failed: '没有存下来，请再试一次，或者截屏保存',
}

function Certificate({ view }: { view: CertificateView }) {
  const [chosen, setChosen] = useState(view.names[0]?.key ?? '')
  const [saved, setSaved] = useState<Saved | null>(null)
  const [saving, setSaving] = useState(false)
  const save = useRef<((name: string) => Promise<Saved>) | null>(null)
  const one = view.names.find(({ key }) => key === chosen) ?? view.names[0]
  const name = one?.name ?? ''
  const drawing = useMemo(() => sheetOf(view, name), [view, name])
  const keep = async () => {
    if (saving || !save.current) return
    setSaving(true)
    const result = await save.current(`活动证明 ${name} ${view.title.replace(/[\\/:*?"<>|]/g, ' ')}`)
    setSaving(false)
    setSaved(result)
    if (result === 'saved') void Taro.showToast({ title: openSettings ? '存到相册了' : '存下来了', icon: 'success' })
  }
  const trouble = saved && TROUBLE[saved]
  return (
    <>
      {view.names.length > 1 && (
        <Segments
          label="谁的"
          value={one?.key ?? ''}
          onChoose={setChosen}
          options={view.names.map(({ key, name: label }) => ({ value: key, label }))}
        />
      )}
      <View className={styles.sheet}>
        <Picture
          drawing={drawing}
          label={`活动证明：${name}参加了${view.title}`}
          onReady={(ready) => {
            save.current = ready
          }}
        />
      </View>
      {trouble && (
        <Banner tone="late" title={trouble}>
          {saved === 'refused' && openSettings && <Button label="去设置" inline onPress={() => void openSettings?.()} />}
        </Banner>
      )}
      <View className={styles.buttons}>
        <Button label={openSettings ? '存到相册' : '存成图片'} kind="main" icon="image" loading={saving} onPress={() => void keep()} />
        {canPrint && <Button label="打印" icon="print" onPress={printPage} />}
      </View>
      <Note>图片只存在您这边，发给谁由您决定。</Note>
    </>
  )
}
