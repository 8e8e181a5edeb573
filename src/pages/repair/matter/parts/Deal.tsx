import { View } from '@tarojs/components'
import { spanOfTime } from '@/client/when'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { type State as Look, StateTag } from '@/components/tag/Tag'
import { Words } from '@/components/text/Text'
import type { Party } from '@/domain/repair/machine'
import type { Matter } from '@/domain/repair/schema'
import { PARTY_WORDS } from '@/domain/repair/words'
import styles from '../matter.module.scss'
import { yuanOf } from '../money'

const QUOTE_LOOK: Record<NonNullable<Matter['quote']>['state'], Look> = {
  open: { word: '等住户答复', tone: 'late', icon: 'paused' },
  accepted: { word: '已同意', tone: 'done' },
  refused: { word: '没有同意', tone: 'closed' },
}

/** When somebody comes, and what it costs: what the resident and the fixer agree on. */
export function Deal({ visit, quote, parties }: Pick<Matter, 'visit' | 'quote' | 'parties'>) {
  return (
    <>
      {visit && (
        <Section title="上门时间">
          <Card>
            <View className={styles.deal}>
              <View className={styles.time}>{spanOfTime(visit.slot.from, visit.slot.to)}</View>
              <StateTag
                {...(visit.confirmed
                  ? { word: '已约好', tone: 'done' as const }
                  : { word: '等确认', tone: 'late' as const, icon: 'paused' as const })}
              />
            </View>
            {!visit.confirmed && <Words>{openVisitWords(visit.proposedBy, parties)}</Words>}
          </Card>
        </Section>
      )}
      {quote && (
        <Section title="报价">
          <Card>
            <View className={styles.deal}>
              <View className={styles.price}>{yuanOf(quote.fen)}</View>
              <StateTag {...QUOTE_LOOK[quote.state]} />
            </View>
            <Words>{quote.words}</Words>
          </Card>
        </Section>
      )}
    </>
  )
}

/** Who proposed the time and who is waited for, the reader being 您. */
function openVisitWords(proposedBy: 'assignee' | 'reporter', parties: readonly Party[]) {
  const name = (party: Party) => (parties.includes(party) ? '您' : PARTY_WORDS[party])
  return `${name(proposedBy)}提议的，等${name(proposedBy === 'assignee' ? 'reporter' : 'assignee')}确认`
}
