import type { Plugin } from 'vite';

/**
 * SvelteKit's root component hides its announcer of navigations with a style attribute, which a content security
 * policy without 'unsafe-inline' refuses, so that the announcer would be seen. The class does the same by the rules.
 */
export function announcerWithoutInlineStyle(): Plugin {
  const attribute = /(id="svelte-announcer"[^>]*?)style="[^"]*"/;
  return {
    name: 'announcer-without-inline-style',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('runtime/components/root.svelte')) return;
      if (!attribute.test(code)) throw new Error('SvelteKit no longer styles its announcer inline: drop this plug-in');
      return { code: code.replace(attribute, '$1class="visually-hidden"'), map: null };
    }
  };
}
