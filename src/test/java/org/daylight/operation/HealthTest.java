package org.daylight.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.daylight.kernel.rest.RawHttp;
import org.daylight.publication.Newest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each probe says, to the last word: nothing of it is a secret. */
@QuarkusTest
class HealthTest {
    @TestHTTPResource(management = true)
    URL management;

    @Inject
    Newest newest;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "live|{'status':'UP','checks':[]}",
                "started|{'status':'UP','checks':[{'name':'started','status':'UP'}]}",
                "ready|{'status':'UP','checks':[{'name':'Graceful Shutdown','status':'UP'},{'name':'readers','status':'UP','data':"
                        + "{'newestNumber':SEQ,'writing':'possible','signIn':'possible'}}]}",
            })
    void probesSayWhatTheyKnow(String probe, String expected) throws Exception {
        var json = new ObjectMapper();
        var answer = new RawHttp(management.getPort()).request("GET /q/health/" + probe);
        assertEquals(200, answer.status());
        assertEquals(
                json.readTree(expected.replace('\'', '"').replace("SEQ", Long.toString(newest.seq()))),
                json.readTree(answer.text()));
    }
}
