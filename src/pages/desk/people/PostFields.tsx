import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { ROLE_WORDS } from '@/domain/person/words'
import type { StaffRole } from '@/domain/role/invitation'
import type { PlaceRow } from '@/domain/role/schema'
import { ROLE_NOTES } from '@/domain/role/words'
import { PlaceTree } from './PlaceTree'
import styles from './people.module.scss'
import { TERM_WORDS, TERMS, type TermDraft } from './term'

/** A role at a place for a term, as it is being filled in. */
export interface PostDraft extends TermDraft {
  place: PlaceRow | null
  role: StaffRole | null
}

interface PostFieldsProps {
  draft: PostDraft
  onChange: (part: Partial<PostDraft>) => void
  errorOf: (field: string) => string | undefined
}

/** Where, what, how long: each is asked once what stands before it is known. */
export function PostFields({ draft, onChange, errorOf }: PostFieldsProps) {
  const { place, role } = draft
  if (!place) {
    return (
      <PlaceTree
        label="在哪里"
        error={errorOf('place')}
        takes={({ gives }) => gives.length > 0}
        onChoose={(chosen) => onChange({ place: chosen, role: chosen.gives.length === 1 ? (chosen.gives[0] ?? null) : null })}
      />
    )
  }
  return (
    <>
      <Field label="在哪里" error={errorOf('place')}>
        <View className={styles.chosen}>
          <View className={styles.name}>{[...place.above.slice(-1), place.name].join(' ')}</View>
          <Button label="换一个地方" kind="quiet" inline onPress={() => onChange({ place: null, role: null })} />
        </View>
      </Field>
      <Field label="做什么" error={errorOf('role')}>
        {place.gives.length === 0 ? (
          <View className={styles.hint}>这一级没有您可以安排的角色，请换一个地方。</View>
        ) : (
          <Choice
            label="做什么"
            form="list"
            options={place.gives.map((each) => ({ value: each, label: ROLE_WORDS[each], note: ROLE_NOTES[each] }))}
            value={role ?? undefined}
            onChoose={(chosen) => onChange({ role: chosen })}
          />
        )}
      </Field>
      {role && <TermFields draft={draft} onChange={onChange} errorOf={errorOf} />}
    </>
  )
}

export function TermFields({
  draft,
  onChange,
  errorOf,
}: {
  draft: TermDraft
  onChange: (part: Partial<TermDraft>) => void
  errorOf: (field: string) => string | undefined
}) {
  return (
    <>
      <Field label="做多久" error={draft.term === 'until' ? undefined : errorOf('to')}>
        <Choice
          label="做多久"
          options={TERMS.map((value) => ({ value, label: TERM_WORDS[value] }))}
          value={draft.term}
          onChoose={(term) => onChange({ term })}
        />
      </Field>
      {draft.term === 'until' && (
        <TextField
          label="最后一天"
          value={draft.until}
          onInput={(until) => onChange({ until })}
          placeholder="2027-06-30"
          max={12}
          error={errorOf('to')}
        />
      )}
      <TextField
        label="从哪天起"
        optional
        help="不填就是从今天起"
        value={draft.from}
        onInput={(from) => onChange({ from })}
        placeholder="2026-12-01"
        max={12}
        error={errorOf('from')}
      />
    </>
  )
}
