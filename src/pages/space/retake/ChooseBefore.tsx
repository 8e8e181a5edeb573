import { Image, View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { ALT } from '@/components/photo/PhotoGrid'
import { press } from '@/components/press/press'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import type { SpaceView } from '@/domain/space/schema'
import { largeOf, smallOf } from '../pictures'
import styles from './retake.module.scss'
import type { Shot } from './shots'

interface ChooseBeforeProps {
  space: SpaceView
  onChoose: (shot: Shot) => void
  /** None of these: one from the album. */
  onOther: () => void
}

/** Which view is taken again: a picture from before the work. */
export function ChooseBefore({ space, onChoose, onOther }: ChooseBeforeProps) {
  const known = [...space.photos, ...(space.survey?.photos ?? []), ...space.pairs.map(({ before }) => before)]
  const photos = known.filter(({ id }, index) => known.findIndex((each) => each.id === id) === index)
  return (
    <Screen title="选改造前" footer={<Button label="从相册里选" icon="image" onPress={onOther} />}>
      <Section title="照着哪一张再拍" note={space.name}>
        <Note>{photos.length === 0 ? '还没有改造前的照片，请从相册里选一张。' : '点一张改造前的照片，下一步照着它再拍。'}</Note>
        <View className={styles.grid}>
          {photos.map((photo, index) => (
            <View
              key={photo.id}
              className={styles.cell}
              {...press({ role: 'button', label: `改造前的照片 ${index + 1}` })}
              onClick={() => onChoose({ url: largeOf(photo), id: photo.id, kept: null })}
            >
              <Image className={styles.picture} src={smallOf(photo.thumb)} mode="aspectFill" {...ALT} />
            </View>
          ))}
        </View>
      </Section>
    </Screen>
  )
}
