import { Card } from '@/components/card/Card'
import { BeforeAfter } from '@/components/photo/BeforeAfter'
import { PhotoGrid } from '@/components/photo/PhotoGrid'
import { Section } from '@/components/section/Section'
import { Stars } from '@/components/stars/Stars'
import { Words } from '@/components/text/Text'
import type { Matter } from '@/domain/repair/schema'

/** What was done, shown before and after, and what the resident thinks of it. */
export function Work({ work, rating }: Pick<Matter, 'work' | 'rating'>) {
  const before = work?.before[0]
  const after = work?.after[0]
  return (
    <>
      {work && (
        <Section title="修好的样子">
          <Card>
            {before && after && <BeforeAfter before={before.full} after={after.full} />}
            {work.words !== '' && <Words>{work.words}</Words>}
            {work.before.length + work.after.length > 2 && (
              <PhotoGrid urls={[...work.before, ...work.after].map(({ full }) => full)} label="维修照片" />
            )}
          </Card>
        </Section>
      )}
      {rating && (
        <Section title="住户评价">
          <Card>
            <Stars label="速度" value={rating.speed} />
            <Stars label="质量" value={rating.quality} />
            {rating.words && <Words>{rating.words}</Words>}
          </Card>
        </Section>
      )}
    </>
  )
}
