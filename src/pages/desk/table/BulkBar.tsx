import { Text, View } from '@tarojs/components'
import { role } from '@/components/attributes/role'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { Sheet } from '@/components/sheet/Sheet'
import { BULK_STEPS } from '@/domain/desk/schema'
import { BULK_WORDS } from '@/domain/desk/words'
import styles from './table.module.scss'
import type { Bulk } from './useBulk'

/** What can be done with the rows that are chosen, how far it has come, and what came of each. */
export function BulkBar({ bulk }: { bulk: Bulk }) {
  const { chosen, running, fitFor } = bulk
  return (
    <>
      {(chosen.length > 0 || running) && (
        <View className={styles.bar} {...role('group', '批量办理')}>
          <View className={styles.count} aria-live="polite">
            {running ? `正在${BULK_WORDS[running.step]} ${running.done}/${running.of}` : `选了 ${chosen.length} 件`}
          </View>
          {BULK_STEPS.map((step) => {
            const fitting = fitFor(step).length
            return (
              fitting > 0 && (
                <Button
                  key={step}
                  label={`${BULK_WORDS[step]}（${fitting}）`}
                  kind="plain"
                  inline
                  loading={running?.step === step}
                  disabled={running !== null}
                  onPress={() => void bulk.run(step)}
                />
              )
            )
          })}
          {running === null && fitFor('accept').length + fitFor('publish').length === 0 && <Text>这几件要一件一件办</Text>}
          {running === null && <Button label="不选了" kind="quiet" inline onPress={bulk.clear} />}
        </View>
      )}
      <Results bulk={bulk} />
    </>
  )
}

function Results({ bulk: { results, forget, run } }: { bulk: Bulk }) {
  if (!results) return null
  const { step, rows } = results
  const failed = rows.filter(({ problem }) => problem !== null)
  const again = () => {
    forget()
    void run(
      step,
      failed.map(({ item }) => item),
    )
  }
  return (
    <Sheet
      open
      title={`${BULK_WORDS[step]}：办成 ${rows.length - failed.length}/${rows.length}`}
      onClose={forget}
      footer={
        failed.length > 0 ? <Button label={`没办成的再试（${failed.length}）`} onPress={again} /> : <Button label="好" onPress={forget} />
      }
    >
      {rows.map(({ item, problem }) => (
        <View key={`${item.capability}:${item.id}`} className={styles.result}>
          <View className={problem === null ? styles.done : styles.failed}>
            <Icon name={problem === null ? 'done' : 'alert'} />
          </View>
          <View className={styles.words}>
            <View>{item.title}</View>
            <View className={styles.next}>{problem ?? `${item.place} · 办好了`}</View>
          </View>
        </View>
      ))}
    </Sheet>
  )
}
