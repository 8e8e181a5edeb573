import { Banner } from '@/components/banner/Banner'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note, Words } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { areaWords } from '@/domain/household/roll'
import { useLoaded } from '@/pages/load/useLoaded'

/** The roll before it is frozen: what it comes to, and what is missing where. */
export function RollPane({ estate, binds }: { estate: string; binds: boolean }) {
  const [{ value, problem }, reload] = useLoaded('vote.rollCheck', { estate })
  if (value === null) return problem === null ? <Skeleton /> : <Trouble words={problem} onRetry={() => void reload()} small />
  const { parts, area, heads, withoutArea, withoutOwner, gaps } = value
  return (
    <Section title="先核对业主名册" note="发起时按这份名册定下">
      <Card>
        <Words>{`${parts} 套，${areaWords(area)}，${heads} 人`}</Words>
        {withoutOwner > 0 && <Note>{`${withoutOwner} 套没有业主：算在总数里，没有人能投，门槛不会因此变低。`}</Note>}
      </Card>
      {withoutArea > 0 && (
        <Banner
          tone="late"
          title={`${withoutArea} 套没有面积`}
          words={binds ? '面积不全，算数的表决不能发起。请管理员补齐名册。' : '征询意见可以发起，这几套不算进来，页面会说明。'}
        />
      )}
      {gaps.length > 0 && (
        <Card kind="rows">
          {gaps.map((gap) => (
            <Row
              key={gap.building}
              icon="home"
              title={gap.name}
              note={[gap.withoutArea > 0 && `${gap.withoutArea} 套没有面积`, gap.withoutOwner > 0 && `${gap.withoutOwner} 套没有业主`]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}
