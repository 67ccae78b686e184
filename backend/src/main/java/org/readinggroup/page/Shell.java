package org.readinggroup.page;

import java.nio.charset.StandardCharsets;

/**
 * The document that answers every address of an app, which then shows what the address names.
 *
 * @param file the document
 * @param policy what its scripts and styles may be
 */
record Shell(PageFile file, PagePolicy policy) {
    static Shell of(PageFile file) {
        return new Shell(file, new PagePolicy(file.plain().toString(StandardCharsets.UTF_8)));
    }
}
