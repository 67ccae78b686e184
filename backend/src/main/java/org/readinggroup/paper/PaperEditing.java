package org.readinggroup.paper;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.readinggroup.shared.arxiv.ArxivId;
import org.readinggroup.shared.edit.Conflicts;
import org.readinggroup.shared.edit.EditTools;
import org.readinggroup.shared.edit.Editing;
import org.readinggroup.shared.edit.InUse;
import org.readinggroup.shared.edit.ListOrder;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.json.Body;

/** What organizers do to papers. */
@Singleton
public class PaperEditing extends Editing<PaperEntity, PaperEdit, AdminPaper> {
    /** Characters of a title. */
    public static final int LONGEST_TITLE = 300;

    /** Authors of a paper. */
    public static final int MOST_AUTHORS = 200;

    private static final int LONGEST_NAME = 200;
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/\\S{1,200}");
    private static final ListOrder ORDER = ListOrder.byText("title");

    private final PaperRepository papers;
    private final Clock clock;

    PaperEditing(PaperRepository papers, EditTools tools, Clock clock) {
        super(Kind.paper, PaperEntity.class, tools);
        this.papers = papers;
        this.clock = clock;
    }

    /** The id of the paper with that slug, today or once; empty where there is none. */
    public Optional<UUID> idOf(String slug) {
        return today(slug).map(paper -> paper.id);
    }

    /** The id of the paper with that arXiv id in its normal spelling. */
    public Optional<UUID> idOfArxivId(String arxivId) {
        return papers.byArxivId(arxivId).map(paper -> paper.id);
    }

    /** The id of the paper with that title, whatever the case; of several the one without an arXiv id, then the oldest. */
    public Optional<UUID> idOfTitle(String title) {
        return papers.byTitle(title).map(paper -> paper.id);
    }

    /** Makes a paper, and returns its id; its slug and arXiv id are free. */
    public UUID create(NewPaper paper, Actor actor) {
        return create(paper, true, actor);
    }

    /** Makes a paper that a session names and that is announced with it; returns the id. */
    public UUID createNamed(String title, String arxivId, String url, Actor actor) {
        return create(new NewPaper(null, title, List.of(), arxivId, null, url), false, actor);
    }

    private UUID create(NewPaper paper, boolean isPublic, Actor actor) {
        PaperEntity entity = new PaperEntity();
        entity.isPublic = isPublic;
        entity.begin(UUID.randomUUID(), clock.instant());
        apply(
                entity,
                new PaperEdit(paper.title(), paper.slug(), paper.authors(), paper.arxivId(), paper.doi(), paper.url()));
        add(entity, actor);
        return entity.id;
    }

    /** The arXiv id that a field holds, in its normal spelling. */
    public static String arxivId(Body body, String name) {
        String text = body.text(name, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        Optional<ArxivId> id = ArxivId.parse(text);
        if (id.isEmpty()) {
            body.wrong(name, "must be an arXiv id, such as 2506.20639");
        }
        return id.map(ArxivId::value).orElse(null);
    }

    @Override
    protected PaperEntity blank() {
        return new PaperEntity();
    }

    @Override
    protected PaperEdit read(Body body) {
        body.require("title");
        PaperEdit edit = new PaperEdit(
                body.text("title", LONGEST_TITLE),
                body.slug("slug"),
                body.texts("authors", MOST_AUTHORS, LONGEST_NAME),
                arxivId(body, "arxivId"),
                doi(body),
                body.webAddress("url"));
        body.end();
        return edit;
    }

    /** Whether a text is a DOI without an address around it (DOI Handbook, 2.2). */
    public static boolean isDoi(String text) {
        return DOI.matcher(text).matches();
    }

    private static String doi(Body body) {
        String doi = body.text("doi", 250);
        if (doi != null && !isDoi(doi)) {
            body.wrong("doi", "must be a DOI without an address around it, such as 10.1000/182");
        }
        return doi;
    }

    @Override
    protected void apply(PaperEntity paper, PaperEdit edit) {
        Conflicts conflicts = new Conflicts();
        String slug = slugFor(paper, edit.slug(), edit.title(), conflicts);
        checkArxivId(paper, edit.arxivId(), conflicts);
        conflicts.refuseIfAny();
        paper.slug = slug;
        paper.title = edit.title();
        paper.authors = List.copyOf(edit.authors());
        // A body that gives another id often has the address that was made from the id before.
        boolean isMade = edit.url() == null || edit.url().equals(arxivPage(paper.arxivId));
        paper.url = isMade ? arxivPage(edit.arxivId()) : edit.url();
        paper.arxivId = edit.arxivId();
        paper.doi = edit.doi();
    }

    private static String arxivPage(String arxivId) {
        return arxivId == null ? null : "https://arxiv.org/abs/" + arxivId;
    }

    @Override
    protected Object edit(PaperEntity paper) {
        return editOf(paper);
    }

    private static PaperEdit editOf(PaperEntity paper) {
        return new PaperEdit(paper.title, paper.slug, paper.authors, paper.arxivId, paper.doi, paper.url);
    }

    @Override
    protected List<AdminPaper> views(List<PaperEntity> entities) {
        return entities.stream()
                .map(paper -> new AdminPaper(
                        PaperService.view(paper),
                        paper.isPublic,
                        paper.createdAt,
                        paper.updatedAt,
                        paper.deletedAt,
                        editOf(paper)))
                .toList();
    }

    @Override
    protected ListOrder order() {
        return ORDER;
    }

    @Override
    protected Object keyOf(PaperEntity paper) {
        return paper.sortKey;
    }

    @Override
    protected void checkDelete(PaperEntity paper, Conflicts conflicts) {
        List<String> titles = papers.titlesOfSessionsWith(paper.id);
        if (!titles.isEmpty()) {
            conflicts.add("slug", "names a paper of " + InUse.by(titles));
        }
    }

    @Override
    protected void checkRestore(PaperEntity paper, Conflicts conflicts) {
        checkArxivId(paper, paper.arxivId, conflicts);
    }

    private void checkArxivId(PaperEntity paper, String arxivId, Conflicts conflicts) {
        if (arxivId != null) {
            papers.byArxivId(arxivId)
                    .filter(other -> !other.id.equals(paper.id))
                    .ifPresent(other -> conflicts.add("arxivId", "is that of the paper \"%s\"".formatted(other.slug)));
        }
    }
}
