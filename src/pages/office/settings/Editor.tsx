import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import type { SettingsView } from '@/domain/estate/schema'
import { Clocks } from './parts/Clocks'
import { Contacts } from './parts/Contacts'
import { Duty } from './parts/Duty'
import { Hours } from './parts/Hours'
import { Phones } from './parts/Phones'
import { Phrases } from './parts/Phrases'
import { Services } from './parts/Services'
import { Trail } from './parts/Trail'
import { SECTION_WORDS, type SectionName } from './sections'
import styles from './settings.module.scss'
import { type Editing, useSettings } from './useSettings'

const PARTS: Record<Exclude<SectionName, 'trail'>, (props: { editing: Editing }) => React.JSX.Element> = {
  phones: Phones,
  hours: Hours,
  duty: Duty,
  clocks: Clocks,
  contacts: Contacts,
  services: Services,
  phrases: Phrases,
}

interface EditorProps {
  view: SettingsView
  section: SectionName
  onSaved: () => Promise<void>
}

/** One section with its own saving: what is typed here changes nothing else. */
export function Editor({ view, section, onSaved }: EditorProps) {
  if (section === 'trail')
    return (
      <Section title={SECTION_WORDS.trail.title}>
        <Trail estate={view.estate} />
      </Section>
    )
  return <Form view={view} section={section} onSaved={onSaved} />
}

function Form({ view, section, onSaved }: { view: SettingsView; section: Exclude<SectionName, 'trail'>; onSaved: () => Promise<void> }) {
  const editing = useSettings(view, section, onSaved)
  const Part = PARTS[section]
  return (
    <Section title={SECTION_WORDS[section].title} {...(editing.dirty && { note: '有改动，还没保存' })}>
      {/* Another version is another text: fields that keep what was typed begin again with it. */}
      <Part key={`${view.version}.${editing.revision}`} editing={editing} />
      <View className={styles.save}>
        <Button
          label={editing.saving ? '正在保存' : '保存'}
          kind="main"
          icon="check"
          loading={editing.saving}
          disabled={!editing.dirty}
          onPress={() => void editing.save()}
        />
        {editing.dirty && <Button label="不改了" kind="quiet" onPress={editing.undo} />}
      </View>
    </Section>
  )
}
