package org.readinggroup.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YouTubeAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://youtu.be/a-b_C3d4E5f",
                "https://youtu.be/a-b_C3d4E5f?t=90",
                "https://www.youtube.com/watch?v=a-b_C3d4E5f",
                "http://youtube.com/watch?v=a-b_C3d4E5f&t=90s",
                "https://m.youtube.com/watch?app=desktop&v=a-b_C3d4E5f#x",
                "https://WWW.YouTube.com/live/a-b_C3d4E5f?feature=share",
                "https://www.youtube.com/embed/a-b_C3d4E5f",
                "https://www.youtube-nocookie.com/embed/a-b_C3d4E5f",
                "https://www.youtube.com/shorts/a-b_C3d4E5f/"
            })
    void findsTheVideoInEverySpelling(String url) {
        assertEquals(Optional.of("a-b_C3d4E5f"), YouTubeAddress.videoId(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a-b_C3d4E5f",
                "https://youtu.be/a-b_C3d4E5",
                "https://youtu.be/a-b_C3d4E5fg",
                "https://www.youtube.com/@channel",
                "https://www.youtube.com/watch?list=a-b_C3d4E5f",
                "https://www.youtube.com/watch#?v=a-b_C3d4E5f",
                "https://www.youtube.com/watch?vv=a-b_C3d4E5f",
                "https://youtube.com.example.org/watch?v=a-b_C3d4E5f",
                "https://notyoutube.com/watch?v=a-b_C3d4E5f",
                "javascript://youtu.be/a-b_C3d4E5f"
            })
    void findsNoVideoAnywhereElse(String url) {
        assertEquals(Optional.empty(), YouTubeAddress.videoId(url));
    }

    @Test
    void knowsTheFormOfAnId() {
        assertTrue(YouTubeAddress.isVideoId("a-b_C3d4E5f"));
        assertFalse(YouTubeAddress.isVideoId("a-b_C3d4E5"));
        assertFalse(YouTubeAddress.isVideoId("a-b_C3d4E5 "));
    }
}
