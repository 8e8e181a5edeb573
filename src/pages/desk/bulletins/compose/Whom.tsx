import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { Field } from '@/components/field/Field'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import type { PostingPlace } from '@/domain/bulletin/schema'
import { LEVEL_WORDS } from '@/domain/bulletin/words'
import type { PartProps } from './part'

interface WhomProps extends PartProps {
  places: readonly PostingPlace[]
  open: boolean
}

/** For whom it is: a place and everybody below it. */
export function Whom({ draft, problems, onChange, places }: WhomProps) {
  const [choosing, setChoosing] = useState(false)
  const place = places.find(({ id }) => id === draft.place)
  return (
    <Section title="发给谁">
      <Field label="哪里的居民" error={problems.place}>
        <Card kind="rows">
          <Row
            icon="pin"
            title={place ? place.name : '请选一个地方'}
            note={
              place
                ? `${place.within === null ? '' : `${place.within} · `}${LEVEL_WORDS[place.level]}都会看到`
                : '选小区就是全小区，选楼栋只给这一栋'
            }
            onPress={() => setChoosing(true)}
          />
        </Card>
      </Field>
      <SelectSheet
        open={choosing}
        title="发给哪里"
        options={places.map(({ id, name, level, within }) => ({
          value: id,
          label: name,
          note: within === null ? LEVEL_WORDS[level] : within,
        }))}
        value={draft.place ?? undefined}
        onChoose={(id) => {
          onChange({ place: id })
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    </Section>
  )
}
