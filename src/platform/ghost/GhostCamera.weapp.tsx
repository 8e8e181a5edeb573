import { Camera, CoverImage, CoverView, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { GhostCameraProps } from './GhostCamera'
import styles from './ghost.module.scss'

/** Height of a picture for its width, before the first one is known. */
const USUAL = 0.75

/** WeChat's camera is a native picture: only its own cover views lie above it on every phone. */
export function GhostCamera({ ghost, label, shutter, onShot, onTrouble }: GhostCameraProps) {
  const [ratio, setRatio] = useState(USUAL)
  useEffect(() => {
    Taro.getImageInfo({ src: ghost })
      .then(({ width, height }) => setRatio(height / width || USUAL))
      .catch(() => undefined)
  }, [ghost])
  const shoot = () => {
    Taro.createCameraContext().takePhoto({
      quality: 'high',
      success: ({ tempImagePath }) => onShot({ path: tempImagePath, size: 0 }),
      fail: () => onTrouble('broken'),
    })
  }
  return (
    <View className={styles.window} style={{ paddingBottom: `${ratio * 100}%` }} aria-label={label}>
      <Camera
        className={styles.seen}
        mode="normal"
        devicePosition="back"
        flash="off"
        onError={() => onTrouble('refused')}
        onStop={() => onTrouble('broken')}
      >
        <CoverImage className={styles.ghost} src={ghost} />
        <CoverView className={styles.shutter} aria-role="button" aria-label={shutter} onClick={shoot}>
          {shutter}
        </CoverView>
      </Camera>
    </View>
  )
}
