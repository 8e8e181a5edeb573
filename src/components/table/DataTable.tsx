import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../attributes/classes'
import { role } from '../attributes/role'
import { Icon } from '../icon/Icon'
import { press } from '../press/press'
import styles from './DataTable.module.scss'
import { type Direction, gridAttributes, isRange, rowId, sortAttribute } from './grid'

export interface Column<T> {
  key: string
  title: string
  /** In letters of the table's own size; `rest` shares what is left. */
  width: number | 'rest'
  cell: (row: T) => ReactNode
  /** A tap on the title sorts by it, first in this direction. */
  sorts?: Direction
  /** Left out where there is little room: `most` goes first, then `first`, `second` and `third`. */
  yields?: 'most' | 'first' | 'second' | 'third'
}

interface DataTableProps<T> {
  /** What the rows are, read aloud. */
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  keyOf: (row: T) => string
  /** What a row is called when it is chosen for a step on many. */
  nameOf: (row: T) => string
  selected: string | null
  onSelect: (row: T) => void
  /** By which column the rows are sorted; the owner sorts them. */
  sort: { by: string; direction: Direction } | null
  onSort: (by: string, direction: Direction) => void
  /** Rows that are chosen for a step on many; absent: there is none. */
  checked?: ReadonlySet<string>
  /** `range`: with everything between the last and this one (shift). Null: all in sight, or none. */
  onCheck?: (row: T | null, range: boolean) => void
  dense?: boolean
  /** Something stands beside it: columns give way. */
  narrow?: boolean
}

/** Many rows on a wide screen: the head stays in sight, titles sort, one row is looked at and several may be chosen. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, keyOf, selected, checked, dense = false, narrow = false } = props
  return (
    <View
      className={classes(styles.table, dense && styles.dense, narrow && styles.narrow)}
      {...role('grid', label)}
      {...gridAttributes(rows.length, selected)}
    >
      <View className={styles.head} {...role('row')}>
        {checked && (
          <View className={styles.check} {...role('columnheader', '选择')}>
            <CheckAll {...props} />
          </View>
        )}
        {columns.map((column) => (
          <Title key={column.key} column={column} {...props} />
        ))}
      </View>
      {rows.map((row) => (
        <Line key={keyOf(row)} row={row} {...props} />
      ))}
    </View>
  )
}

function Title<T>({ column, sort, onSort }: { column: Column<T> } & Pick<DataTableProps<T>, 'sort' | 'onSort'>) {
  const { key, title, sorts } = column
  const direction = sort?.by === key ? sort.direction : null
  const other = direction === 'asc' ? 'desc' : 'asc'
  return (
    <View
      className={cellClass(column)}
      style={widthOf(column)}
      {...role('columnheader')}
      {...sortAttribute(direction, sorts !== undefined)}
    >
      {sorts ? (
        <View
          className={styles.title}
          {...press({ role: 'button', label: `按${title}排序` })}
          onClick={() => onSort(key, direction === null ? sorts : other)}
        >
          <Text>{title}</Text>
          <View className={styles.arrow}>{direction && <Icon name={direction === 'asc' ? 'up' : 'down'} size="small" />}</View>
        </View>
      ) : (
        <Text>{title}</Text>
      )}
    </View>
  )
}

function Line<T>({ row, columns, keyOf, nameOf, selected, onSelect, checked, onCheck }: { row: T } & DataTableProps<T>) {
  const key = keyOf(row)
  const isChecked = checked?.has(key) ?? false
  return (
    <View
      id={rowId(key)}
      className={classes(styles.row, key === selected && styles.selected, isChecked && styles.chosen)}
      {...role('row')}
      aria-selected={key === selected ? 'true' : 'false'}
      onClick={() => onSelect(row)}
    >
      {checked && (
        <View className={styles.check} {...role('gridcell')}>
          <View
            className={styles.tick}
            {...press({ role: 'checkbox', label: nameOf(row), checked: isChecked })}
            onClick={(event) => {
              event.stopPropagation()
              onCheck?.(row, isRange(event))
            }}
          >
            <Tick on={isChecked} />
          </View>
        </View>
      )}
      {columns.map((column) => (
        <View key={column.key} className={cellClass(column)} style={widthOf(column)} {...role('gridcell')}>
          {column.cell(row)}
        </View>
      ))}
    </View>
  )
}

function CheckAll<T>({ rows, keyOf, checked, onCheck }: DataTableProps<T>) {
  const all = rows.length > 0 && rows.every((row) => checked?.has(keyOf(row)))
  return (
    <View
      className={styles.tick}
      {...press({ role: 'checkbox', label: '全选这一页', checked: all })}
      onClick={() => onCheck?.(null, false)}
    >
      <Tick on={all} />
    </View>
  )
}

function Tick({ on }: { on: boolean }) {
  return <View className={classes(styles.box, on && styles.on)}>{on && <Icon name="check" size="small" />}</View>
}

function cellClass<T>({ yields }: Column<T>) {
  return classes(styles.cell, yields && styles[yields])
}

function widthOf<T>({ width }: Column<T>) {
  return width === 'rest' ? { flex: '1 1 8em' } : { flex: `0 0 ${width}em` }
}
