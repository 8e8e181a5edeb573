import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { uploadPicture } from '@/client/pictures'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { BeforeAfter } from '@/components/photo/BeforeAfter'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import type { Me } from '@/domain/session/contract'
import { MAX } from '@/domain/space/limits'
import type { SpaceView } from '@/domain/space/schema'
import { GhostCamera, type GhostTrouble } from '@/platform/ghost/GhostCamera'
import { useDoing } from '../card/useDoing'
import { refusalWords } from '../refusals'
import { ChooseBefore } from './ChooseBefore'
import { choose, type Shot, shotOf } from './shots'

interface RetakeProps {
  space: SpaceView
  me: Me
  /** The space opens with it; else it is one more pair. */
  opening: boolean
}

const TROUBLE: Record<GhostTrouble, string> = {
  refused: '没有允许使用相机。可以在设置里打开，或者从相册里选。',
  missing: '这里打不开相机，请从相册里选一张。',
  broken: '相机现在用不了，请再试，或者从相册里选。',
}

/** First which view, then the same view again with the first picture half-seen before the camera, then how the two look together. */
export function Retake({ space, opening }: RetakeProps) {
  const [before, setBefore] = useState<Shot | null>(null)
  const [after, setAfter] = useState<Shot | null>(null)
  const [trouble, setTrouble] = useState<GhostTrouble | null>(null)
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | undefined>()
  const [uploading, setUploading] = useState(false)
  const busy = useRef(false)
  const { doing, act } = useDoing(() => undefined)

  const pick = async (put: (shot: Shot) => void) => {
    const shot = await choose()
    if (shot) put(shot)
  }
  /** @returns the ids of both; null when one did not get through */
  const uploaded = async (): Promise<{ before: string; after: string } | null> => {
    const ids: string[] = []
    for (const shot of [before, after]) {
      if (!shot) return null
      if (shot.id !== null) ids.push(shot.id)
      else if (shot.kept) {
        const answer = await uploadPicture(shot.kept)
        if (!answer.ok) {
          void Taro.showToast({ title: refusalWords(answer.refusal), icon: 'none' })
          return null
        }
        ids.push(answer.file)
      }
    }
    const [first, second] = ids
    return first !== undefined && second !== undefined ? { before: first, after: second } : null
  }
  const send = async () => {
    if (opening && words.trim() === '') return setError('写一句改成了什么样')
    if (busy.current) return
    busy.current = true
    setUploading(true)
    const pair = await uploaded()
    setUploading(false)
    busy.current = false
    if (!pair) return
    const done = opening
      ? await act('send', 'space.open', { space: space.id, words: words.trim(), pair }, '开放了，告诉大家了')
      : await act('send', 'space.picture', { space: space.id, ...pair }, '放好了')
    if (done) void Taro.navigateBack()
  }

  if (!before) return <ChooseBefore space={space} onChoose={setBefore} onOther={() => void pick(setBefore)} />
  if (!after)
    return (
      <Screen title="拍改造后" footer={<Button label="从相册里选" icon="image" onPress={() => void pick(setAfter)} />}>
        <Note>淡淡的那张是改造前。站到同一个位置，对齐了再拍。</Note>
        {trouble === null ? (
          <GhostCamera
            ghost={before.url}
            label="相机画面，上面淡淡地叠着改造前的照片"
            shutter="拍这一张"
            onShot={(photo) => void shotOf(photo).then(setAfter)}
            onTrouble={setTrouble}
          />
        ) : (
          <Banner tone="late" title="没有打开相机" words={TROUBLE[trouble]}>
            <Button label="再试一次" icon="retry" inline onPress={() => setTrouble(null)} />
          </Banner>
        )}
        <Button label="换一张改造前" kind="quiet" icon="undo" onPress={() => setBefore(null)} />
      </Screen>
    )
  return (
    <Screen
      title="看看对比"
      footer={
        <Button
          label={opening ? '改好了，开放' : '放上去'}
          kind="main"
          loading={uploading || doing === 'send'}
          onPress={() => void send()}
        />
      }
    >
      <Section title={space.name} note="左右拖动看对比">
        <BeforeAfter before={before.url} after={after.url} beforeLabel="改造前" afterLabel="改造后" />
      </Section>
      {opening && (
        <TextArea
          label="改成了什么样"
          placeholder="例如：花园和步道通了，晚上有灯"
          value={words}
          max={MAX.reason}
          error={error}
          onInput={(value) => {
            setWords(value)
            setError(undefined)
          }}
        />
      )}
      <Button label="重拍改造后" kind="quiet" icon="camera" onPress={() => setAfter(null)} />
    </Screen>
  )
}
