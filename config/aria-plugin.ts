import type { IPluginContext } from '@tarojs/service'

/** Attributes that WeChat's screen reader understands on every node (基础库 2.5.0 and later). */
const ARIA = ['aria-role', 'aria-label', 'aria-hidden', 'aria-checked', 'aria-selected', 'aria-disabled', 'aria-expanded', 'aria-live', 'aria-modal']

const CARRIERS = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'ScrollView', 'Switch']

/**
 * Stock Taro emits no `aria-*` into the WeChat templates, so whatever a component sets is lost.
 * The attribute goes into the template only of what people tap, read or fill in.
 */
export default function aria(ctx: IPluginContext) {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: { template?: { mergeComponents(ctx: unknown, components: object): void } }) {
      if (!platform.template) return
      const attributes = Object.fromEntries(ARIA.map((name) => [name, `i.${attributeKey(name)}`]))
      platform.template.mergeComponents(ctx, Object.fromEntries(CARRIERS.map((name) => [name, attributes])))
    },
  })
}

/** Taro keeps props in camel case inside its node data: `aria-label` is read as `ariaLabel`. */
function attributeKey(name: string) {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
