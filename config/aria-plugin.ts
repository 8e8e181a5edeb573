import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import names from './aria-names.json'

interface MiniPlatform {
  template?: { mergeComponents(ctx: unknown, components: object): void }
  runtimePath: string | string[]
}

/**
 * Stock Taro emits no `aria-*` into the WeChat templates, so whatever a component sets is lost. This adds them
 * (基础库 2.5.0 and later) to what people tap, read or fill in: to the templates here, to the runtime in aria-runtime.js.
 */
export default function aria(ctx: IPluginContext) {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return
      const attributes = Object.fromEntries(names.attributes.map((name) => [name, '']))
      platform.template.mergeComponents(ctx, Object.fromEntries(names.carriers.map((name) => [name, attributes])))
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime.js')].flat()
    },
  })
}
