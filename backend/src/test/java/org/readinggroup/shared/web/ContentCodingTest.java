package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which codings an Accept-Encoding header accepts (RFC 9110, section 12.5.3). */
class ContentCodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|false|true",
                "gzip, deflate, br|true|true",
                "BR|true|false",
                "br;q=1.0, gzip;q=0.8, *;q=0.1|true|true",
                "gzip;q=0|false|false",
                "gzip; q=0.000|false|false",
                "gzip;Q=0|false|false",
                "gzip;q=0.001|false|true",
                "*|true|true",
                "*;q=0|false|false",
                "gzip;q=0, *|true|false",
                "*, gzip;q=0|true|false",
                "identity|false|false",
                "''|false|false",
                "xgzip, gzipx|false|false",
                ",,;|false|false",
            })
    void areThoseItNamesAndDoesNotRefuse(String header, boolean brotli, boolean gzip) {
        assertEquals(new ContentCoding(brotli, gzip), ContentCoding.accepted(header));
    }

    @Test
    void areNoneWithoutTheHeader() {
        assertEquals(new ContentCoding(false, false), ContentCoding.accepted(null));
    }
}
