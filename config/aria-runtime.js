/**
 * The half of aria-plugin.ts that runs on the phone. Taro shortens attribute names by their place in a sorted list (`p5`):
 * templates and runtime must hold the same list, else every input would read its neighbour's value.
 */
import { mergeInternalComponents } from '@tarojs/shared'
import names from './aria-names.json'

const attributes = {}
for (const name of names.attributes) attributes[name] = ''

const components = {}
for (const carrier of names.carriers) components[carrier] = attributes

mergeInternalComponents(components)
