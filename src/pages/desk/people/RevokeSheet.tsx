import { View } from '@tarojs/components'
import { useDraft } from '@/client/drafts'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Words } from '@/components/text/Text'
import { ROLE_WORDS } from '@/domain/person/words'
import type { GrantView, PersonRow, PersonView } from '@/domain/role/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { ReasonField } from './GiveSheet'
import { Problem } from './Problem'
import styles from './people.module.scss'
import { useAct } from './useAct'

interface RevokeSheetProps {
  person: PersonView
  grant: GrantView
  onDone: () => void
  onClose: () => void
}

/** Nobody takes over: the desk sends somebody anew. */
const LEAVE = 'leave'
/** Nothing is in their hands: simply taken away. */
const NOBODY = ''

/** Takes a role away; whoever takes over what is left is chosen in the same step. */
export function RevokeSheet({ person, grant, onDone, onClose }: RevokeSheetProps) {
  const [draft, change, clear] = useDraft(`role.revoke.${person.id}.${grant.role}.${grant.place}`, { to: NOBODY, search: '', reason: '' })
  const acting = useAct()
  const work = person.work.filter(({ role, place }) => role === grant.role && place === grant.place)
  const search = draft.search.trim()
  const [loaded] = useLoaded('role.people', search === '' ? { place: grant.place, role: grant.role } : { search })
  const others = (loaded.value?.items ?? []).filter(({ id }) => id !== person.id)
  const chosen = others.find(({ id }) => id === draft.to)
  const leaves = draft.to === LEAVE
  const missing = work.length > 0 && !chosen && !leaves ? '手上还有没办完的，请选一位接手' : undefined
  const at = { role: grant.role, place: grant.place, reason: draft.reason }
  const send = async () => {
    const done = chosen
      ? await acting.act('role.handOver', { from: person.id, to: chosen.id, ...at }, `已交给${chosen.nickname}`)
      : await acting.act('role.revoke', { person: person.id, ...at, leave: leaves }, '已免去')
    if (!done) return
    clear()
    onDone()
  }
  return (
    <Sheet
      open
      title={`免去${ROLE_WORDS[grant.role]}`}
      onClose={onClose}
      footer={
        <>
          <Problem acting={acting} />
          <Button
            label={chosen ? `免去，交给${chosen.nickname}` : '免去'}
            kind="danger"
            loading={acting.sending}
            disabled={missing !== undefined}
            reason={missing}
            onPress={() => void send()}
          />
        </>
      }
    >
      {work.length > 0 ? (
        <Banner
          tone="late"
          title={`手上还有 ${work.map(({ count, word }) => `${count} ${word}`).join('、')}`}
          words="接手的人会马上收到，住户也会知道换了谁。"
        />
      ) : (
        <Words>{`${person.nickname}不再当${grant.placeName}${ROLE_WORDS[grant.role]}。手上的事都办完了，可以只是免去，也可以换一个人来当。`}</Words>
      )}
      <View className={styles.gap} />
      <Field label="谁来接手" error={acting.errorOf('to')}>
        <TextField
          label="按名字或手机号找别人"
          optional
          value={draft.search}
          onInput={(typed) => change({ search: typed, to: NOBODY })}
          placeholder="全名，或完整的手机号"
          max={40}
        />
        <View className={styles.gap} />
        {loaded.state === 'loading' ? (
          <Skeleton rows={2} />
        ) : (
          <Choice
            label="谁来接手"
            form="list"
            options={optionsFor(others, grant, work.length > 0)}
            value={draft.to}
            onChoose={(to) => change({ to })}
          />
        )}
      </Field>
      <ReasonField value={draft.reason} onInput={(reason) => change({ reason })} error={acting.errorOf('reason')} />
    </Sheet>
  )
}

function optionsFor(others: readonly PersonRow[], grant: GrantView, hasWork: boolean) {
  const people = others.map(({ id, nickname, grants }) => {
    const holds = grants.some(({ role, held }) => role === grant.role && held)
    return {
      value: id,
      label: nickname,
      note: holds ? `已是${ROLE_WORDS[grant.role]}` : `接手后就是${ROLE_WORDS[grant.role]}`,
      icon: 'staff' as const,
    }
  })
  const none = hasWork
    ? { value: LEAVE, label: '没有人接手', note: '没办完的退回待办，重新安排', icon: 'undo' as const }
    : { value: NOBODY, label: '不用接手', note: '只是免去', icon: 'check' as const }
  return [...people, none]
}
