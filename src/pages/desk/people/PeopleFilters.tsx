import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { role as ariaRole } from '@/components/attributes/role'
import { TextField } from '@/components/field/TextField'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { Sheet } from '@/components/sheet/Sheet'
import { ROLE_WORDS } from '@/domain/person/words'
import { STAFF_ROLES, type StaffRole } from '@/domain/role/invitation'
import { FilterChip } from '../home/FilterChip'
import { PlaceTree } from './PlaceTree'
import styles from './people.module.scss'
import type { PeopleChoice } from './usePeople'

/** The element that holds what is looked for: the key / goes there. */
export const SEARCH_ID = 'people-search'

/** What is typed is asked once the hand rests. Milliseconds. */
const REST = 400

interface PeopleFiltersProps {
  choice: PeopleChoice
  onChange: (part: Partial<PeopleChoice>) => void
}

/** A place, a role, or one person by the whole name or number. */
export function PeopleFilters({ choice, onChange }: PeopleFiltersProps) {
  const [open, setOpen] = useState<'place' | 'role' | null>(null)
  const [typed, setTyped] = useState(choice.search)
  useEffect(() => {
    if (typed === choice.search) return
    const timer = setTimeout(() => onChange({ search: typed }), REST)
    return () => clearTimeout(timer)
  })
  const close = () => setOpen(null)
  return (
    <View className={styles.filters} {...ariaRole('group', '筛选')}>
      <View id={SEARCH_ID} className={styles.search}>
        <TextField label="找一个人" value={typed} onInput={setTyped} placeholder="全名，或完整的手机号" max={40} />
      </View>
      {choice.search.trim() === '' && (
        <>
          <FilterChip word={choice.place?.name ?? '全部地方'} icon="down" chosen={choice.place !== null} onPress={() => setOpen('place')} />
          <FilterChip
            word={choice.role ? ROLE_WORDS[choice.role] : '全部角色'}
            icon="down"
            chosen={choice.role !== null}
            onPress={() => setOpen('role')}
          />
          {(choice.place || choice.role) && <FilterChip word="清除" icon="close" onPress={() => onChange({ place: null, role: null })} />}
        </>
      )}
      <SelectSheet
        open={open === 'role'}
        title="看哪个角色"
        options={[{ value: '', label: '全部角色' }, ...STAFF_ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }))]}
        value={choice.role ?? ''}
        onChoose={(value) => {
          onChange({ role: value === '' ? null : (value as StaffRole) })
          close()
        }}
        onClose={close}
      />
      <Sheet open={open === 'place'} title="看哪个地方" onClose={close}>
        {open === 'place' && (
          <PlaceTree
            takes={() => true}
            onChoose={(place) => {
              onChange({ place })
              close()
            }}
          />
        )}
      </Sheet>
    </View>
  )
}
