import type { Place, Point } from './place'
import type { NodeLevel } from './tree'
import type { Row } from './workbook'

/** A place as it will be. */
export interface Node {
  id: string
  level: NodeLevel
  parent: string | null
  name: string
  point: Point | null
  rank: number
  grid: string | null
  /** As it is; null for a new one. */
  old: Place | null
  /** The row that speaks of it. */
  row: Row | null
  /** Taken away by its own row. */
  removed: boolean
}

export const LEVEL_WORDS: Readonly<Record<NodeLevel, string>> = {
  district: '区',
  street: '街道',
  community: '社区',
  estate: '小区',
  building: '楼栋',
  grid: '网格',
}

/** The tree as it will be: what is there, changed row by row. */
export class Target {
  readonly nodes = new Map<string, Node>()
  readonly #named = new Map<string, Node[]>()

  constructor(places: readonly Place[]) {
    for (const old of places) {
      const { place: id, level, parent, name, point, rank, grid } = old
      this.#put({ id, level, parent, name, point, rank, grid, old, row: null, removed: false })
    }
  }

  add(node: Node) {
    this.#put(node)
  }

  rename(node: Node, name: string) {
    if (node.name === name) return
    const before = this.#key(node)
    this.#named.set(
      before,
      (this.#named.get(before) ?? []).filter((each) => each !== node),
    )
    node.name = name
    this.#index(node)
  }

  child(level: NodeLevel, parent: string | null, name: string): Node | undefined {
    return this.#called(level, name).find((node) => node.parent === parent)
  }

  /**
   * A place by what a cell calls it: its name, or the names from above to it divided by `/` where a name stands twice.
   * @param below only in there
   */
  find(level: NodeLevel, words: string, below?: string): { node: Node } | { words: string } {
    const parts = words.split(/[/／]/).map((part) => part.trim())
    const name = parts.pop() ?? ''
    const found = this.#called(level, name).filter(
      (node) => this.#isUnder(node, parts) && (below === undefined || this.pathOf(node).includes(below)),
    )
    const [node, second] = found
    const what = LEVEL_WORDS[level]
    if (!node) return { words: words === '' ? `请写是哪个${what}` : `没有叫“${words}”的${what}` }
    if (second) return { words: `有 ${found.length} 个叫“${words}”的${what}，请写成“${this.refOf(node)}”这样` }
    return { node }
  }

  /** The shortest way to name a place that means no other. */
  refOf(node: Node): string {
    let words = node.name
    let above = node.parent === null ? undefined : this.nodes.get(node.parent)
    while (above && 'words' in this.find(node.level, words)) {
      words = `${above.name}/${words}`
      above = above.parent === null ? undefined : this.nodes.get(above.parent)
    }
    return words
  }

  /** Ids from the district down; ends early where a parent is missing. */
  pathOf(node: Node): string[] {
    const path: string[] = []
    for (let at: Node | undefined = node; at && path.length < 8; at = at.parent === null ? undefined : this.nodes.get(at.parent))
      path.unshift(at.id)
    return path
  }

  /** Itself or something above it was taken away. */
  isGone(node: Node): boolean {
    for (let at: Node | undefined = node, steps = 0; at && steps < 8; steps += 1) {
      if (at.removed) return true
      at = at.parent === null ? undefined : this.nodes.get(at.parent)
    }
    return false
  }

  /** All that are there in the end. */
  *alive(): Iterable<Node> {
    for (const node of this.nodes.values()) if (!this.isGone(node)) yield node
  }

  #called(level: NodeLevel, name: string): Node[] {
    return (this.#named.get(`${level} ${name}`) ?? []).filter((node) => !this.isGone(node))
  }

  #isUnder(node: Node, names: readonly string[]): boolean {
    let at: Node | undefined = node
    for (const name of [...names].reverse()) {
      at = at?.parent ? this.nodes.get(at.parent) : undefined
      if (!at || at.name !== name) return false
    }
    return true
  }

  #put(node: Node) {
    this.nodes.set(node.id, node)
    this.#index(node)
  }

  #index(node: Node) {
    const key = this.#key(node)
    const named = this.#named.get(key)
    if (named) named.push(node)
    else this.#named.set(key, [node])
  }

  #key({ level, name }: Node) {
    return `${level} ${name}`
  }
}
