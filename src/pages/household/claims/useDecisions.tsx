import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import type { ClaimView } from '@/domain/household/schema'
import { refusalWords } from '../refusals'
import { useSending } from '@/pages/load/useSending'
import { AttachSheet } from './AttachSheet'
import styles from './claims.module.scss'
import { MatchSheet } from './MatchSheet'
import { RefuseSheet } from './RefuseSheet'

/** What needs a second look, or a reason, before it is done. */
type Asked = 'refuse' | 'undo' | 'attach' | 'match'

export interface Decisions {
  sending: boolean
  confirm: (claim: ClaimView) => void
  ask: (what: Asked, claim: ClaimView) => void
  /** Only who keeps the roll may say who is which owner; the view's actions know. */
  mayMatch: (claim: ClaimView) => boolean
  /** The last decision and the way back from it, for ten seconds. */
  notice: ReactNode
  sheets: ReactNode
}

/** How long the way back is offered on the page; the door allows ten minutes. */
const BACK_OFFERED = 10_000

/** Decisions about claims, one at a time. @param reload the list, after each */
export function useDecisions(reload: () => Promise<void>): Decisions {
  const { sending, send } = useSending()
  const [asked, setAsked] = useState<{ what: Asked; claim: ClaimView } | null>(null)
  const [done, setDone] = useState<{ words: string; claim: string } | null>(null)
  useEffect(() => {
    if (done === null) return
    const timer = setTimeout(() => setDone(null), BACK_OFFERED)
    return () => clearTimeout(timer)
  }, [done])

  type Sent = Awaited<
    ReturnType<
      typeof send<
        'household.confirm' | 'household.refuse' | 'household.undo' | 'household.attach' | 'household.match' | 'household.takeBack'
      >
    >
  >
  const after = async (answer: Sent, words: string, claim: string | null) => {
    if (answer === null) return
    setAsked(null)
    if (answer.ok) setDone({ words, claim: claim ?? '' })
    else void Taro.showToast({ title: refusalWords(answer.refusal), icon: 'none', duration: 3000 })
    if (answer.ok || answer.refusal.code !== 'offline') await reload()
  }

  const close = () => setAsked(null)
  const claim = asked?.claim
  return {
    sending,
    confirm: (one) => void send('household.confirm', { claim: one.id }).then((answer) => after(answer, `确认了${one.nickname}`, one.id)),
    ask: (what, one) => setAsked({ what, claim: one }),
    mayMatch: ({ actions, matched }) => actions.includes('match') && !matched,
    notice: done && (
      <View className={styles.notice} aria-live="polite">
        <Banner tone="done" title={done.words}>
          {done.claim !== '' && (
            <Button
              label="点错了，撤回"
              icon="undo"
              inline
              loading={sending}
              onPress={() =>
                void send('household.takeBack', { claim: done.claim }).then((answer) => after(answer, '撤回了，又在等确认里', null))
              }
            />
          )}
        </Banner>
      </View>
    ),
    sheets: claim && (
      <>
        {(asked.what === 'refuse' || asked.what === 'undo') && (
          <RefuseSheet
            claim={claim}
            what={asked.what}
            sending={sending}
            onSend={(reason) =>
              void send(asked.what === 'refuse' ? 'household.refuse' : 'household.undo', { claim: claim.id, reason }).then((answer) =>
                after(answer, asked.what === 'refuse' ? '已经告诉对方原因' : '已作废', asked.what === 'refuse' ? claim.id : null),
              )
            }
            onClose={close}
          />
        )}
        {asked.what === 'attach' && (
          <AttachSheet
            claim={claim}
            onChoose={(household) =>
              void send('household.attach', { claim: claim.id, household }).then((answer) => after(answer, '对上了名册的门牌', null))
            }
            onClose={close}
          />
        )}
        {asked.what === 'match' && (
          <MatchSheet
            claim={claim}
            onChoose={(owner) =>
              void send('household.match', { claim: claim.id, owner }).then((answer) => after(answer, '业主身份核对好了', null))
            }
            onClose={close}
          />
        )}
      </>
    ),
  }
}
