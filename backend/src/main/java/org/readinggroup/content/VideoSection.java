package org.readinggroup.content;

import org.readinggroup.content.Content.Kind;
import org.readinggroup.video.YouTubeAddress;

/** Reads the videos. */
final class VideoSection {

    private final Register videos = new Register("video");
    private final Register sessions;

    VideoSection(Register sessions) {
        this.sessions = sessions;
    }

    Content.Video video(Value value) {
        return Fields.read(value, this::video);
    }

    private Content.Video video(Fields f) {
        Kind kind = f.required("kind", Scalars.oneOf(Kind.class));
        String session = f.optional("session", sessions::refer);
        if (kind == Kind.RELEVANT && f.has("session")) {
            f.refuse("session", "stands at a RELEVANT video; leave it out, or write kind: RECORDING");
        }
        String url = f.optional("url", Addresses::web);
        return new Content.Video(
                f.required("slug", videos::define),
                kind,
                f.required("title", Scalars.line(Scalars.NAME)),
                f.optional("summary", Scalars.prose(Scalars.SUMMARY)),
                f.optional("description", Scalars.prose(Scalars.LONG_TEXT)),
                url,
                youtubeId(f, url),
                f.optional("duration", Scalars::durationSeconds),
                f.optional("publishedOn", Times::date),
                f.optional("creator", Scalars.line(Scalars.NAME)),
                f.optional("featured", Scalars::truth, false),
                session,
                f.optional("thumbnailUrl", Addresses::webOrPath));
    }

    /** What the address says already need not be said again, and must not be said differently. */
    private static String youtubeId(Fields f, String url) {
        String given = f.optional("youtubeId", Scalars::youtubeId);
        String inUrl = url == null ? null : YouTubeAddress.videoId(url).orElse(null);
        if (given != null && inUrl != null && !given.equals(inUrl)) {
            f.refuse("youtubeId", "is %s, but url names the video %s; one of the two is wrong".formatted(given, inUrl));
        }
        return given == null ? inUrl : given;
    }
}
