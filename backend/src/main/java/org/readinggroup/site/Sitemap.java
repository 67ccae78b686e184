package org.readinggroup.site;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;
import org.readinggroup.shared.web.BaseUrl;
import org.readinggroup.shared.xml.XmlDocument;

/** The pages of the site, by the protocol of sitemaps.org. */
@Singleton
class Sitemap {
    /** The protocol's own bound. */
    private static final int MOST = 50_000;

    private static final List<String> LISTS =
            List.of("/", "/sessions", "/videos", "/calendar", "/about", "/people", "/papers");

    private static final String RECORDS = """
            select * from (
                select 1 as kind, '/sessions/' || slug as path, updated_at from session where is_public
                union all
                select 2, '/videos/' || v.slug, v.updated_at
                from video v where v.deleted_at is null
                    and not exists (select from session d where d.id = v.session_id and d.stage = 'DRAFT')
                union all
                select 3, '/people/' || slug, updated_at from person where is_public and deleted_at is null
                union all
                select 4, '/papers/' || slug, updated_at from paper where is_public and deleted_at is null
            ) page order by kind, updated_at desc, path limit ?""";

    private record Page(String path, Instant updatedAt) {}

    private final Rows rows;
    private final BaseUrl baseUrl;

    Sitemap(Rows rows, BaseUrl baseUrl) {
        this.rows = rows;
        this.baseUrl = baseUrl;
    }

    byte[] document() {
        List<Page> pages = rows.all(
                Sql.of(RECORDS, MOST - LISTS.size()), row -> new Page(row.text("path"), row.instant("updated_at")));
        return XmlDocument.of(xml -> xml.element(
                "urlset",
                () -> {
                    for (String path : LISTS) {
                        xml.element("url", () -> xml.text("loc", baseUrl.of(path)));
                    }
                    for (Page page : pages) {
                        xml.element("url", () -> {
                            xml.text("loc", baseUrl.of(page.path()));
                            xml.text(
                                    "lastmod",
                                    page.updatedAt()
                                            .truncatedTo(ChronoUnit.SECONDS)
                                            .toString());
                        });
                    }
                },
                "xmlns",
                "http://www.sitemaps.org/schemas/sitemap/0.9"));
    }
}
