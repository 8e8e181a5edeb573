export default definePageConfig({ navigationBarTitleText: '闲置空间', enablePullDownRefresh: true })
