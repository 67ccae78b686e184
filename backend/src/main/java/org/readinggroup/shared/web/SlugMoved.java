package org.readinggroup.shared.web;

/** Ends a read with 308: the record has another slug now. */
public class SlugMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String slug;

    /** {@code slug} is the one of today. */
    public SlugMoved(String slug) {
        super("moved to " + slug, null, false, false);
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
