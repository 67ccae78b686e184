package org.readinggroup.shared.text;

import org.commonmark.node.CustomNode;

/** A formula in a text: its TeX source, and whether it stands on lines of its own. */
final class Tex extends CustomNode {
    private final String source;
    private final boolean block;

    Tex(String source, boolean block) {
        this.source = source;
        this.block = block;
    }

    String source() {
        return source;
    }

    boolean block() {
        return block;
    }
}
