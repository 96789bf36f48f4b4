import antfu from '@antfu/eslint-config'

const inside = name => `^(\\.\\.?/)+(.*/)?(${name})/`

/** What the files of a folder may not import, each with the way out. */
function layer(files, ...patterns) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', {
        paths: [{ name: 'chart.js/auto', message: 'It bundles every chart type: register the controllers you use, in the one component that owns Chart.js.' }],
        patterns: patterns.map(([regex, message, allowTypes]) => ({ regex, message, ...(allowTypes && { allowTypeImports: true }) })),
      }],
    },
  }
}

const noDom = ['window', 'document', 'navigator', 'localStorage', 'location', 'getComputedStyle', 'process'].map(name => ({
  name,
  message: 'data/ and lib/ are pure: take the value as a parameter and read it in a component or a script.',
}))

export default antfu(
  {
    type: 'app',
    typescript: true,
    vue: true,
    // Slides are written by hand, and their markdown is not the linter's to format.
    markdown: false,
    rules: {
      // A quotation keeps its apostrophes unescaped.
      'style/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'always' }],
      // A short condition or chain reads best on one line.
      'antfu/reasonable-newline': 'off',
      // A docstring explains the parameters that need it.
      'jsdoc/check-param-names': ['warn', { disableMissingParamChecks: true }],
    },
    ignores: ['**/*.md', 'exports', '.cache', 'dist', 'dist-*', 'components.d.ts', 'test-results'],
  },
  layer(
    ['data/**/*.ts'],
    ['^[^.]', 'data/ is plain records: it imports only its own files. Put what follows from them in lib/.'],
    [inside('lib|components|composables|layouts|setup|scripts|tests'), 'data/ imports only its own files: move a function to lib/, pass a value as a literal.'],
  ),
  layer(
    ['lib/**/*.ts'],
    ['^(vue|@vue/|@vueuse/|@slidev/|#slidev)', 'lib/ knows neither Vue nor Slidev: take plain values as parameters and let a component bind them.'],
    ['^(node:|playwright|pdf)', 'lib/ runs in the browser: work on files belongs in scripts/.'],
    [inside('components|composables|layouts|setup|scripts|tests'), 'lib/ imports only data/ and lib/: pass what it needs as a parameter.'],
  ),
  layer(
    ['components/**', 'composables/**', 'handout/**', 'layouts/**', '*.vue'],
    ['^(node:|playwright|pdf)', 'A component runs in the browser: work on files belongs in scripts/.'],
    [inside('setup|scripts|tests'), 'A component imports data/, lib/, composables/ and other components: move shared code to lib/.'],
  ),
  { files: ['data/**/*.ts', 'lib/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...noDom] } },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off', 'antfu/no-top-level-await': 'off', 'unicorn/prefer-dom-node-text-content': 'off' } },
)
