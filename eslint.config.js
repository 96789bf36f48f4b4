import antfu from '@antfu/eslint-config'

const inside = name => `^(\\.\\.?/)+(.*/)?(${name})/`

/** What the files of a folder may not import, each with the way out. */
function layer(files, ...patterns) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', {
        paths: [{
          name: 'chart.js/auto',
          message: 'It bundles every chart type: register the controllers you use, in the one component that owns Chart.js.',
        }],
        patterns: patterns.map(([regex, message, allowTypes]) => ({ regex, message, ...(allowTypes && { allowTypeImports: true }) })),
      }],
    },
  }
}

/** The engine learns of the talk in one place. */
const seam = 'The engine reaches the talk only through engine/talk.ts.'
const throughTheSeam = [[inside('data|pages'), seam], ['(^|/)deck\\.config(\\.ts)?$', seam]]

const noDom = ['window', 'document', 'navigator', 'localStorage', 'location', 'getComputedStyle', 'process'].map(name => ({
  name,
  message: 'data/ and engine/evidence/ are pure: take the value as a parameter and read it in a component or a script.',
}))

export default antfu(
  {
    type: 'app',
    typescript: true,
    vue: true,
    // npm is the installer; pnpm's own rules would move the versions out of package.json.
    pnpm: false,
    // Slides are written by hand, and their markdown is not the linter's to format.
    markdown: false,
    rules: {
      // A quotation keeps its apostrophes unescaped.
      'style/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'always' }],
      // A short condition or chain reads best on one line.
      'antfu/reasonable-newline': 'off',
      // An element of a few words stands on one line.
      'vue/singleline-html-element-content-newline': 'off',
      // A docstring explains the parameters that need it.
      'jsdoc/check-param-names': ['warn', { disableMissingParamChecks: true }],
    },
    ignores: ['**/*.md', 'exports', '.cache', 'dist', 'dist-*', 'components.d.ts', 'test-results'],
  },
  layer(
    ['data/**/*.ts'],
    ['^[^.]', 'data/ is plain records: it imports only its own files. Put what follows from them in deck.config.ts.'],
    [
      inside('components|layouts|scripts|tests'),
      'data/ imports only its own files: move a function to deck.config.ts, pass a value as a literal.',
    ],
    [inside('engine'), 'data/ takes the types of its records from engine/evidence/schema.ts, and nothing else of the engine.', true],
  ),
  layer(
    ['components/**', 'layouts/**'],
    ['^(node:|playwright|pdf)', 'This runs in the browser: work on files belongs in engine/build, engine/export or engine/check.'],
    [inside('scripts|tests'), 'It is shown to the audience: it imports nothing of scripts/ or tests/.'],
  ),
  layer(
    ['engine/{components,composables,evidence,handout,layouts,read,speaker}/**', 'engine/*.vue'],
    ['^(node:|playwright|pdf)', 'This runs in the browser: work on files belongs in engine/build, engine/export or engine/check.'],
    [inside('scripts|tests'), 'It is shown to the audience: it imports nothing of scripts/ or tests/.'],
    ...throughTheSeam,
  ),
  {
    ignores: ['engine/talk.ts'],
    ...layer(['engine/{build,charts,check,cli,deck,export,first-slide,motion,offline,setup,vite}/**/*.ts'], ...throughTheSeam),
  },
  { files: ['data/**/*.ts', 'deck.config.ts', 'engine/evidence/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...noDom] } },
  {
    files: ['engine/{build,check,cli,deck,export,offline,tests}/**', 'scripts/**', 'tests/**'],
    rules: { 'no-console': 'off', 'antfu/no-top-level-await': 'off', 'unicorn/prefer-dom-node-text-content': 'off' },
  },
)
