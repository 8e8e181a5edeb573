export default definePageConfig({ navigationBarTitleText: '这块地方', enablePullDownRefresh: true })
