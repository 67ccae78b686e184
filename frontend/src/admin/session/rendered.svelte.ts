import { send } from '../api/send.ts';

/** Long enough to type the next letter, in milliseconds. */
const PAUSE = 200;

/** The service's HTML of a text, a moment after it was written: the one renderer there is serves the preview too. */
export class Rendered {
  html = $state('');
  /** Whether the service could not be asked; what is shown is older than the text. */
  isOld = $state(false);

  #asked = 0;
  #of: string | null = null;

  /** Follows a text from now on; call it while a component is set up. */
  constructor(text: () => string, known: { text: string; html: string } | null) {
    if (known) {
      this.#of = known.text;
      this.html = known.html;
    }
    $effect(() => {
      const markdown = text();
      if (markdown === this.#of) return;
      const timer = setTimeout(() => void this.#render(markdown), PAUSE);
      return () => clearTimeout(timer);
    });
  }

  async #render(markdown: string) {
    const asked = ++this.#asked;
    const sent = markdown.trim()
      ? await send('post', '/api/v1/admin/render', { body: { markdown } })
      : { data: { html: '' } };
    // The newest text wins, whichever answer comes last.
    if (asked !== this.#asked) return;
    this.isOld = sent.data === undefined;
    if (!sent.data) return;
    this.#of = markdown;
    this.html = sent.data.html;
  }
}
