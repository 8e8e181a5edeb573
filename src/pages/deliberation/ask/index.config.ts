export default definePageConfig({ navigationBarTitleText: '问问大家' })
