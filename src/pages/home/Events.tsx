import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { KIND_GLYPH, seatsLook, spanWords } from '../event/look'
import { EVENTS, eventPage } from '../event/routes'
import { useLoaded } from '../load/useLoaded'

const SHOWN = 3

/** 近期活动: what is on next around the home. Nothing while there is nothing: the tab says so. */
export function Events({ estate }: { estate: string | null }) {
  const [{ value }] = useLoaded('event.list', { place: estate })
  const coming = (value?.items ?? []).filter(({ next }) => next !== null).slice(0, SHOWN)
  if (coming.length === 0) return null
  return (
    <Section
      title="近期活动"
      trailing={<Button label="看全部" spoken="看全部活动" kind="quiet" inline onPress={() => void Taro.switchTab({ url: EVENTS })} />}
    >
      <Card kind="rows">
        {coming.map(({ id, title, kind, where, next }) => (
          <Row
            key={id}
            icon={KIND_GLYPH[kind]}
            title={title}
            note={next ? `${spanWords(next)} · ${where}` : undefined}
            state={next ? seatsLook(next) : undefined}
            onPress={() => void Taro.navigateTo({ url: eventPage(id) })}
          />
        ))}
      </Card>
    </Section>
  )
}
