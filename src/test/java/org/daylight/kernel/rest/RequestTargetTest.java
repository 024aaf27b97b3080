package org.daylight.kernel.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.daylight.kernel.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*|must be a path that starts with /",
                "http://elsewhere/api|must be a path that starts with /",
                "/api?q=街|has a character that must be percent-encoded (RFC 3986)",
                "/api?q={x}|has a character that must be percent-encoded (RFC 3986)",
                "/api?q=a#b|has a character that must be percent-encoded (RFC 3986)",
                "/api\\..\\x|has a character that must be percent-encoded (RFC 3986)",
                "//api/v1|the path has an empty segment or a semicolon",
                "/api//v1|the path has an empty segment or a semicolon",
                "/api/..;/v1|the path has an empty segment or a semicolon",
                "/api/v1;jsessionid=1|the path has an empty segment or a semicolon",
                "/api/../etc|the path has a dot segment or an encoded separator",
                "/api/./v1|the path has a dot segment or an encoded separator",
                "/api/%2e%2E/etc|the path has a dot segment or an encoded separator",
                "/api/.%2e|the path has a dot segment or an encoded separator",
                "/api/a%2Fb|the path has a dot segment or an encoded separator",
                "/api/a%5cb|the path has a dot segment or an encoded separator",
                "/api/a%3bb|the path has a dot segment or an encoded separator",
                "/api/a%0Ab|the path has a dot segment or an encoded separator",
                "/api/%zz|the percent-encoding is not valid UTF-8",
                "/api/%|the percent-encoding is not valid UTF-8",
                "/api/%4|the percent-encoding is not valid UTF-8",
                "/api?q=%C0%AF|the percent-encoding is not valid UTF-8",
                "/api?q=%E8%A1|the percent-encoding is not valid UTF-8",
                "/api?q=%ED%A0%80|the percent-encoding is not valid UTF-8",
                "/api?q=%F5%80%80%80|the percent-encoding is not valid UTF-8",
                "/api?q=%CA%D0|the percent-encoding is not valid UTF-8",
                "/api/%00|character U+0000 at position 1 does not belong in text",
                "/api?q=a%00|character U+0000 at position 4 does not belong in text",
                "/api?q=%0d%0aSet-Cookie:x|character U+000D at position 3 does not belong in text",
                "/api?q=%EF%BF%BF|character U+FFFF at position 3 does not belong in text",
            })
    void refusesWhatCouldMeanTwoThings(String target, String flaw) {
        assertEquals(Optional.of(flaw), RequestTarget.flaw(target).map(Words::en));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/bodies/",
                "/api/v1/bodies?q=%E8%A1%97%20%F0%9F%98%82&amount.gte=-1",
                "/a/..b/c.%2e%2e",
                "/a?next=/../x//;y?z",
                "/files/%E8%A1%97.pdf",
                "/a?",
                "/a?q=%0A%09"
            })
    void acceptsTheRest(String target) {
        assertEquals(Optional.empty(), RequestTarget.flaw(target));
    }
}
