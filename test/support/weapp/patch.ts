/** Nodes of j-component's virtual tree, as far as patching needs them. */
export interface VirtualNode {
  type: number
  componentId: string
  key?: string
  content: string
  attrs: { name: string; value: unknown }[]
  event: Record<string, { name: string; isCapture: boolean; id?: unknown; handler: string }>
  children: VirtualNode[]
  exparserNode: ExparserNode
}

export interface ExparserNode {
  parentNode: ExparserNode | null
  childNodes: ExparserNode[]
  ownerShadowRoot: unknown
  shadowRoot?: ExparserNode
  $$?: Element
  _vt?: VirtualNode
  insertBefore(node: ExparserNode, before?: ExparserNode): void
  appendChild(node: ExparserNode): void
  removeChild(node: ExparserNode): void
}

const ROOT = 10
const TEXT = 18

interface Internals {
  diffAttrs(before: VirtualNode['attrs'], after: VirtualNode['attrs']): VirtualNode['attrs'] | false
  updateAttrs(node: ExparserNode, attrs: VirtualNode['attrs']): void
  updateEvent(node: ExparserNode, event: VirtualNode['event']): void
  renderExparserNode(tree: VirtualNode, host: null, shadowRoot: unknown): ExparserNode
  removeListener(node: ExparserNode, name: string, id: unknown, options: object): void
}

/**
 * Brings the nodes on screen from one virtual tree to the next.
 * It stands in for j-component's own `diffVt`, which puts keyed rows in the wrong order when one update inserts, removes
 * and moves (wanted 3,1,9; got 1,9,3).
 */
export function createPatch(internals: Internals) {
  return function patch(before: VirtualNode, after: VirtualNode): void {
    const node = before.exparserNode
    after.exparserNode = node
    const attrs = internals.diffAttrs(before.attrs, after.attrs)
    if (attrs) internals.updateAttrs(node, attrs)
    after.attrs = after.attrs.filter((attr) => attr.value !== undefined)
    for (const { name, isCapture, id } of Object.values(before.event)) {
      if (id !== undefined) internals.removeListener(node, name, id, { capture: isCapture })
    }
    internals.updateEvent(node, after.event)

    const left = new Set(before.children)
    const wanted = after.children.map((child, index) => {
      const match = before.children[index]
      const same = match && left.has(match) && isSame(match, child) ? match : firstSame(left, child)
      if (!same) return draw(child, node)
      left.delete(same)
      if (child.type === TEXT) child.exparserNode = same.exparserNode
      else patch(same, child)
      return same.exparserNode
    })
    for (const gone of left) node.removeChild(gone.exparserNode)
    wanted.forEach((child, index) => {
      if (node.childNodes[index] !== child) node.insertBefore(child, node.childNodes[index])
    })
    node._vt = after
  }

  function draw(child: VirtualNode, parent: ExparserNode) {
    // A shadow root is its own owner: its children belong to it, not to the tree that the component stands in.
    const owner = parent._vt?.type === ROOT ? parent : parent.ownerShadowRoot
    return internals.renderExparserNode(child, null, owner)
  }
}

function firstSame(nodes: Set<VirtualNode>, wanted: VirtualNode) {
  for (const node of nodes) if (isSame(node, wanted)) return node
  return undefined
}

function isSame(before: VirtualNode, after: VirtualNode): boolean {
  if (before.type !== after.type || before.componentId !== after.componentId || before.key !== after.key) return false
  return before.type !== TEXT || before.content === after.content
}
