import { useState } from 'react'
import { newKey } from '@/client/key'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Note } from '@/components/text/Text'
import { MOST, service as serviceSchema } from '@/domain/estate/schema'
import { SERVICE_UNITS } from '@/domain/estate/settings'
import { fenOf, priceWords, UNIT_WORDS, yuan } from '@/domain/estate/words'
import { CATEGORIES } from '@/domain/repair/report'
import { CATEGORY_WORDS } from '@/domain/repair/words'
import { CATEGORY_GLYPH } from '@/pages/repair/look'
import { problemsOf } from '../problems'
import type { Editing, Settings } from '../useSettings'
import { Order } from './Order'

type Service = Settings['services'][number]

const UNITS = SERVICE_UNITS.map((value) => ({ value, label: UNIT_WORDS[value] }))
const KINDS = CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value], icon: CATEGORY_GLYPH[value] }))

function fresh(): Service {
  return { id: newKey().slice(0, 16), name: '', note: '', category: 'other', fen: 0, unit: 'time', from: false }
}

/** The price list, in the order in which it is read. */
export function Services({ editing: { settings, change } }: { editing: Editing }) {
  const [open, setOpen] = useState<Service | null>(null)
  const { services } = settings
  const put = (service: Service) => {
    const known = services.some(({ id }) => id === service.id)
    change({ services: known ? services.map((each) => (each.id === service.id ? service : each)) : [...services, service] })
    setOpen(null)
  }
  return (
    <>
      <Note>居民点“预约”，就会送来一件写好的报修。收费的先报价，住户同意了再动手。</Note>
      {services.length > 0 && (
        <Card kind="rows">
          {services.map((service) => (
            <Row key={service.id} title={service.name} icon={CATEGORY_GLYPH[service.category]} note={service.note === '' ? undefined : service.note} trailing={priceWords(service)} onPress={() => setOpen(service)} />
          ))}
        </Card>
      )}
      {services.length < MOST.services && <Button label="加一项服务" icon="add" onPress={() => setOpen(fresh())} />}
      {open && (
        <ServiceSheet
          key={open.id}
          service={open}
          onClose={() => setOpen(null)}
          onDone={put}
          order={
            services.some(({ id }) => id === open.id) && (
              <Order
                list={services}
                id={open.id}
                onChange={(list) => change({ services: list })}
                onRemove={() => {
                  change({ services: services.filter(({ id }) => id !== open.id) })
                  setOpen(null)
                }}
              />
            )
          }
        />
      )}
    </>
  )
}

interface ServiceSheetProps {
  service: Service
  order: React.ReactNode
  onDone: (service: Service) => void
  onClose: () => void
}

function ServiceSheet({ service: given, order, onDone, onClose }: ServiceSheetProps) {
  const [service, setService] = useState(given)
  const [price, setPrice] = useState(given.fen === 0 ? '' : yuan(given.fen))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const put = (part: Partial<Service>) => {
    setService({ ...service, ...part })
    setProblems({})
  }
  const done = () => {
    const fen = price.trim() === '' ? 0 : fenOf(price)
    if (fen === null) return setProblems({ fen: '写成 30 或 3.5，免费就空着' })
    const whole = { ...service, fen }
    const wrong = problemsOf(serviceSchema, whole)
    if (wrong) return setProblems(wrong)
    onDone(whole)
  }
  return (
    <Sheet open title="一项服务" onClose={onClose} footer={<Button label="好了" kind="main" onPress={done} />}>
      <TextField label="叫什么" placeholder="水电维修" value={service.name} max={20} error={problems.name} onInput={(name) => put({ name })} />
      <TextField label="说明" optional placeholder="换水龙头、修开关，材料另算" value={service.note} max={60} error={problems.note} onInput={(note) => put({ note })} />
      <TextField
        label="价钱（元）"
        help="免费就空着"
        type="digit"
        value={price}
        max={10}
        error={problems.fen}
        onInput={(text) => {
          setPrice(text)
          setProblems({})
        }}
      />
      <Segments label="按什么算" options={UNITS} value={service.unit} onChoose={(unit) => put({ unit })} />
      <SwitchRow label="这是起步价" note="价钱后面加“起”" on={service.from} onChange={(from) => put({ from })} />
      <Field label="预约时报成哪一类">
        <Choice label="预约时报成哪一类" options={KINDS} value={service.category} onChoose={(category) => put({ category })} />
      </Field>
      {order}
    </Sheet>
  )
}
