import type { IPluginContext } from '@tarojs/service'
import unused from './unused-attributes.json'

type Attributes = Record<string, string>
interface MiniTemplate {
  createMiniComponents(components: Record<string, Attributes>): Record<string, Attributes>
  nestElements: Map<string, number>
}

/** Of every component, and of single ones. */
const LISTS: Readonly<Record<string, readonly string[]>> = unused

/**
 * How often one of these stands within one of its own kind, at most; stock Taro writes each of them for every level. A sheet catches
 * touches (`catch-view`), and one may lie over another; the tests of the WeChat build fail on a template that is missing.
 */
const NESTED: readonly (readonly [string, number])[] = [
  ['catch-view', 3],
  ['cover-view', 2],
  ['scroll-view', 2],
  ['text', 3],
  ['static-text', 3],
]

/**
 * Taro writes every attribute that WeChat knows into the templates, once for each level of nesting, and they are part of the main
 * package. This leaves out those that none of our components sets: a third of `base.wxml`, and as many bindings less for each node.
 * Names shortened for the wire (`p5`) stay as they are, since only the templates change. A test keeps the list true to the source.
 */
export default function trim(ctx: IPluginContext) {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }: { template?: MiniTemplate }) {
      if (!template) return
      for (const [element, most] of NESTED) template.nestElements.set(element, most)
      const create = template.createMiniComponents.bind(template)
      template.createMiniComponents = (components) =>
        Object.fromEntries(Object.entries(create(components)).map(([name, attributes]) => [name, trimmed(name, attributes)]))
    },
  })
}

function trimmed(component: string, attributes: Attributes): Attributes {
  const dropped = new Set([...(LISTS.every ?? []), ...(LISTS[component] ?? [])].map((name) => name.toLowerCase()))
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !dropped.has(name.toLowerCase())))
}
