package org.readinggroup.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts as HTML that cannot do harm. */
class MarkdownTest {
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h3",
            "h4",
            "h5",
            "h6",
            "a",
            "span",
            "em",
            "strong",
            "code",
            "pre",
            "ul",
            "ol",
            "li",
            "blockquote",
            "br",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z0-9]+)((?:\\s+[a-z-]+=\"[^\"<>]*\")*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "title", "class", "data-display", "align", "start", "rel");
    /** What a browser would read as one, after the blanks that it leaves out. */
    private static final Pattern SCHEME = Pattern.compile("^[\\s\\p{Cntrl}]*([A-Za-z][A-Za-z0-9+.\\s-]*):");

    private static final Duration GENEROUS = Duration.ofSeconds(20);

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*a* **b** `c`|<p><em>a</em> <strong>b</strong> <code>c</code></p>",
                "# One|<h3>One</h3>",
                "## Two|<h4>Two</h4>",
                "###### Six|<h6>Six</h6>",
                "[a](https://example.org)|<p><a href=\"https://example.org\">a</a></p>",
                "https://example.org/a|<p><a href=\"https://example.org/a\">https://example.org/a</a></p>",
                "![a cat](https://example.org/cat.png)|<p><a href=\"https://example.org/cat.png\">a cat</a></p>",
                "<b>bold</b>|<p>&lt;b&gt;bold&lt;/b&gt;</p>",
                "[a](javascript:alert(1))|<p>a</p>",
                "[*a* b](javascript:alert(1)) c|<p><em>a</em> b c</p>",
                "![a cat](data:image/png;base64,AA)|<p>a cat</p>",
                "<javascript:alert(1)>|<p>javascript:alert(1)</p>",
                "[a]()|<p><a href=\"\">a</a></p>",
                "[a](?x=1)|<p><a href=\"?x=1\">a</a></p>",
                "[a](<https://e.x/a b>)|<p><a href=\"https://e.x/a%20b\">a</a></p>",
                "[a](https://e.x/ü%20%zz)|<p><a href=\"https://e.x/%C3%BC%20%25zz\">a</a></p>",
                "a & b|<p>a &amp; b</p>",
            })
    void rendersCommonMark(String text, String html) {
        assertEquals(html, rendered(text).replace(" rel=\"nofollow\"", ""));
    }

    @Test
    void rendersTables() {
        assertTrue(rendered("|a|b|\n|-|-|\n|1|2|").startsWith("<table>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$x$|<p><span class=\"math\" data-display=\"inline\">x</span></p>",
                "$$x$$|<p><span class=\"math\" data-display=\"block\">x</span></p>",
                "$$ x $$|<p><span class=\"math\" data-display=\"block\">x</span></p>",
                "$a_1*b*c_2$|<p><span class=\"math\" data-display=\"inline\">a_1*b*c_2</span></p>",
                "$a<b$|<p><span class=\"math\" data-display=\"inline\">a&lt;b</span></p>",
                "$\\$5$|<p><span class=\"math\" data-display=\"inline\">\\$5</span></p>",
                "$5 and $10|<p>$5 and $10</p>",
                "It costs $5.|<p>It costs $5.</p>",
                "$ x$|<p>$ x$</p>",
                "$x $|<p>$x $</p>",
                "\\$x$|<p>$x$</p>",
                "`$x$`|<p><code>$x$</code></p>",
                "$x$5|<p>$x$5</p>",
                "$$|<p>$$</p>",
                "$</span><script>$|<p><span class=\"math\" data-display=\"inline\">&lt;/span&gt;&lt;script&gt;</span></p>",
            })
    void leavesTexForThePageAndPricesBe(String text, String html) {
        assertEquals(html, rendered(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ b", "- b", "* b", "> 0", "# b", "1. b", "=", "---", "```", "<div>", "    + b"})
    void leavesAFormulaWholeWhateverItsLinesBeginWith(String line) {
        assertEquals("<p>" + formula("x = a\n" + line.strip()) + "</p>", rendered("$$\nx = a\n%s\n$$".formatted(line)));
        assertEquals("<p>" + formula(line.strip() + "\nc") + "</p>", rendered("$$\n%s\nc $$".formatted(line)));
    }

    @Test
    void letsTheTextAroundAFormulaBe() {
        String formula = formula("a\n- b");

        assertEquals(
                "<p>We have\n" + formula + "</p>\n<p>for all " + inline("n") + ".</p>",
                rendered("We have\n$$\na\n- b\n$$\nfor all $n$."));
        assertEquals(
                "<p>The loss is\n" + formula + " and</p>\n<p>no more.</p>",
                rendered("The loss is\n$$ a\n- b $$ and\nno more."));
        assertEquals("<p>The loss is " + formula + "</p>", rendered("The loss is $$\na\n- b\n$$"));
        assertEquals(
                "<ul>\n<li>one\n" + formula + "</li>\n<li>two</li>\n</ul>",
                rendered("- one\n  $$\n  a\n  - b\n  $$\n- two"));
        assertEquals("<blockquote>\n<p>" + formula + "</p>\n</blockquote>", rendered("> $$\n> a\n> - b\n> $$"));
        assertEquals("<p>" + formula + "</p>\n<ul>\n<li>c</li>\n</ul>", rendered("$$\na\n- b\n$$\n- c"));
        assertEquals("<p>" + formula + "</p>\n<p>" + formula + "</p>", rendered("$$\na\n- b\n$$\n$$\na\n- b\n$$"));
        assertEquals("<p>" + formula("a \\$ b") + "</p>\n<ul>\n<li>b</li>\n</ul>", rendered("$$\na \\$ b\n$$\n- b"));
        assertEquals(
                "<p>" + formula("- b") + " <a rel=\"nofollow\" href=\"https://e.x\">a</a></p>",
                rendered("[a]: https://e.x\n$$\n- b\n$$ [a]"));
    }

    @Test
    void takesDollarsThatNothingClosesForText() {
        assertEquals("<p>$$</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>", rendered("$$\n- a\n- b"));
        assertEquals(
                "<p>Cafes: $$</p>\n<ul>\n<li>good</li>\n<li>cheap</li>\n</ul>", rendered("Cafes: $$\n- good\n- cheap"));
        assertEquals("<p>$$</p>\n<ul>\n<li>a</li>\n</ul>\n<p>b $$</p>", rendered("$$\n- a\n\nb $$"));
        assertEquals("<p>$$</p>\n<ul>\n<li>a $5\nb $$</li>\n</ul>", rendered("$$\n- a $5\nb $$"));
        assertEquals("<ul>\n<li>$$</li>\n<li>a $$</li>\n</ul>", rendered("- $$\n- a $$"));
        assertEquals("<p>Dear, $$$</p>\n<ul>\n<li>a $$$</li>\n</ul>", rendered("Dear, $$$\n- a $$$"));
        assertEquals("<pre><code>$$\n- a\n$$\n</code></pre>", rendered("```\n$$\n- a\n$$\n```"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://x.y/?q=$a&b=$c|https://x.y/?q=$a&amp;b=$c",
                "HTTP://x.y/$a$|HTTP://x.y/$a$",
                "https://x.y/$a_b_$c|https://x.y/$a_b_$c",
            })
    void linksAnAddressWithItsDollars(String address, String shown) {
        assertEquals("<p><a rel=\"nofollow\" href=\"%1$s\">%1$s</a></p>".formatted(shown), rendered(address));
        assertEquals(
                "<p>See <strong><a rel=\"nofollow\" href=\"%1$s\">%1$s</a></strong> and %2$s.</p>"
                        .formatted(shown, inline("x")),
                rendered("See **" + address + "** and $x$."));
    }

    @Test
    void linksABareHostWithItsDollars() {
        assertEquals(
                "<p><a rel=\"nofollow\" href=\"http://www.x.y/?q=$a&amp;b=$c\">www.x.y/?q=$a&amp;b=$c</a></p>",
                rendered("www.x.y/?q=$a&b=$c"));
    }

    @Test
    void keepsAFormulaThatNamesAnAddress() {
        assertEquals("<p>" + inline("\\href{https://x.y/a}{z}") + "</p>", rendered("$\\href{https://x.y/a}{z}$"));
        assertEquals("<p>" + inline("h") + " is " + inline("http") + "</p>", rendered("$h$ is $http$"));
    }

    private static String formula(String source) {
        return "<span class=\"math\" data-display=\"block\">"
                + source.replace(">", "&gt;").replace("<", "&lt;") + "</span>";
    }

    private static String inline(String source) {
        return "<span class=\"math\" data-display=\"inline\">" + source + "</span>";
    }

    @Test
    void keepsNullNullAndNothingNothing() {
        assertNull(markdown.toHtml(null));
        assertEquals("", markdown.toHtml(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<style>@import 'https://evil.example';</style>",
                "<div\nonclick=alert(1)\n>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](&#x6A&#x61;vascript:alert(1))",
                "[x](  javascript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![\"onload=\"alert(1)](x)",
                "[x](https://a \"\\\" onclick=\\\"alert(1)\")",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x](https://a\"onclick=\"alert(1))",
                "```\"><script>alert(1)</script>\nx\n```",
                "```js\" onclick=\"alert(1)\nx\n```",
                "$<img src=x onerror=alert(1)>$",
                "$$\"><script>alert(1)</script>$$",
                "$$\n<img src=x onerror=alert(1)>\n- <script>alert(1)</script>\n$$",
                "$$\n> </span><script>alert(1)</script>\n$$\n<script>",
                "$$\n- [x](javascript:alert(1))\n\n$$",
                "https://example.org/$\"onclick=\"alert(1)$<script>",
                "www.example.org/$<script>$",
                "|<script>|\n|-|\n|<img onerror=alert(1)>|",
                "# <script>alert(1)</script>",
                "<https://example.org/\"onmouseover=\"alert(1)>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "http://example.org/?\"onclick=\"alert(1)",
                "\u0000<script>",
            })
    void showsHarmAsText(String text) {
        String html = markdown.toHtml(text);

        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            assertTrue(ELEMENTS.contains(tag.group(1)), html);
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                assertTrue(ATTRIBUTES.contains(attribute.group(1)), html);
                Matcher scheme = SCHEME.matcher(attribute.group(2));
                if (attribute.group(1).equals("href") && scheme.find()) {
                    assertTrue(Set.of("http", "https", "mailto").contains(scheme.group(1)), html);
                }
            }
        }
        String between = TAG.matcher(html).replaceAll("");
        assertTrue(!between.contains("<") && !between.contains(">"), html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "*",
                "$",
                "$$",
                "$a ",
                "_a",
                "`",
                "``a",
                "![",
                "<",
                "> ",
                "- ",
                "**a ",
                "[a](",
                "|",
                "\\",
                "&",
                "$x",
                "~",
                "](",
                "$$\n*",
                "$$\n- ",
                "$$ a\n",
                "$$ $\n*x\n",
                "x\n$$\n*\n$$\n",
                "https://a.b/$",
                "http://",
                "www."
            })
    void endsSoonWhateverIsRepeated(String piece) {
        String text = piece.repeat(50_000 / piece.length());

        String html = assertTimeoutPreemptively(GENEROUS, () -> markdown.toHtml(text));
        assertTrue(html.length() > 0);
    }

    @ParameterizedTest
    @CsvSource({">, x, ''", "+ , x, ''", "1. , x, ''", "*, x, *", "**, x, **", "![, x, ](y)"})
    void showsAsWrittenWhatIsNestedWithoutEnd(String before, String middle, String after) {
        String text = before.repeat(5_000) + middle + after.repeat(5_000);
        String html = assertTimeoutPreemptively(GENEROUS, () -> markdown.toHtml(text));
        assertTrue(html.length() > 0);
    }

    private String rendered(String text) {
        return markdown.toHtml(text).strip();
    }
}
