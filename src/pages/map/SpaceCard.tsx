import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { pictureAddress } from '@/client/transport/transport'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { StateTag } from '@/components/tag/Tag'
import { KIND_WORDS } from '@/domain/space/labels'
import { useLoaded } from '../load/useLoaded'
import { stateOf } from '../space/look'
import { spacePage } from '../space/routes'
import styles from './map.module.scss'

/** The space that was tapped: what it is, how it stands, a picture, and the way to its page. */
export function SpaceCard({ id, onClose }: { id: string; onClose: () => void }) {
  const [{ state, value, problem }] = useLoaded('map.card', { space: id })
  return (
    <View className={styles.card}>
      {value?.picture && <Image className={styles.picture ?? ''} src={pictureAddress(value.picture.thumb)} mode="aspectFill" />}
      <View className={styles.facts}>
        <Text className={styles.name}>{value ? value.name : state === 'failed' ? problem : '正在加载…'}</Text>
        {value && (
          <>
            <Text className={styles.where}>{`${value.estate} · ${KIND_WORDS[value.kind]}`}</Text>
            <StateTag {...stateOf(value.state)} />
          </>
        )}
      </View>
      <View className={styles.close} {...press({ role: 'button', label: '收起' })} onClick={onClose}>
        <Icon name="close" />
      </View>
      {value && (
        <View className={styles.way}>
          <Button label="看看这里" spoken={`看看这里：${value.name}`} onPress={() => void Taro.navigateTo({ url: spacePage(id) })} />
        </View>
      )}
    </View>
  )
}
