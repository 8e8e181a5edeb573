export default definePageConfig({ navigationBarTitleText: '入户码' })
