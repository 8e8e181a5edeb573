import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { role } from '@/components/attributes/role'
import { TextField } from '@/components/field/TextField'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import type { DoorContracts } from '@/domain/capabilities'
import { type FilterOption, MAX_TEXT } from '@/domain/desk/schema'
import type { ValueOf } from '@/domain/shared/contract'
import { FilterChip } from '../home/FilterChip'
import { type Choice, filtersSet } from './choice'
import styles from './inbox.module.scss'

type Offered = ValueOf<DoorContracts['desk.filters']>

interface FiltersProps {
  choice: Choice
  onChange: (change: Partial<Choice>) => void
  offered: Offered | null
  /** A table sorts by its titles. */
  sorts?: boolean
}

/** The element that holds the text to look for: the key / goes there. */
export const SEARCH_ID = 'desk-search'

const NOTHING_SET = { capability: null, place: null, category: null, state: null, text: '' }

type Field = 'capability' | 'place' | 'category' | 'state'
const FIELD_WORDS: Record<Field, string> = { capability: '类型', place: '地点', category: '类别', state: '状态' }

const ORDERS = [
  { value: '', label: '最急的在前' },
  { value: 'createdAt', label: '新报的在前' },
  { value: 'updatedAt', label: '刚有动静的在前' },
]

/** What the list is narrowed to, beside the tiles. */
export function Filters({ choice, onChange, offered, sorts = false }: FiltersProps) {
  const [open, setOpen] = useState<Field | null>(null)
  const [sorting, setSorting] = useState(false)
  const options = offered ? optionsOf(offered, choice) : null
  const fields = options ? (Object.keys(FIELD_WORDS) as Field[]).filter((field) => options[field].length > 1) : []
  const choose = (value: string) => {
    if (open) onChange({ ...(open === 'capability' && { category: null, state: null }), [open]: value === '' ? null : value })
    setOpen(null)
  }
  return (
    <View className={styles.filters} {...role('group', '筛选')}>
      <View id={SEARCH_ID} className={styles.search}>
        <Looking text={choice.text} onLook={(text) => onChange({ text })} />
      </View>
      {fields.map((field) => (
        <FieldChip
          key={field}
          name={FIELD_WORDS[field]}
          value={options?.[field].find(({ value }) => value === choice[field])?.word ?? null}
          onPress={() => setOpen(field)}
        />
      ))}
      {sorts && (
        <FieldChip name="排序" value={ORDERS.find(({ value }) => value === choice.order?.by)?.label ?? null} onPress={() => setSorting(true)} />
      )}
      {filtersSet(choice) > 0 && <FilterChip word="清除" icon="close" onPress={() => onChange(NOTHING_SET)} />}
      <SelectSheet
        open={open !== null}
        title={open ? FIELD_WORDS[open] : ''}
        options={open && options ? [{ value: '', label: '全部' }, ...options[open].map(({ value, word }) => ({ value, label: word }))] : []}
        value={open ? (choice[open] ?? '') : ''}
        onChoose={choose}
        onClose={() => setOpen(null)}
      />
      <SelectSheet
        open={sorting}
        title="排序"
        options={ORDERS}
        value={choice.order?.by ?? ''}
        onChoose={(by) => {
          onChange({ order: by === 'createdAt' || by === 'updatedAt' ? { by, direction: 'desc' } : null })
          setSorting(false)
        }}
        onClose={() => setSorting(false)}
      />
    </View>
  )
}

/** How long somebody who types may pause, in ms, before it is looked for. */
const PAUSE = 400

function Looking({ text, onLook }: { text: string; onLook: (text: string) => void }) {
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped(text), [text])
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(() => onLook(typed), PAUSE)
    return () => clearTimeout(timer)
  })
  return (
    <TextField
      label="找"
      quiet
      value={typed}
      onInput={setTyped}
      placeholder="几个字、地点或编号"
      max={MAX_TEXT}
      onConfirm={() => onLook(typed)}
    />
  )
}

function FieldChip({ name, value, onPress }: { name: string; value: string | null; onPress: () => void }) {
  const word = value === null ? name : `${name}：${value}`
  return <FilterChip word={word} spoken={`${name}：${value ?? '全部'}`} icon="down" chosen={value !== null} onPress={onPress} />
}

/** Categories and states of the chosen capability, or of all. */
function optionsOf({ capabilities, places }: Offered, { capability }: Choice): Record<Field, readonly FilterOption[]> {
  const asked = capabilities.filter(({ value }) => capability === null || value === capability)
  return {
    capability: capabilities,
    place: places,
    category: asked.flatMap(({ categories }) => categories),
    state: asked.flatMap(({ states }) => states),
  }
}
