package org.readinggroup.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The fields of one thing in the file. A converter that refuses its value has the refusal noted with line and field, and
 * reading goes on with a placeholder: what is read from a file with problems is never seen, because the file is refused.
 */
final class Fields {

    private final Value owner;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(Value owner, MappingNode node) {
        this.owner = owner;
        for (NodeTuple field : node.getValue()) {
            Node key = field.getKeyNode();
            int line = key.getStartMark().map(YamlNodes::line).orElse(owner.line());
            if (!(key instanceof ScalarNode scalar)) {
                owner.problems().add(line, owner.path(), "has a field whose name is no text; a name is due");
                continue;
            }
            String name = scalar.getValue();
            Integer first = keyLines.putIfAbsent(name, line);
            if (first != null) {
                String message = "stands twice, at lines " + first + " and " + line + "; one of them is due";
                owner.problems().add(line, pathOf(name), message);
                continue;
            }
            values.put(name, new Value(field.getValueNode(), pathOf(name), owner.problems()));
        }
    }

    /** Reads a thing by its fields; every field that the reader does not ask for is refused. */
    static <T> T read(Value value, Function<Fields, T> reader) {
        if (!(value.node() instanceof MappingNode mapping) || !value.hasPlainTag()) {
            throw new Refusal("is " + value.found() + "; fields are due, like \"name: value\"");
        }
        Fields fields = new Fields(value, mapping);
        T thing = reader.apply(fields);
        fields.refuseUnknown();
        return thing;
    }

    <T> T optional(String name, Function<Value, T> converter) {
        return optional(name, converter, null);
    }

    /** The field's value, or the other one where the field is absent, {@code null} or refused. */
    <T> T optional(String name, Function<Value, T> converter, T otherwise) {
        return has(name) ? converted(values.get(name), converter, otherwise) : otherwise;
    }

    <T> T required(String name, Function<Value, T> converter) {
        return required(name, converter, null);
    }

    /** @param placeholder what stands for a value that is missing or refused, for types that have no {@code null} */
    <T> T required(String name, Function<Value, T> converter, T placeholder) {
        if (!has(name)) {
            refuse(name, "is missing; it is required");
        }
        return optional(name, converter, placeholder);
    }

    /** The items of a list, in order and without those that were refused; empty where the field is absent. */
    <T> List<T> list(String name, int max, Function<Value, T> converter) {
        return optional(name, value -> items(value, max, converter), List.of());
    }

    /** Whether the field is there with a value, right or wrong. */
    boolean has(String name) {
        known.add(name);
        return values.containsKey(name) && !values.get(name).isNull();
    }

    /** Notes what only shows when fields are seen together; without the field, it is said of the thing's first line. */
    void refuse(String name, String message) {
        int line = keyLines.getOrDefault(name, owner.line());
        owner.problems().add(line, pathOf(name), message);
    }

    private static <T> List<T> items(Value value, int max, Function<Value, T> converter) {
        if (!(value.node() instanceof SequenceNode sequence) || !value.hasPlainTag()) {
            throw new Refusal("is " + value.found() + "; a list is due, each item after \"- \"");
        }
        List<Node> nodes = sequence.getValue();
        if (nodes.size() > max) {
            throw new Refusal("has " + nodes.size() + " items; at most " + max + " are allowed");
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Value item = new Value(nodes.get(i), value.path() + "[" + i + "]", value.problems());
            T converted = converted(item, converter, null);
            if (converted != null) {
                items.add(converted);
            }
        }
        return List.copyOf(items);
    }

    private static <T> T converted(Value value, Function<Value, T> converter, T otherwise) {
        try {
            return converter.apply(value);
        } catch (Refusal refusal) {
            value.refuse(refusal.getMessage());
            return otherwise;
        }
    }

    private void refuseUnknown() {
        for (String name : keyLines.keySet()) {
            if (!known.contains(name)) {
                String hint = Nearest.to(name, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElseGet(() -> "known here are " + String.join(", ", known));
                refuse(name, "is not a field that is known here; " + hint);
            }
        }
    }

    private String pathOf(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return owner.path().isEmpty() ? shown : owner.path() + "." + shown;
    }
}
