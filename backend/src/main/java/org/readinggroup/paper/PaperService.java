package org.readinggroup.paper;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.readinggroup.session.SessionService;
import org.readinggroup.shared.slug.OldSlugs;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageRequest;

/** Papers, and the sessions that discussed them. */
@Singleton
public class PaperService {
    /** The only order of the list. */
    static final String BY_TITLE = "title";

    private final PaperRepository papers;
    private final OldSlugs oldSlugs;
    private final SessionService sessions;

    PaperService(PaperRepository papers, OldSlugs oldSlugs, SessionService sessions) {
        this.papers = papers;
        this.oldSlugs = oldSlugs;
        this.sessions = sessions;
    }

    @Transactional
    Page<Paper> list(PageRequest request) {
        List<String> after = request.keys();
        List<PaperEntity> rows = after.isEmpty()
                ? papers.byTitle(null, null, request.limit() + 1)
                : papers.byTitle(after.get(0), UUID.fromString(after.get(1)), request.limit() + 1);
        return Page.of(rows, papers.countPublic(), request, paper -> Cursor.of(BY_TITLE, paper.sortKey, paper.id))
                .map(items -> items.stream().map(PaperService::view).toList());
    }

    /** One paper; an old slug answers 308. */
    @Transactional
    public PaperWithSessions get(String slug) {
        PaperEntity paper = papers.publicBySlug(slug)
                .orElseThrow(() -> oldSlugs.missing(OldSlugs.Kind.paper, slug, today -> papers.publicBySlug(today)
                        .isPresent()));
        return new PaperWithSessions(view(paper), sessions.ofPaper(paper.id));
    }

    static Paper view(PaperEntity paper) {
        return new Paper(paper.id, paper.slug, paper.title, paper.authors, paper.arxivId, paper.doi, paper.url);
    }
}
