import { Text, View } from '@tarojs/components'
import { moment, when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { PhotoGrid } from '@/components/photo/PhotoGrid'
import { StateTag } from '@/components/tag/Tag'
import { Headline, Note } from '@/components/text/Text'
import type { BulletinView } from '@/domain/bulletin/schema'
import styles from './bulletin.module.scss'
import { byWords, periodWords, readersWords, tagOf } from './look'

/** What of a bulletin is shown; a composer shows the same before it exists. */
export type Slip = Pick<
  BulletinView,
  | 'kind'
  | 'title'
  | 'words'
  | 'by'
  | 'at'
  | 'from'
  | 'until'
  | 'state'
  | 'urgent'
  | 'pinned'
  | 'waiting'
  | 'correctedAt'
  | 'phone'
  | 'people'
  | 'households'
>

interface BulletinBodyProps {
  slip: Slip
  /** Addresses of its pictures. */
  pictures: readonly string[]
}

/** A bulletin as a slip on the board: what, when, in whose words, and how many have read it. */
export function BulletinBody({ slip, pictures }: BulletinBodyProps) {
  const period = periodWords(slip.from, slip.until)
  const readers = readersWords(slip)
  return (
    <Card kind="notice">
      <View className={styles.tags}>
        <StateTag {...tagOf(slip)} />
      </View>
      <Headline>{slip.title}</Headline>
      {slip.state === 'ended' && <Note>这件事已经结束了。</Note>}
      {period !== null && (
        <View className={styles.period}>
          <Icon name="clock" />
          <Text className={styles.time}>{period}</Text>
        </View>
      )}
      <View className={styles.words}>
        <Text userSelect>{slip.words}</Text>
      </View>
      <PhotoGrid urls={pictures} label="公告图片" />
      {slip.phone !== null && <PhoneRow name="咨询电话" number={slip.phone} />}
      {slip.correctedAt !== null && <Banner title="已更正" words={`${moment(slip.correctedAt)} 改过内容，请以现在的为准。`} icon="edit" />}
      <View className={styles.foot}>
        <Text className={styles.by}>{byWords(slip.by)}</Text>
        <Text className={styles.at}>{when(slip.at)}</Text>
      </View>
      {readers !== '' && <Note>{`已有 ${readers}`}</Note>}
    </Card>
  )
}
