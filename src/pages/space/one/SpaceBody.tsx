import { View } from '@tarojs/components'
import { pictureAddress } from '@/client/transport/transport'
import { Banner } from '@/components/banner/Banner'
import { PhotoGrid } from '@/components/photo/PhotoGrid'
import { Section } from '@/components/section/Section'
import { Headline, Note, Words } from '@/components/text/Text'
import { Timeline } from '@/components/timeline/Timeline'
import { KIND_WORDS } from '@/domain/space/labels'
import type { SpaceView } from '@/domain/space/schema'
import { areaWords } from '@/domain/space/shares'
import { HAZARD_WORDS, OWNER_WORDS } from '@/domain/space/words'
import { Facts } from '@/pages/menu/card/Facts'
import { useWide } from '@/platform/appearance/useWide'
import { PointMap } from '@/platform/map/PointMap'
import { historyOf } from '../history'
import { largeOf } from '../pictures'
import { Claims } from './Claims'
import { Comments } from './Comments'
import { Ideas } from './Ideas'
import { Links } from './Links'
import { Log } from './Log'
import { Money } from './Money'
import styles from './one.module.scss'
import { Pairs } from './Pairs'
import { Steps } from './Steps'
import { Way } from './Way'

interface PartProps {
  space: SpaceView
  onMoved: () => void
}

/** On a wide screen what it is stands beside what people say and do about it. */
export function SpaceBody(props: PartProps) {
  const wide = useWide()
  if (!wide)
    return (
      <>
        <What {...props} />
        <Doing {...props} />
      </>
    )
  return (
    <View className={styles.halves}>
      <View className={styles.half}>
        <What {...props} />
      </View>
      <View className={styles.half}>
        <Doing {...props} />
      </View>
    </View>
  )
}

function What({ space, onMoved }: PartProps) {
  const { survey } = space
  return (
    <>
      <Headline>{space.name}</Headline>
      <Note>{`${KIND_WORDS[space.kind]} · ${space.place}`}</Note>
      <Told space={space} />
      <Way space={space} />
      <Pairs space={space} />
      {space.words !== '' && <Words>{space.words}</Words>}
      <View className={styles.photos}>
        <PhotoGrid urls={space.photos.map(largeOf)} label="现状" />
      </View>
      {space.plan !== null && (
        <Section title="改成什么">
          <Words>{space.plan}</Words>
        </Section>
      )}
      {survey && (
        <Section title="踏勘结果">
          <Facts
            facts={[
              ['面积', areaWords(survey.cm2)],
              ['地是谁的', OWNER_WORDS[survey.owner]],
              ['当心', survey.hazards.length === 0 ? '没有发现危险' : survey.hazards.map((hazard) => HAZARD_WORDS[hazard]).join('、')],
              ['看到的', survey.words],
            ]}
          />
          <PhotoGrid urls={survey.photos.map(largeOf)} label="踏勘" />
        </Section>
      )}
      <Money space={space} onMoved={onMoved} />
      <Section title="在哪里">
        <PointMap point={{ lng: space.lng, lat: space.lat }} label={space.name} height={180} />
      </Section>
    </>
  )
}

function Doing({ space, onMoved }: PartProps) {
  return (
    <>
      <Steps space={space} onMoved={onMoved} />
      <Ideas space={space} onMoved={onMoved} />
      <Claims space={space} onMoved={onMoved} />
      <Log space={space} onMoved={onMoved} />
      <Comments space={space} onMoved={onMoved} />
      <Links space={space} />
      <Section title="一路走来" note={`${space.steps.length} 步`}>
        <Timeline steps={historyOf(space, pictureAddress, new Date().toISOString())} />
      </Section>
    </>
  )
}

const SHOWING = {
  checking: ['邻居暂时看不全', '文字或照片在等小区书记看过，看过以后邻居才看得到。'],
  hidden: ['邻居看不到这个地方', '小区书记先收起来了。'],
} as const

/** What has to be known before anything else. */
function Told({ space: { showing, state, reason } }: { space: SpaceView }) {
  return (
    <>
      {showing !== null && showing !== 'shown' && <Banner tone="late" title={SHOWING[showing][0]} words={SHOWING[showing][1]} />}
      {state === 'declined' && <Banner title="这里不做了" words={`原因：${reason ?? '没有写'}`} />}
    </>
  )
}
