export default definePageConfig({ navigationBarTitleText: '门口驿站', enablePullDownRefresh: true, enableShareAppMessage: true })
