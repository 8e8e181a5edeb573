import { ROLE_WORDS } from '../person/words'
import { fits, LEVELS_OF } from '../role/ability'
import { type InvitationState, STAFF_ROLES, type StaffRole } from '../role/invitation'
import { chinaDay, type Instant } from '../shared/time'
import { dayBegins, dayEnds, dayIn, lastDay, nameIn, phoneIn } from './cells'
import { differences, type Findings } from './findings'
import type { Node, Target } from './target'
import type { Row } from './workbook'

/** An invitation as the sheet 人员 knows it, with name and telephone as they can be read. */
export interface Post {
  id: string
  role: StaffRole
  place: string
  name: string
  phone: string
  from: Instant
  to: Instant | null
  state: InvitationState
  key: string
}

/** An invitation to be made. */
export interface NewPost extends Omit<Post, 'id' | 'state' | 'key'> {
  /** Of the sheet, by which it is told apart from others of this import. */
  row: number
}

export interface PostFacts {
  posts: Iterable<Post>
  /** The same for the same person, role and place. */
  keyOf(post: Pick<Post, 'role' | 'place' | 'name' | 'phone'>): string
  /** Somebody with this telephone has the role there. */
  holds(phone: string, role: StaffRole, place: string): boolean
  /** Begin of a term that the row leaves open. */
  now: Instant
}

export interface Posts {
  /** Invitations that end. */
  close: readonly string[]
  open: readonly NewPost[]
}

/** Reads the sheet 人员: each row is an invitation to a role. */
export function* planPosts(rows: readonly Row[], target: Target, facts: PostFacts, findings: Findings): Generator<void, Posts> {
  const there = [...facts.posts]
  const byId = new Map(there.map((post) => [post.id, post]))
  const byKey = new Map(there.map((post) => [post.key, post]))
  const close = new Set<string>()
  const open: NewPost[] = []
  const seen = new Map<string, Row>()
  for (const row of rows) {
    yield
    if (!findings.checkAction(row)) continue
    const number = row.cell('编号')
    const numbered = byId.get(number)
    if (number !== '' && !numbered) {
      findings.refuse(row, '编号', `没有编号为“${number}”的邀请；新增的行请把编号留空`)
      continue
    }
    const given = postIn(row, target, facts.now, findings)
    if (!given) continue
    const key = facts.keyOf(given)
    const twin = seen.get(key)
    seen.set(key, row)
    if (twin) {
      findings.refuse(row, '姓名', `和第 ${twin.row} 行是同一个人的同一个角色`)
      continue
    }
    const post = numbered ?? byKey.get(key)
    const title = `${given.name} ${ROLE_WORDS[given.role]}`
    if (row.removes) {
      if (!post) findings.refuse(row, '姓名', '没有这份邀请，不用删除')
      else if (post.state === 'accepted') findings.refuse(row, '动作', ACCEPTED)
      else close.add(post.id)
      findings.tell(row, 'gone', title, '撤回邀请')
      continue
    }
    const changes = post ? postChanges(post, given, row, target) : ''
    if (post && changes !== '' && post.state === 'accepted') findings.refuse(row, '姓名', `${ACCEPTED}（${changes}）`)
    else if (post && changes === '') findings.tell(row, 'same', title, '')
    else if (!post && facts.holds(given.phone, given.role, given.place)) findings.tell(row, 'same', title, '')
    else {
      if (post) close.add(post.id)
      open.push({ ...given, row: row.row })
      findings.tell(
        row,
        post ? 'changed' : 'made',
        title,
        post ? changes : `邀请担任${nameOf(given.place, target)}的${ROLE_WORDS[given.role]}`,
      )
    }
  }
  for (const post of there) {
    const node = target.nodes.get(post.place)
    if (post.state === 'open' && node && target.isGone(node)) close.add(post.id)
  }
  return { close: [...close], open }
}

const ACCEPTED = '这份邀请已被接受，请到“居民与角色”里改'

function postIn(row: Row, target: Target, now: Instant, findings: Findings): Omit<NewPost, 'row'> | null {
  const name = findings.read(row, '姓名', nameIn(row.cell('姓名'), 20))
  const phone = findings.read(row, '电话', phoneIn(row.cell('电话')))
  const words = row.cell('角色')
  const role = STAFF_ROLES.find((each) => ROLE_WORDS[each] === words)
  if (!role) findings.refuse(row, '角色', `“${words}”不认识：写${STAFF_ROLES.map((each) => ROLE_WORDS[each]).join('、')}`)
  const place = role ? placeOf(row, role, target, findings) : null
  const from = findings.read(row, '从', dayIn(row.cell('从')))
  const to = findings.read(row, '到', dayIn(row.cell('到')))
  if (findings.isRefused(row) || name === null || phone === null || !role || !place) return null
  const term = { from: from === null ? now : dayBegins(from), to: to === null ? null : dayEnds(to) }
  if (term.to !== null && term.to <= term.from) {
    findings.refuse(row, '到', '任期的结束要晚于开始')
    return null
  }
  return { role, place: place.id, name, phone, ...term }
}

/** The place of a level at which the role can be held. */
function placeOf(row: Row, role: StaffRole, target: Target, findings: Findings): Node | null {
  const words = row.cell('地点')
  const tries = LEVELS_OF[role].map((level) => target.find(level, words))
  for (const found of tries) if ('node' in found && fits(role, found.node.level)) return found.node
  const [first] = tries
  findings.refuse(row, '地点', first && 'words' in first ? first.words : '请写地点')
  return null
}

/** A term that the row leaves open is as it was. */
function postChanges(post: Post, given: Omit<NewPost, 'row'>, row: Row, target: Target): string {
  const from = row.cell('从') === '' ? post.from : given.from
  return differences([
    ['姓名', post.name, given.name],
    ['电话', post.phone, given.phone],
    ['角色', ROLE_WORDS[post.role], ROLE_WORDS[given.role]],
    ['地点', nameOf(post.place, target), post.place === given.place ? nameOf(post.place, target) : nameOf(given.place, target)],
    ['从', chinaDay(post.from), chinaDay(from)],
    ['到', post.to === null ? '长期' : lastDay(post.to), given.to === null ? '长期' : lastDay(given.to)],
  ])
}

function nameOf(place: string, target: Target): string {
  const node = target.nodes.get(place)
  return node ? target.refOf(node) : ''
}
