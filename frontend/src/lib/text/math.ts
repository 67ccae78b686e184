import temml from 'temml';
import 'temml/dist/Temml-Local.css';
import './math.css';

/**
 * Replaces the TeX in a text by MathML, which browsers lay out themselves: no inline styles that the content security policy
 * would refuse. What cannot be read as TeX is left as it stands.
 */
export function typeset(text: HTMLElement) {
  text.querySelectorAll<HTMLElement>('.math').forEach(typesetOne);
  widths.observe(text);
}

/** What is wider than the page scrolls, so the keyboard has to get there; not all browsers see to it themselves. */
const widths = new ResizeObserver((texts) => {
  for (const { target } of texts) {
    for (const scroller of target.querySelectorAll<HTMLElement>(':scope > *, .math[data-display="block"]')) {
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
