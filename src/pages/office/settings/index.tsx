import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Panes } from '@/components/panes/Panes'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { estatePermissions } from '@/domain/estate/ability'
import type { SettingsView } from '@/domain/estate/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { SIGN_IN } from '@/pages/session/routes'
import { useWide } from '@/platform/appearance/useWide'
import { DeskScreen } from '../../desk/home/DeskScreen'
import { settingsPage } from '../routes'
import { mayAnywhere } from '../../desk/staff'
import { Editor } from './Editor'
import { isSection, SECTION_WORDS, SECTIONS, type SectionName } from './sections'

/** 小区设置: what an estate sets for itself, a section at a time; side by side on a desktop. */
export default function SettingsPage() {
  const session = useSession()
  if (!session) return <Refused title="请先登录" action={{ label: '去登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }} />
  if (!mayAnywhere(session.me, estatePermissions['estate.list'])) return <Refused title="这一页由小区书记和社区来管" />
  return <Chosen key={session.me.person} />
}

function Refused(empty: { title: string; action?: { label: string; onPress: () => void } }) {
  return (
    <DeskScreen title="小区设置">
      <Empty {...empty} />
    </DeskScreen>
  )
}

/** Which estate: the one in the address, else the first of mine. */
function Chosen() {
  const { params } = useRouter()
  const [mine, reloadMine] = useLoaded('estate.list', {})
  const [chosen, setChosen] = useState<string | null>(params.estate ?? null)
  const [choosing, setChoosing] = useState(false)
  const estate = chosen ?? mine.value?.items[0]?.id ?? null
  const [loaded, reload] = useLoaded('estate.settings', estate === null ? null : { estate })
  const section = isSection(params.section) ? params.section : null
  const items = mine.value?.items ?? []
  const title = section === null ? '小区设置' : SECTION_WORDS[section].title
  return (
    <DeskScreen title={title}>
      {mine.state === 'failed' && mine.value === null && <Trouble words={mine.problem} onRetry={() => void reloadMine()} />}
      {mine.value && items.length === 0 && <Empty title="您管的地方还没有小区" words="先在“场所”里导入小区。" />}
      {loaded.state === 'failed' && loaded.value === null && <Trouble words={loaded.problem} onRetry={() => void reload()} />}
      {loaded.value === null && loaded.state === 'loading' && (estate !== null || mine.state === 'loading') && <Skeleton />}
      {loaded.value && (
        <Sections
          key={loaded.value.estate}
          view={loaded.value}
          alone={section}
          {...(items.length > 1 && { onOther: () => setChoosing(true) })}
          onSaved={reload}
        />
      )}
      <SelectSheet
        open={choosing}
        title="选小区"
        options={items.map(({ id, name, community, set }) => ({ value: id, label: name, note: set ? community : `${community} · 还没设置` }))}
        value={estate ?? undefined}
        onChoose={(id) => {
          setChosen(id)
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    </DeskScreen>
  )
}

interface SectionsProps {
  view: SettingsView
  /** The only section to show, on a phone. */
  alone: SectionName | null
  onOther?: () => void
  onSaved: () => Promise<void>
}

function Sections({ view, alone, onOther, onSaved }: SectionsProps) {
  const wide = useWide()
  const [open, setOpen] = useState<SectionName>(alone ?? 'phones')
  if (!wide && alone !== null) return <Editor view={view} section={alone} onSaved={onSaved} />
  const choose = (section: SectionName) => {
    if (wide) setOpen(section)
    else void Taro.navigateTo({ url: settingsPage(view.estate, section) })
  }
  const list = (
    <>
      <Card kind="rows">
        <Row title={view.name} note={view.community} icon="facility" {...(onOther && { trailing: '换小区', onPress: onOther })} />
      </Card>
      {view.version === 0 && <Banner title="还没有设置过" words="下面是示例。改了哪一项就存哪一项，别的不变。" />}
      <Section title="设置什么">
        <Card kind="rows">
          {SECTIONS.map((section) => (
            <Row
              key={section}
              title={SECTION_WORDS[section].title}
              note={SECTION_WORDS[section].sum(view.settings)}
              icon={SECTION_WORDS[section].icon}
              selected={wide && section === open}
              onPress={() => choose(section)}
            />
          ))}
        </Card>
      </Section>
    </>
  )
  return <Panes list={list} matter={<Editor key={open} view={view} section={open} onSaved={onSaved} />} />
}
