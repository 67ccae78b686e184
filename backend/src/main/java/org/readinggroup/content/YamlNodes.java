package org.readinggroup.content;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Text to YAML nodes, each with its line. Nothing is constructed from a tag, and what a hostile file could grow (depth,
 * repeated collections) is bounded before anything recurses over it. YAML 1.2's core schema decides what is a number or a
 * truth value: {@code no} and {@code 13:00} stay text.
 */
final class YamlNodes {

    /** The format itself is four deep. */
    private static final int MAX_DEPTH = 20;
    /** A text that is shown again is one alias. */
    private static final int MAX_ALIASES = 1_000;

    private YamlNodes() {}

    /**
     * @return the one document of the file
     * @throws ContentException for a syntax error, with its line, and for a file beyond the limits
     */
    static Node compose(String text, String file, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new Yaml12())
                .setCodePointLimit(YamlText.MAX_BYTES)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .build();
        try {
            bound(new Parse(settings).parseString(text), problems);
            Node node = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> problems.alone(1, "is empty; at least the group is due"));
            if (node instanceof ScalarNode scalar
                    && scalar.getScalarStyle() == ScalarStyle.PLAIN
                    && scalar.getTag().equals(Tag.NULL)) {
                throw problems.alone(1, "is empty; at least the group is due");
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            String context = Optional.ofNullable(e.getContext()).orElse("");
            String what = e.getProblem() + (context.isEmpty() ? "" : " (" + context + ")");
            throw problems.alone(mark.map(YamlNodes::line).orElse(0), "is not YAML: " + what + hint(e.getProblem()));
        } catch (ReaderException e) {
            String character = "U+%04X".formatted(e.getCodePoint());
            throw problems.alone(
                    YamlText.lineAt(text, Math.min(e.getPosition(), text.length())),
                    "has the control character " + character + "; leave it out");
        } catch (YamlEngineException e) {
            throw problems.alone(0, "is not YAML: " + e.getMessage());
        }
    }

    static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private static void bound(Iterable<Event> events, Problems problems) {
        int depth = 0;
        int aliases = 0;
        for (Event event : events) {
            int line = event.getStartMark().map(YamlNodes::line).orElse(0);
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw problems.alone(line, "is nested more than " + MAX_DEPTH + " deep; no field is that deep");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof AliasEvent && ++aliases > MAX_ALIASES) {
                throw problems.alone(line, "has more than " + MAX_ALIASES + " aliases (*name); write the values out");
            }
        }
    }

    /** The core schema without merge keys ({@code <<}), which YAML 1.2 left behind: fields stand where they are read. */
    private static final class Yaml12 extends CoreSchema {
        @Override
        public ScalarResolver getScalarResolver() {
            return new CoreScalarResolver(false);
        }
    }

    /** The parser's words are for those who know YAML; these are for the others. */
    private static String hint(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "; a text that contains \": \" stands in quotes, and a field starts a line";
        }
        if (problem.contains("cannot start any token")) {
            return "; indent with spaces, never with a tab, and put a text that starts so in quotes";
        }
        if (problem.contains("but found another document") || problem.contains("<document start>")) {
            return "; one file is one document";
        }
        return "";
    }
}
