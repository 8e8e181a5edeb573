/** What only the WeChat build needs. Figures behind each choice stand in docs/decisions/0002-taro-settings.md. */
export const weapp = {
  // A row compiled into a template of its own must be drawn above this depth: below it Taro goes on inside `comp`, which does not import
  // the pages' templates, and the row would be blank (the tests of the WeChat build say so: "Template not found"). Ten is one more than our
  // deepest row needs; each level costs 3.6 KB.
  baseLevel: 10,
  optimizeMainPackage: { enable: true },
  experimental: { compileMode: true },
  compile: {
    // These packages ship `??` and `?.`; WeChat's oldest supported engine parses ES2018 at most.
    include: [(file: string) => /node_modules[\\/](valibot|dayjs|@tarojs)[\\/]/.test(file)],
  },
  postcss: {
    pxtransform: { enable: true, config: {} },
    cssModules: {
      enable: true,
      config: {
        namingPattern: 'module' as const,
        generateScopedName: process.env.NODE_ENV === 'production' ? '[hash:base64:5]' : '[name]__[local]',
      },
    },
  },
}
