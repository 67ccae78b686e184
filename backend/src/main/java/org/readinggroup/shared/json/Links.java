package org.readinggroup.shared.json;

import java.util.List;

/** Reads the links of a group or a person. */
public final class Links {
    private static final int MOST = 50;
    private static final int LONGEST_LABEL = 200;

    private Links() {}

    /** The links that a field holds, in order. */
    public static List<Link> of(Body body, String name) {
        return body.objects(name, MOST).stream()
                .map(link -> {
                    link.require("rel", "label", "url");
                    return new Link(
                            link.slug("rel"), link.text("label", LONGEST_LABEL), link.webAddressOrMailto("url"));
                })
                .toList();
    }
}
