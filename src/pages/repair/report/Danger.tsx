import { Banner } from '@/components/banner/Banner'
import { Choice } from '@/components/choice/Choice'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Section } from '@/components/section/Section'
import type { Phone } from '@/domain/place/place'
import type { Urgency } from '@/domain/repair/report'

interface DangerProps {
  urgency: Urgency
  /** Of the estate, those to ring first. */
  phones: readonly Phone[]
  onChange: (urgency: Urgency) => void
}

const ANSWERS = [
  { value: 'ordinary' as const, label: '没有危险', note: '按工作时间处理', icon: 'check' as const },
  { value: 'danger' as const, label: '有人有危险', note: '例如漏电、困电梯、大面积漏水', icon: 'danger' as const },
]

/** Numbers that every phone in China can ring; the estate's own stand before them. */
const EMERGENCY: readonly Phone[] = [
  { label: '火警、困人', number: '119' },
  { label: '急救', number: '120' },
  { label: '报警', number: '110' },
]

/** Is anyone in danger? Then the numbers come before the form. */
export function Danger({ urgency, phones, onChange }: DangerProps) {
  const all = [...phones, ...EMERGENCY].filter(({ number }, index, list) => list.findIndex((one) => one.number === number) === index)
  return (
    <Section title="有没有人有危险">
      <Choice label="有没有人有危险" form="list" options={ANSWERS} value={urgency} onChoose={onChange} />
      {urgency === 'danger' && (
        <Banner tone="danger" title="先打电话，再填表" words="人先离开危险的地方。">
          {all.map(({ label, number }) => (
            <PhoneRow key={number} name={label} number={number} />
          ))}
        </Banner>
      )}
    </Section>
  )
}
