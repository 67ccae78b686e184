package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of any script, as headers carry them. */
class AsciiAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/a%20b?c=%C3%B6&d#e, https://example.org/a%20b?c=%C3%B6&d#e",
        "https://[2001:db8::1]:8443/ö, https://[2001:db8::1]:8443/%C3%B6",
        "https://example.org?ö, https://example.org?%C3%B6",
        "https://例え.テスト/ÿĀ, https://xn--r8jz45g.xn--zckzah/%C3%BF%C4%80",
        "http://BÜCHER.example:80, http://xn--bcher-kva.example:80",
        "https://straße.example/ß, https://stra%C3%9Fe.example/%C3%9F",
        "https://ö..example/, https://%C3%B6..example/",
        "/slides/ö.pdf, /slides/%C3%B6.pdf",
    })
    void areInAscii(String address, String ascii) {
        assertEquals(ascii, AsciiAddress.of(address));
    }
}
