import { View, Text } from '@tarojs/components'
export default function Home() {
  return <View aria-role="button" aria-label="hi"><Text>门口驿站</Text></View>
}
