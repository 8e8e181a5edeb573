export default definePageConfig({ navigationBarTitleText: '录纸质票' })
