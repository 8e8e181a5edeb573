import type { bulletinContract } from '../../domain/bulletin/contract'
import type { Handlers } from '../context'
import { read, readers } from './readings'
import { around, desk, get, places } from './reads'
import { edit, post, step } from './write'

export const bulletinHandlers: Handlers<typeof bulletinContract> = {
  'bulletin.post': post,
  'bulletin.edit': edit,
  'bulletin.publish': step('publish'),
  'bulletin.clear': step('clear'),
  'bulletin.remind': step('remind'),
  'bulletin.end': step('end'),
  'bulletin.withdraw': step('withdraw'),
  'bulletin.around': around,
  'bulletin.get': get,
  'bulletin.read': read,
  'bulletin.readers': readers,
  'bulletin.desk': desk,
  'bulletin.places': places,
}
