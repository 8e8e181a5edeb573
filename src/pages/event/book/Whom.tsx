import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { classes } from '@/components/attributes/classes'
import { Button } from '@/components/button/Button'
import { RoleFace } from '@/components/face/RoleFace'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import type { Candidate } from '@/domain/booking/schema'
import { CONSENT_WORDS } from '@/domain/child/words'
import { addChild, consentOf } from '@/pages/child/routes'
import styles from './book.module.scss'
import { isFree } from './whom'

interface WhomProps {
  candidates: readonly Candidate[]
  chosen: readonly string[]
  /** Children may take part. */
  forChildren: boolean
  onToggle: (key: string) => void
}

const go = (url: string) => void Taro.navigateTo({ url })

/** Who comes: oneself and one's children, each with a face; beside whoever cannot, why. */
export function Whom({ candidates, chosen, forChildren, onToggle }: WhomProps) {
  return (
    <View>
      {candidates.map((one) => {
        const free = isFree(one)
        const on = chosen.includes(one.key)
        const why = whyNot(one)
        return (
          <View key={one.key} className={styles.line}>
            <View
              className={classes(styles.person, on && styles.on, !free && styles.off)}
              {...press({ role: 'checkbox', label: why === null ? one.name : `${one.name}，${why}`, checked: on, disabled: !free })}
              onClick={() => {
                if (free) onToggle(one.key)
              }}
            >
              <RoleFace mark={one.name.slice(0, 1)} role={one.child ? '孩子' : '本人'} tone={one.child ? 'jade' : 'plain'} />
              <View className={styles.words}>
                <Text className={styles.name}>{one.name}</Text>
                {why !== null && <Text className={styles.why}>{why}</Text>}
              </View>
              {free && <View className={styles.box}>{on && <Icon name="check" size="small" />}</View>}
            </View>
            {needsConsent(one) && (
              <View className={styles.consent}>
                <Button label={`看说明，同意${one.name}参加`} icon="read" onPress={() => go(consentOf(one.key.slice('child.'.length)))} />
              </View>
            )}
          </View>
        )
      })}
      {forChildren && (
        <Button
          label={candidates.some(({ child }) => child) ? '再添加一个孩子' : '还没有孩子？添加'}
          kind="quiet"
          icon="add"
          onPress={() => go(addChild())}
        />
      )}
    </View>
  )
}

function needsConsent({ consent, booking }: Candidate) {
  return booking === null && (consent === 'missing' || consent === 'lapsed')
}

/** Beside the name; null: nothing stands in the way. */
function whyNot(one: Candidate): string | null {
  if (one.booking !== null) return '这一次已经报了'
  if (needsConsent(one)) return one.consent === 'lapsed' ? CONSENT_WORDS.lapsed : CONSENT_WORDS.none
  return one.trouble
}
