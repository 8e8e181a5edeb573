import { Text } from '@tarojs/components'
import type { Column } from '@/components/table/DataTable'
import { ROLE_WORDS } from '@/domain/person/words'
import type { PersonRow } from '@/domain/role/schema'
import styles from './people.module.scss'
import { dayWords, termWords } from './term'

/** 怡景嘉园党支部书记、3栋楼栋长 */
export function postsOf({ grants }: PersonRow): string {
  if (grants.length === 0) return '还没有角色'
  return grants.map(({ placeName, role, held }) => `${placeName}${ROLE_WORDS[role]}${held ? '' : '（不在任期）'}`).join('、')
}

export const COLUMNS: readonly Column<PersonRow>[] = [
  { key: 'nickname', title: '名字', width: 8, sorts: 'asc', cell: ({ nickname }) => nickname },
  { key: 'role', title: '角色', width: 'rest', sorts: 'asc', cell: postsOf },
  {
    key: 'to',
    title: '任期',
    width: 9,
    sorts: 'asc',
    cell: ({ grants }) => (grants[0] ? termWords(grants[0], new Date().toISOString()) : ''),
  },
  { key: 'phone', title: '电话', width: 8, cell: ({ phone }) => phone ?? <Text className={styles.faint}>没有留</Text>, yields: 'first' },
  { key: 'joined', title: '加入', width: 8, sorts: 'desc', cell: ({ joined }) => dayWords(joined) },
]

/** Sorts after every real instant. */
const NEVER = '9999'

/** What a row is sorted by in this column. */
function keyIn(by: string, { nickname, grants, joined }: PersonRow): string {
  if (by === 'nickname') return nickname
  if (by === 'role') return grants[0] ? `${grants[0].role}${grants[0].placeName}` : NEVER
  if (by === 'to') return grants.map(({ to }) => to ?? NEVER).sort()[0] ?? NEVER
  return joined
}

/** The rows in sight, sorted; the door gives them newest first. */
export function sorted(rows: readonly PersonRow[], by: string, direction: 'asc' | 'desc'): PersonRow[] {
  const sign = direction === 'asc' ? 1 : -1
  return [...rows].sort((a, b) => {
    const [left, right] = [keyIn(by, a), keyIn(by, b)]
    return sign * (left < right ? -1 : left > right ? 1 : 0)
  })
}
