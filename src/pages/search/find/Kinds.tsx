import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { arrows } from '@/components/choice/arrows'
import { press } from '@/components/press/press'
import { FINDABLE_KINDS, type FindableKind } from '@/domain/search/findable'
import { FINDABLE_WORDS } from '@/domain/search/words'
import styles from './find.module.scss'

export type Chosen = FindableKind | 'all'

const KINDS = [{ value: 'all' as const, label: '全部' }, ...FINDABLE_KINDS.map((value) => ({ value, label: FINDABLE_WORDS[value] }))]

/** Which kinds are looked for: more than fit side by side, so that they go on in the next line. */
export function Kinds({ value, onChoose }: { value: Chosen; onChoose: (kind: Chosen) => void }) {
  const chosen = KINDS.findIndex((one) => one.value === value)
  const choose = (index: number) => {
    const kind = KINDS[index]
    if (kind) onChoose(kind.value)
  }
  return (
    <View className={styles.kinds} {...role('radiogroup', '找哪一类')} {...arrows(KINDS.length, chosen, choose)}>
      {KINDS.map((kind, index) => (
        <View
          key={kind.value}
          className={classes(styles.kind, index === chosen && styles.chosen)}
          {...press({ role: 'radio', checked: index === chosen, reachable: index === chosen })}
          onClick={() => choose(index)}
        >
          <Text>{kind.label}</Text>
        </View>
      ))}
    </View>
  )
}
