import { spanOfTime } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import { endOf } from '@/domain/deliberation/rules'
import type { DeliberationView } from '@/domain/deliberation/schema'
import { Facts } from '@/pages/menu/card/Facts'
import { useDoing } from '../useDoing'

/** When and where one sits together, what is talked about for how long, and who comes. */
export function Meeting({ talk, onMoved }: { talk: DeliberationView; onMoved: () => void }) {
  const { act, doing } = useDoing(onMoved)
  const { meeting, inside, state, coming, comers, id } = talk
  if (meeting === null) return null
  const agenda = meeting.agenda.map(({ words, minutes }, index) => `${index + 1}. ${words}（${minutes} 分钟）`).join('\n')
  const say = (will: boolean) =>
    void act('come', 'deliberation.come', { deliberation: id, coming: will }, will ? '好，等您来' : '好，记下了')
  return (
    <Section title="邻听园" note={comers > 0 ? `${comers} 人说会来` : ''}>
      <Facts
        facts={[
          ['时间', spanOfTime(meeting.at, endOf(meeting))],
          ['地点', inside ? meeting.place : '住在这里的人看得到'],
          ['谈什么', agenda],
          ['记录', meeting.recorder?.name ?? null],
        ]}
      />
      {state === 'scheduled' && inside && (
        <>
          <Button
            label={coming ? '来不了了' : '我会来'}
            icon={coming ? 'undo' : 'check'}
            kind={coming || talk.next !== null ? 'plain' : 'main'}
            loading={doing === 'come'}
            onPress={() => say(!coming)}
          />
          {coming && <Note>您说了会来。临时来不了，点一下告诉大家。</Note>}
        </>
      )}
    </Section>
  )
}
