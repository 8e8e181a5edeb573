import { pictureAddress } from '@/client/transport/transport'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { type PhotoItem, PhotoPicker } from '@/components/photo/PhotoPicker'
import { Section } from '@/components/section/Section'
import { KINDS } from '@/domain/bulletin/bulletin'
import { MAX_PHOTOS, MAX_TITLE, MAX_WORDS } from '@/domain/bulletin/limits'
import type { BulletinView } from '@/domain/bulletin/schema'
import { KIND_WORDS, TEMPLATES } from '@/domain/bulletin/words'
import { KIND_GLYPH } from '@/pages/bulletin/look'
import { usePictures } from '@/pages/repair/photos/usePictures'
import { isUntouched } from './draft'
import type { PartProps } from './part'

const OPTIONS = KINDS.map((value) => ({ value, label: KIND_WORDS[value], icon: KIND_GLYPH[value] }))

/** What it says: kind, title, words, pictures, and whom to ring. */
export function Says({ draft, problems, onChange, before }: PartProps & { before: BulletinView | null }) {
  const pictures = usePictures({
    kept: draft.pictures,
    onChange: (next) => onChange({ pictures: next }),
    max: MAX_PHOTOS - draft.kept.length,
  })
  const items = [...keptItems(draft.kept, before), ...pictures.items]
  const remove = (id: string) =>
    draft.kept.includes(id) ? onChange({ kept: draft.kept.filter((one) => one !== id) }) : pictures.remove(id)
  return (
    <Section title="写什么">
      <Field label="哪一类" error={problems.kind}>
        <Choice label="哪一类" options={OPTIONS} value={draft.kind} onChoose={(kind) => onChange({ kind })} />
      </Field>
      {isUntouched(draft) && (
        <Button label={`套用“${KIND_WORDS[draft.kind]}”模板`} kind="quiet" icon="edit" onPress={() => onChange(TEMPLATES[draft.kind])} />
      )}
      <TextField
        label="标题"
        placeholder="例如：周四上午停水通知"
        value={draft.title}
        max={MAX_TITLE}
        error={problems.title}
        onInput={(title) => onChange({ title })}
      />
      <TextArea
        label="内容"
        help="什么事、什么时候、在哪里、要大家做什么"
        value={draft.words}
        max={MAX_WORDS}
        error={problems.words}
        onInput={(words) => onChange({ words })}
      />
      <Field label="图片" optional error={problems.photos}>
        <PhotoPicker
          items={items}
          max={MAX_PHOTOS}
          words="选图"
          onAdd={() => void pictures.add()}
          onRemove={remove}
          onRetry={pictures.retry}
        />
      </Field>
      <TextField
        label="咨询电话"
        optional
        type="text"
        placeholder="例如：0599-8800001"
        help="填办公电话，居民点一下就能打；不要写在内容里"
        value={draft.phone}
        max={15}
        error={problems.phone}
        onInput={(phone) => onChange({ phone })}
      />
    </Section>
  )
}

/** Pictures that are there already. */
function keptItems(kept: readonly string[], before: BulletinView | null): PhotoItem[] {
  return (before?.photos ?? [])
    .filter(({ id }) => kept.includes(id))
    .map(({ id, thumb }) => ({ id, url: pictureAddress(thumb), state: 'sent' }))
}
