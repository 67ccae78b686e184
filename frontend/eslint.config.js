import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: [
      'build/',
      'build-admin/',
      '.svelte-kit/',
      '.svelte-kit-admin/',
      'node_modules/',
      'target/',
      'src/lib/api/schema.d.ts'
    ]
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } }
  },
  {
    rules: {
      // TypeScript knows what is defined.
      'no-undef': 'off',
      // Every address comes from src/lib/paths.ts, which resolves it; the rule cannot see through that.
      'svelte/no-navigation-without-resolve': 'off',
      // Used after a check that the compiler cannot follow; noUncheckedIndexedAccess asks for the others.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error'
    }
  }
);
