package org.readinggroup.shared.text;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * The one renderer of long texts, for the page, feeds, mail and preview: CommonMark with tables and bare links to safe HTML.
 * Raw HTML is shown as text, links to other than http(s) and mailto are their text alone, pictures become links (showing one
 * would ask another host), and headings begin below those of the page around the text. TeX stays as it is, in
 * {@code <span class="math" data-display="inline|block">}, for the page to typeset.
 */
@Singleton
public class Markdown {
    /** The page has the title as h1 and its own parts as h2. */
    private static final int LEVELS_ABOVE = 2;

    /** Nobody reads what is nested deeper, and walking through it would exhaust the stack. */
    private static final int DEEPEST = 100;

    private static final UrlSanitizer ADDRESSES = new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

    private final HtmlRenderer renderer;

    Markdown() {
        renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(ADDRESSES)
                .percentEncodeUrls(true)
                .softbreak("\n")
                .nodeRendererFactory(TexRenderer::new)
                .build();
    }

    /** The HTML of a text, or null for null. The text itself is never changed. */
    public String toHtml(String text) {
        if (text == null) {
            return null;
        }
        Node document = parserOf(text).parse(text);
        if (document instanceof TooDeep) {
            return renderer.render(asWritten(text));
        }
        document.accept(new Safer());
        return renderer.render(document);
    }

    private static Parser parserOf(String text) {
        return Parser.builder()
                // Before those of the extensions, which walk through the whole text.
                .postProcessor(document -> isTooDeep(document) ? new TooDeep() : document)
                // Before the tables, which a formula may look like.
                .customBlockParserFactory(new TexParagraph.Factory(text))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .extensions(EXTENSIONS)
                .customInlineContentParserFactory(new TexParser.Factory())
                .customInlineContentParserFactory(new BareAddressParser.Factory())
                .build();
    }

    /** Without recursion, which is the point. */
    private static boolean isTooDeep(Node document) {
        int depth = 0;
        Node node = document;
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                if (depth > DEEPEST) {
                    return true;
                }
                continue;
            }
            while (node != document && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (node == document) {
                return false;
            }
            node = node.getNext();
        }
    }

    private static Node asWritten(String text) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        Document document = new Document();
        document.appendChild(paragraph);
        return document;
    }

    /** Stands for a text that is nested too deep. */
    private static final class TooDeep extends Document {}

    private static final class Safer extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + LEVELS_ABOVE));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Link link = new Link(image.getDestination(), image.getTitle());
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            image.insertAfter(link);
            image.unlink();
            visit(link);
        }

        /** The renderer would let a refused address be the page's own. */
        @Override
        public void visit(Link link) {
            visitChildren(link);
            String address = link.getDestination();
            if (!address.isEmpty() && ADDRESSES.sanitizeLinkUrl(address).isEmpty()) {
                for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                    link.insertBefore(child);
                }
                link.unlink();
            }
        }
    }

    private record TexRenderer(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Tex.class);
        }

        @Override
        public void render(Node node) {
            Tex tex = (Tex) node;
            // In a fixed order: the same text gives the same bytes, and so the same entity tag, on every replica.
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "math");
            attributes.put("data-display", tex.block() ? "block" : "inline");
            context.getWriter().tag("span", context.extendAttributes(node, "span", attributes));
            context.getWriter().text(tex.source());
            context.getWriter().tag("/span");
        }
    }
}
