import type { SettingsView } from '../../domain/estate/schema'
import type { EstateSettings } from '../../domain/estate/settings'
import { LEVELS } from '../../domain/place/tree'
import type { Context } from '../context'
import { people } from '../person/collections'
import type { Estate } from '../place/load'
import type { Tree } from '../place/tree'
import { peopleIn } from './settings'

type Head = Pick<SettingsView, 'estate' | 'name' | 'community'>

export async function headOf(tree: Tree, { id, data }: Estate): Promise<Head> {
  return { estate: id, name: data.name, community: await tree.nameOf(data.path[LEVELS.indexOf('community')] ?? '') }
}

/** What these people are called now, by id. */
export async function namesOf({ store }: Pick<Context, 'store'>, persons: readonly string[]): Promise<Record<string, string>> {
  const named = await Promise.all(persons.map(async (id) => [id, (await store.get(people, id))?.data.nickname ?? '已离开的人'] as const))
  return Object.fromEntries(named)
}

/** The settings for those who set them, with the names of everybody in them and of nobody else. */
export function viewOf(head: Head, version: number, settings: EstateSettings, names: Record<string, string>): SettingsView {
  const named = peopleIn(settings).map((id) => [id, names[id] ?? ''])
  return { ...head, version, settings: structuredClone(settings) as SettingsView['settings'], names: Object.fromEntries(named) as Record<string, string> }
}
