import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import type { DeliberationView } from '@/domain/deliberation/schema'

/** The ways that were thought of; none is a vote. */
export function Options({ options }: Pick<DeliberationView, 'options'>) {
  if (options.length === 0) return null
  return (
    <Section title="几个办法">
      <Card kind="rows">
        {options.map(({ id, words }, index) => (
          <Row key={id} title={`${index + 1}. ${words}`} />
        ))}
      </Card>
    </Section>
  )
}
