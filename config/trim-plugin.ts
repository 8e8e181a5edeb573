import type { IPluginContext } from '@tarojs/service'
import unused from './unused-attributes.json'

type Attributes = Record<string, string>
interface MiniTemplate {
  createMiniComponents(components: Record<string, Attributes>): Record<string, Attributes>
}

/** Of every component, and of single ones. */
const LISTS: Readonly<Record<string, readonly string[]>> = unused

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
