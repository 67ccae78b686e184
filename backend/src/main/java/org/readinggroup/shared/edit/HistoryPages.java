package org.readinggroup.shared.edit;

import org.readinggroup.shared.problem.Violations;
import org.readinggroup.shared.web.PageQuery;
import org.readinggroup.shared.web.PageRequest;

/** The pages of a history, whose one key is the revision. */
final class HistoryPages {
    static final String ORDER = "-revision";

    private HistoryPages() {}

    static PageRequest of(PageQuery query) {
        Violations violations = new Violations();
        PageRequest page = query.page(
                ORDER,
                cursor -> cursor.keys().size() == 1 && cursor.keys().get(0).matches("[1-9][0-9]{0,8}"),
                violations);
        violations.refuseIfAny();
        return page;
    }
}
