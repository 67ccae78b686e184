package org.readinggroup.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.readinggroup.session.SessionListItem.SessionTopic;
import org.readinggroup.session.SessionListItem.Speaker;

/** Sessions as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), which leaves out what there is not. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        String description,
        @JsonProperty("next_url") String nextUrl,
        String language,
        List<Author> authors,
        // A feed without sessions has an empty list: the format wants one.
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {

    static final String TYPE = "application/feed+json;charset=UTF-8";

    record Author(String name) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String contentHtml,
            String summary,
            @JsonProperty("date_published") Instant datePublished,
            @JsonProperty("date_modified") Instant dateModified,
            List<Author> authors,
            List<String> tags,
            // What the format has no field for goes where its section "Extensions" says.
            @JsonProperty("_reading_group") Plan plan) {}

    /** When the session takes place, and what it is right now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plan(
            String about,
            String status,
            @JsonProperty("starts_at") Instant startsAt,
            @JsonProperty("ends_at") Instant endsAt,
            @JsonProperty("time_zone") String timeZone) {}

    static JsonFeed of(Feed<SessionEntry> feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.pageAddress(),
                feed.address(),
                feed.subtitle(),
                feed.nextAddress(),
                "en",
                List.of(new Author(feed.author())),
                feed.entries().stream()
                        .map(entry -> item(entry, feed.apiAddress()))
                        .toList());
    }

    private static Item item(SessionEntry entry, String about) {
        return new Item(
                entry.id(),
                entry.address(),
                entry.session().title(),
                entry.html(),
                entry.session().summary(),
                entry.publishedAt(),
                entry.updatedAt(),
                entry.session().speakers().stream()
                        .map(Speaker::name)
                        .map(Author::new)
                        .toList(),
                entry.session().topics().stream().map(SessionTopic::name).toList(),
                new Plan(
                        about,
                        entry.session().status().name(),
                        entry.session().startsAt(),
                        entry.session().endsAt(),
                        entry.session().timeZone()));
    }
}
