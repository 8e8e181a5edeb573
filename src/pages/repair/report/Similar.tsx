import Taro from '@tarojs/taro'
import { Fragment } from 'react'
import { send } from '@/client/send'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import type { Category } from '@/domain/repair/report'
import { useLoaded } from '../../load/useLoaded'
import { ReportRow } from '../card/ReportRow'
import { refusalWords } from '../refusals'
import { matterPage } from '../routes'

interface SimilarProps {
  category: Category
  estate: string
  building: string | null
}

/** Reports like this one that are being handled already: joining one helps more than a second slip on the board. */
export function Similar(place: SimilarProps) {
  const [similar] = useLoaded('repair.similar', { ...place })
  const items = similar.value?.items ?? []
  if (items.length === 0) return null
  const join = async (report: string) => {
    const answer = await send('repair.join', { report })
    if (answer.ok || answer.refusal.code === 'already') void Taro.redirectTo({ url: matterPage(report) })
    else void Taro.showToast({ title: refusalWords(answer.refusal), icon: 'none' })
  }
  return (
    <Banner title="附近有人报过类似的" words="是同一件事的话，点“我也遇到”，不用再报一次。" icon="neighbours">
      {items.map((card) => (
        <Fragment key={card.id}>
          <ReportRow card={card} onPress={() => void Taro.navigateTo({ url: matterPage(card.id) })} />
          {card.next === 'join' && (
            <Button
              label={`我也遇到${card.joined > 0 ? `（已有 ${card.joined} 户）` : ''}`}
              icon="add"
              onPress={() => void join(card.id)}
            />
          )}
        </Fragment>
      ))}
    </Banner>
  )
}
