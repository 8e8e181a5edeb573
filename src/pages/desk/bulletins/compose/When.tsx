import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { WhenField } from '../when/WhenField'
import type { PartProps } from './part'

/** When it holds, and how loudly it is said. */
export function When({ draft, problems, onChange, open, isNew }: PartProps & { open: boolean; isNew: boolean }) {
  return (
    <Section title="什么时候、怎么发">
      <WhenField
        label="开始"
        help="停水、活动从什么时候开始"
        value={draft.from}
        error={problems.from}
        onChange={(from) => onChange({ from })}
      />
      <WhenField
        label="结束"
        help="到时自动标“已结束”"
        value={draft.until}
        error={problems.until}
        onChange={(until) => onChange({ until })}
      />
      <Card kind="rows">
        <SwitchRow
          label="紧急"
          note={isNew ? '每位居民的消息里都会收到一条，请只用于停水停电这类急事' : '第一次标成紧急时，会通知每位居民'}
          on={draft.urgent}
          onChange={(urgent) => onChange({ urgent })}
        />
        <SwitchRow label="置顶" note="没结束前排在最前" on={draft.pinned} onChange={(pinned) => onChange({ pinned })} />
        <SwitchRow
          label="不登录也能看"
          note="路过的人、还没注册的居民也能看到和搜到"
          on={open}
          onChange={(next) => onChange({ open: next })}
        />
      </Card>
    </Section>
  )
}
