export default definePageConfig({ navigationBarTitleText: '邻听园', enablePullDownRefresh: true })
