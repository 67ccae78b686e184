import temml from 'temml';
import 'temml/dist/Temml-Local.css';
import './math.css';

/**
 * Replaces the TeX in a text by MathML, which browsers lay out themselves: no inline styles that the content security policy
 * would refuse. What cannot be read as TeX is left as it stands.
 */
export function typeset(text: HTMLElement) {
  text.querySelectorAll<HTMLElement>('.math').forEach(typesetOne);
  // A formula's own width changes when its font arrives, which need not change the size of its text.
  for (const sized of [text, ...text.querySelectorAll('math')]) widths.observe(sized);
}

/** What is wider than the page scrolls, so the keyboard has to get there; not all browsers see to it themselves. */
const widths = new ResizeObserver((resized) => {
  for (const text of new Set(resized.map(({ target }) => target.closest('.text')))) {
    if (!text) continue;
    for (const scroller of text.querySelectorAll<HTMLElement>(':scope > *, .math[data-display="block"]')) {
      if (scroller.scrollWidth > scroller.clientWidth) scroller.tabIndex = 0;
      else scroller.removeAttribute('tabindex');
    }
  }
});

function typesetOne(formula: HTMLElement) {
  const source = formula.textContent;
  try {
    temml.render(source, formula, {
      displayMode: formula.dataset.display === 'block',
      throwOnError: true,
      // A text may not reach beyond its formula: no links, no classes, no macros kept for the next.
      trust: false
    });
  } catch {
    formula.textContent = source;
  }
}
