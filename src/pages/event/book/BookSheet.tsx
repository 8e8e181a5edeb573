import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useDraft } from '@/client/drafts'
import { classes } from '@/components/attributes/classes'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { Section } from '@/components/section/Section'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Trouble } from '@/components/trouble/Trouble'
import type { EventView, SessionView } from '@/domain/event/schema'
import type { Instant } from '@/domain/shared/time'
import type { Loaded } from '@/pages/load/useLoaded'
import { spanWords } from '../look'
import { isToCome } from '../one/sessions'
import { bookingPage, MY_BOOKINGS } from '../routes'
import styles from './book.module.scss'
import { type Form, outlookWords } from './outlook'
import { Results } from './Results'
import { type Asked, useRound } from './useRound'
import { Which } from './Which'
import { Whom } from './Whom'
import { isFree, lastWhom, rememberWhom, usualWhom } from './whom'

interface Draft {
  /** Null: nobody has chosen yet, so the usual ones are ticked. */
  whom: string[] | null
  /** Sessions beside the one that is looked at. */
  more: string[]
  together: boolean
}

const EMPTY: Draft = { whom: null, more: [], together: true }

interface BookSheetProps {
  event: EventView
  session: SessionView
  form: Loaded<Form>
  person: string
  now: Instant
  onRetry: () => void
  /** Something was booked, or is different from what the page shows. */
  onChanged: () => void
  onClose: () => void
}

/** Booking: who, which meetings, what will happen, one tap. What was chosen stays when the sheet is closed or nothing gets through. */
export function BookSheet({ event, session, form, person, now, onRetry, onChanged, onClose }: BookSheetProps) {
  const [draft, change, clear] = useDraft<Draft>(`book.${event.id}.${person}`, EMPTY)
  const round = useRound()
  const others = event.sessions.filter((one) => one.id !== session.id && isToCome(one, now))
  const more = draft.more.filter((id) => others.some((one) => one.id === id))
  const candidates = form.value?.candidates ?? []
  const free = candidates.filter(isFree).map(({ key }) => key)
  const whom = draft.whom?.filter((key) => free.includes(key)) ?? usualWhom(candidates, event, lastWhom(person))
  const settled = round.asked.length > 1 && !round.running && !round.asked.some((one) => one.is === 'refused' && one.again)

  const leave = (url: string) => {
    round.forget()
    onClose()
    void Taro.navigateTo({ url })
  }
  const confirm = async () => {
    const asked = await round.run([session.id, ...others.filter(({ id }) => more.includes(id)).map(({ id }) => id)], {
      attendees: whom,
      together: draft.together,
    })
    const bookings = bookingsIn(asked)
    if (bookings.length > 0) {
      rememberWhom(person, whom)
      onChanged()
    }
    if (asked.some((one) => one.is === 'refused')) return
    clear()
    if (asked.length === 1) leave(bookings.length === 1 && bookings[0] ? bookingPage(bookings[0].id) : MY_BOOKINGS)
  }
  const close = () => {
    if (round.running) return
    if (settled) clear()
    round.forget()
    onClose()
  }

  if (settled) {
    return (
      <Sheet open title="报名结果" onClose={close} footer={<Button label="看我的报名" kind="main" onPress={() => leave(MY_BOOKINGS)} />}>
        <Results asked={round.asked} sessions={event.sessions} now={now} />
      </Sheet>
    )
  }
  const first = round.asked.find((one) => one.is === 'refused')
  return (
    <Sheet
      open
      title="报名"
      onClose={close}
      footer={
        <>
          {form.value && whom.length > 0 && (
            <Outlook
              seat={form.value.would === 'seat' && whom.length <= form.value.left}
              words={outlookWords(form.value, whom.length, draft.together, now)}
            />
          )}
          <Button
            label="确认"
            kind="main"
            loading={round.running}
            disabled={whom.length === 0}
            reason={whom.length === 0 && form.value ? '请选谁来参加' : undefined}
            onPress={() => void confirm()}
          />
        </>
      }
    >
      <View className={styles.what}>
        <Text className={styles.title}>{event.title}</Text>
        <Text className={styles.time}>{spanWords(session, now)}</Text>
      </View>
      {first?.is === 'refused' && <Banner tone="late" title={first.words} />}
      {form.value === null && form.state === 'loading' && <Skeleton rows={2} />}
      {form.value === null && form.state === 'failed' && <Trouble small onRetry={onRetry} />}
      {form.value && (
        <>
          <Section title="谁来参加">
            <Whom
              candidates={candidates}
              chosen={whom}
              forChildren={event.forWhom !== 'adults'}
              onToggle={(key) => change({ whom: whom.includes(key) ? whom.filter((one) => one !== key) : [...whom, key] })}
            />
            {whom.length > 1 && (
              <SwitchRow
                label="要报就一起报"
                note="名额不够就一起候补，不把他们分开"
                on={draft.together}
                onChange={(together) => change({ together })}
              />
            )}
          </Section>
          {others.length > 0 && <Which sessions={others} chosen={more} now={now} onChoose={(next) => change({ more: next })} />}
          {round.asked.length > 1 && <Results asked={round.asked} sessions={event.sessions} now={now} />}
        </>
      )}
    </Sheet>
  )
}

/** What the tap below will do. */
function Outlook({ seat, words }: { seat: boolean; words: string }) {
  return (
    <View className={classes(styles.outlook, !seat && styles.waits)}>
      <Icon name={seat ? 'done' : 'clock'} />
      <Text className={styles.outlookWords}>{words}</Text>
    </View>
  )
}

function bookingsIn(asked: readonly Asked[]) {
  return asked.flatMap((one) => (one.is === 'done' ? one.bookings : []))
}
