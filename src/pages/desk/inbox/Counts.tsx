import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import type { Bucket, WorkCounts } from '@/domain/desk/schema'
import { BUCKET_WORDS } from '@/domain/desk/words'
import { countOf, TILE_GLYPH, TILES } from './buckets'
import styles from './inbox.module.scss'

interface CountsProps {
  counts: WorkCounts | null
  chosen: Bucket
  /** A second tap on the chosen one goes back to all. */
  onChoose: (bucket: Bucket) => void
  /** All in one line. */
  line?: boolean
}

/** How much there is of each, at a glance; a tap shows only those. */
export function Counts({ counts, chosen, onChoose, line = false }: CountsProps) {
  return (
    <View className={classes(styles.tiles, line && styles.line)} {...role('group', '按情况筛选')}>
      {TILES.map((tile) => {
        const count = countOf(counts, tile)
        const isChosen = tile === chosen
        const pressing = (tile === 'urgent' || tile === 'late') && count !== null && count > 0
        return (
          <View
            key={tile}
            className={classes(styles.tile, pressing && styles[tile], isChosen && styles.chosen)}
            {...press({ role: 'checkbox', label: `${BUCKET_WORDS[tile]}${count === null ? '' : ` ${count} 件`}`, checked: isChosen })}
            onClick={() => onChoose(isChosen ? 'open' : tile)}
          >
            {count === null ? (
              <View className={styles.glyph}>
                <Icon name={TILE_GLYPH[tile]} size="large" />
              </View>
            ) : (
              <Text className={styles.count}>{count}</Text>
            )}
            <View className={styles.word}>
              {count !== null && <Icon name={TILE_GLYPH[tile]} size="small" />}
              <Text className={styles.words}>{BUCKET_WORDS[tile]}</Text>
            </View>
          </View>
        )
      })}
    </View>
  )
}
