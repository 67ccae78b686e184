package org.readinggroup.video;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an address on YouTube says: the id of its video, whichever of YouTube's spellings the address has. */
public final class YouTubeAddress {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{11}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://(?:youtu\\.be/"
            + "|(?:(?:www|m|music)\\.)?youtube(?:-nocookie)?\\.com/"
            + "(?:(?:live|embed|shorts|v)/|watch/?\\?(?:[^#]*&)?(?-i:v)=))"
            + "(?<id>[A-Za-z0-9_-]{11})(?:[/?&#].*)?");

    private YouTubeAddress() {}

    /** Whether the text has the form of a video's id: 11 letters, digits, {@code _} or {@code -}. */
    public static boolean isVideoId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * The id of the video at an address: {@code https://youtu.be/…}, or {@code watch?v=…}, {@code live/…},
     * {@code embed/…} or {@code shorts/…} on youtube.com.
     *
     * @return 11 characters, or empty where the address is no video's on YouTube
     */
    public static Optional<String> videoId(String url) {
        Matcher address = ADDRESS.matcher(url);
        return address.matches() ? Optional.of(address.group("id")) : Optional.empty();
    }
}
