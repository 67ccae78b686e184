import temml from 'temml';
import 'temml/dist/Temml-Local.css';
import './math.css';

/**
 * Replaces the TeX in the element by MathML, which browsers lay out themselves: no inline styles that the content security
 * policy would refuse. What cannot be read as TeX is left as it stands.
 */
export function typeset(formula: HTMLElement) {
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
