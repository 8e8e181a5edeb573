import { View } from '@tarojs/components'
import type { MutableRefObject, ReactNode } from 'react'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { Matter } from '@/domain/repair/schema'
import { MatterActions } from './MatterActions'
import { MatterBody } from './MatterBody'
import styles from './matter.module.scss'
import { PlaceMap } from './parts/PlaceMap'
import { type MatterState, useMatter } from './useMatter'

interface MatterPaneProps {
  id: string
  /** After every step: the list beside it has changed too. */
  onMoved?: (matter: Matter) => void
  main?: MutableRefObject<(() => void) | null>
}

/** A report beside a list: the same body as the page, with its buttons at the foot. */
export function MatterPane({ id, onMoved, main }: MatterPaneProps) {
  const state = useMatter(id)
  return (
    <View className={styles.pane}>
      <View className={styles.scroll}>
        <MatterContent state={state} />
      </View>
      <View className={styles.foot}>
        <MatterButtons state={state} main={main} onMoved={onMoved} />
      </View>
    </View>
  )
}

/** The body with its skeleton and its trouble. */
export function MatterContent({ state, map }: { state: MatterState; map?: ReactNode }) {
  const { matter, loading, problem, reload, sending } = state
  if (matter)
    return (
      <MatterBody
        matter={matter}
        sending={sending}
        problem={problem}
        onRetry={() => void reload()}
        map={map ?? <PlaceMap point={matter.point} />}
      />
    )
  if (loading) return <Skeleton form="detail" />
  return <Trouble title="没有打开这件报修" {...(problem !== null && { words: problem })} onRetry={() => void reload()} />
}

interface MatterButtonsProps {
  state: MatterState
  main?: MutableRefObject<(() => void) | null> | undefined
  onMoved?: ((matter: Matter) => void) | undefined
}

/** The buttons; when somebody else was quicker, the report is read again. */
export function MatterButtons({ state, main, onMoved }: MatterButtonsProps) {
  const { matter, reload, show, setSending } = state
  if (!matter) return null
  return (
    <MatterActions
      key={matter.id}
      matter={matter}
      main={main}
      onStale={reload}
      onSending={setSending}
      onMoved={(moved) => {
        show(moved)
        onMoved?.(moved)
      }}
    />
  )
}
