import { View } from '@tarojs/components'
import { type MutableRefObject, useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { leadsForward } from '@/domain/repair/forward'
import type { Matter } from '@/domain/repair/schema'
import { ACTION_WORDS } from '@/domain/repair/words'
import styles from './matter.module.scss'
import { stepRefusalWords } from './promise'
import { isAtOnce, isStep, SheetOf } from './steps/table'
import { useStep } from './useStep'
import type { StepName } from './words'

interface MatterActionsProps {
  matter: Matter
  onMoved: (matter: Matter) => void
  onStale: () => Promise<void>
  onSending: (sending: boolean) => void
  /** Set to what opens the main action, for the keyboard. */
  main?: MutableRefObject<(() => void) | null> | undefined
}

/** Two answers to one question stand side by side. */
const OTHER_ANSWER: Partial<Record<StepName, StepName>> = {
  acceptQuote: 'refuseQuote',
  confirm: 'reopen',
  confirmVisit: 'proposeVisit',
  dispatch: 'accept',
}

/** What this reader can do: the main thing large, its other answer beside, the rest behind 更多. */
export function MatterActions({ matter, onMoved, onStale, onSending, main }: MatterActionsProps) {
  const [open, setOpen] = useState<StepName | 'more' | null>(null)
  const stepping = useStep({ matter, onMoved, onStale, onSending, onLeft: () => setOpen(null) })
  const steps = matter.actions.filter(isStep)
  const [first, ...others] = steps
  const answer = first && OTHER_ANSWER[first]
  const beside = answer && others.includes(answer) ? answer : others.length === 1 ? others[0] : undefined
  const rest = others.filter((step) => step !== beside)

  const begin = (action: StepName) => {
    stepping.forget()
    if (isAtOnce(action)) void stepping.take(action, {})
    else setOpen(action)
  }
  if (main) main.current = first ? () => begin(first) : null
  if (!first) return null
  const sheet = open !== null && open !== 'more' && steps.includes(open) ? open : null
  return (
    <>
      {stepping.refusal && sheet === null && <Banner tone="late" title={stepRefusalWords(stepping.refusal, matter.state)} />}
      <Button
        label={ACTION_WORDS[first]}
        kind={leadsForward(first) ? 'main' : 'plain'}
        loading={stepping.going === first}
        onPress={() => begin(first)}
      />
      {others.length > 0 && (
        <View className={styles.others}>
          {beside && (
            <View className={styles.other}>
              <Button
                label={ACTION_WORDS[beside]}
                kind={rest.length > 0 ? 'plain' : 'quiet'}
                loading={stepping.going === beside}
                onPress={() => begin(beside)}
              />
            </View>
          )}
          {rest.length > 0 && (
            <View className={styles.other}>
              <Button label="更多" spoken="更多操作" kind="quiet" icon="more" onPress={() => setOpen('more')} />
            </View>
          )}
        </View>
      )}
      <Sheet open={open === 'more'} title="还可以" onClose={() => setOpen(null)}>
        {rest.map((action) => (
          <View key={action} className={styles.choice}>
            <Button
              label={ACTION_WORDS[action]}
              kind={UNDOES.includes(action) ? 'danger' : 'plain'}
              loading={stepping.going === action}
              onPress={() => begin(action)}
            />
          </View>
        ))}
      </Sheet>
      {sheet && <SheetOf action={sheet} matter={matter} stepping={stepping} onClose={() => setOpen(null)} />}
    </>
  )
}

/** What takes a report off its way. */
const UNDOES: readonly StepName[] = ['decline', 'withdraw', 'return']
